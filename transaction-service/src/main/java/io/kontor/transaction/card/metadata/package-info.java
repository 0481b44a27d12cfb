/** What is known about a payment method before it is used. */
@NullMarked
package io.kontor.transaction.card.metadata;

import org.jspecify.annotations.NullMarked;
