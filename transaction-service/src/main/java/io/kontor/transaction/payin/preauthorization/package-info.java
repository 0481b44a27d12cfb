/** Amounts reserved on a card. */
@NullMarked
package io.kontor.transaction.payin.preauthorization;

import org.jspecify.annotations.NullMarked;
