/** The client's own wallets: fees, repudiation, default. */
@NullMarked
package io.kontor.wallet.clientwallet;

import org.jspecify.annotations.NullMarked;
