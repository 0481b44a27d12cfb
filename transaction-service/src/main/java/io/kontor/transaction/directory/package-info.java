/** Read model of users, wallets and bank accounts, fed by events and read through on a miss. */
@NullMarked
package io.kontor.transaction.directory;

import org.jspecify.annotations.NullMarked;
