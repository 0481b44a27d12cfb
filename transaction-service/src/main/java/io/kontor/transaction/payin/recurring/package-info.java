/** Series of card payments to which a payer agreed once. */
@NullMarked
package io.kontor.transaction.payin.recurring;

import org.jspecify.annotations.NullMarked;
