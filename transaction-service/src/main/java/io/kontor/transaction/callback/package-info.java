/** Callbacks of providers. */
@NullMarked
package io.kontor.transaction.callback;

import org.jspecify.annotations.NullMarked;
