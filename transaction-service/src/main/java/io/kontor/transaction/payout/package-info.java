/** Money that goes out to a bank account. */
@NullMarked
package io.kontor.transaction.payout;

import org.jspecify.annotations.NullMarked;
