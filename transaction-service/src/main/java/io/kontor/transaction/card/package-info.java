/** Card registrations and cards. */
@NullMarked
package io.kontor.transaction.card;

import org.jspecify.annotations.NullMarked;
