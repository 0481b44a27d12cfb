/** Amounts reserved on a card. */
@NullMarked
package io.kontor.transaction.preauthorization;

import org.jspecify.annotations.NullMarked;
