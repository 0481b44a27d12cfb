/** Banking aliases: IBANs of their own for wallets, and what arrives on them. */
@NullMarked
package io.kontor.transaction.payin.bankwire.alias;

import org.jspecify.annotations.NullMarked;
