/**
 * What every request passes first: canonical path, request id, security headers; and the gateway's
 * own error bodies.
 */
@NullMarked
package io.kontor.gateway.edge;

import org.jspecify.annotations.NullMarked;
