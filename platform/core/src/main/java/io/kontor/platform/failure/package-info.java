/** Failures: which ones are expected, and how they are logged. */
@NullMarked
package io.kontor.platform.failure;

import org.jspecify.annotations.NullMarked;
