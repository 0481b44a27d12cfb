/** Signatures of callbacks from the outside world. */
@NullMarked
package io.kontor.platform.callback;

import org.jspecify.annotations.NullMarked;
