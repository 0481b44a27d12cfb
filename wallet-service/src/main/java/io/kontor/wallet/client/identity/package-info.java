/** Calls to identity-service. */
@NullMarked
package io.kontor.wallet.client.identity;

import org.jspecify.annotations.NullMarked;
