/** The ledger as this service uses it. */
@NullMarked
package io.kontor.transaction.ledger;

import org.jspecify.annotations.NullMarked;
