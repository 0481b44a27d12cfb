/** Rights that ended: heard from identity-service, and the sessions that end with them. */
@NullMarked
package io.kontor.gateway.revocation;

import org.jspecify.annotations.NullMarked;
