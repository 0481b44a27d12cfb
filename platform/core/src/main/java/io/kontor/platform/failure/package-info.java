/** Failures: which ones are expected, and how a log tells of them. */
@NullMarked
package io.kontor.platform.failure;

import org.jspecify.annotations.NullMarked;
