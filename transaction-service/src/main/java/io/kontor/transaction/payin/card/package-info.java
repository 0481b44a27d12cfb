/** Card pay-ins: direct, on a hosted page, recurring. */
@NullMarked
package io.kontor.transaction.payin.card;

import org.jspecify.annotations.NullMarked;
