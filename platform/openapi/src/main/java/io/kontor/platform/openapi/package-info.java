/**
 * The OpenAPI document of a service: generated from its controllers, their Javadoc and the recorded
 * calls in {@code docs/contract}.
 */
@NullMarked
package io.kontor.platform.openapi;

import org.jspecify.annotations.NullMarked;
