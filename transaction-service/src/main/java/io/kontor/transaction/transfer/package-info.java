/** Money that moves between wallets. */
@NullMarked
package io.kontor.transaction.transfer;

import org.jspecify.annotations.NullMarked;
