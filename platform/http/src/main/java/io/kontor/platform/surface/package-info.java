/** Whom a request's handler serves. */
@NullMarked
package io.kontor.platform.surface;

import org.jspecify.annotations.NullMarked;
