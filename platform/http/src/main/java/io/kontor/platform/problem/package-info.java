/** Errors as our servers answer them. */
@NullMarked
package io.kontor.platform.problem;

import org.jspecify.annotations.NullMarked;
