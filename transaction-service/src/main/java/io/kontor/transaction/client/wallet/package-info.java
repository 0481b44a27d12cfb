/** Calls to wallet-service. */
@NullMarked
package io.kontor.transaction.client.wallet;

import org.jspecify.annotations.NullMarked;
