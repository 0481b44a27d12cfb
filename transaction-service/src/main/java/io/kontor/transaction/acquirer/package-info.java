/** Card payments in the outside world. */
@NullMarked
package io.kontor.transaction.acquirer;

import org.jspecify.annotations.NullMarked;
