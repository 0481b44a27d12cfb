/** Wallets and the ledger. */
@NullMarked
package io.kontor.wallet;

import org.jspecify.annotations.NullMarked;
