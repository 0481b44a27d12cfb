/** The catalogue of errors and the one exception that carries them to the edge. */
@NullMarked
package io.kontor.platform.error;

import org.jspecify.annotations.NullMarked;
