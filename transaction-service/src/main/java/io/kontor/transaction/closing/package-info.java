/** Closing users: only those who leave no money behind. */
@NullMarked
package io.kontor.transaction.closing;

import org.jspecify.annotations.NullMarked;
