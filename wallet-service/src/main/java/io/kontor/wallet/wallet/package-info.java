/** User wallets on the merchant API. */
@NullMarked
package io.kontor.wallet.wallet;

import org.jspecify.annotations.NullMarked;
