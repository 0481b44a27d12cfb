/** Card payments in the outside world. */
@NullMarked
package io.kontor.transaction.provider.acquirer;

import org.jspecify.annotations.NullMarked;
