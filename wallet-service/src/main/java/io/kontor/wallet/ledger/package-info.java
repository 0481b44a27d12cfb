/** The books: accounts, balanced postings, entries. Money moves here and nowhere else. */
@NullMarked
package io.kontor.wallet.ledger;

import org.jspecify.annotations.NullMarked;
