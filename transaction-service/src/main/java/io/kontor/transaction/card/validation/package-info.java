/** Cards proven good without taking money. */
@NullMarked
package io.kontor.transaction.card.validation;

import org.jspecify.annotations.NullMarked;
