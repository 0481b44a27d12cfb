/** Cards proven good without taking money. */
@NullMarked
package io.kontor.transaction.validation;

import org.jspecify.annotations.NullMarked;
