/** What this service needs to know of users. */
@NullMarked
package io.kontor.wallet.user;

import org.jspecify.annotations.NullMarked;
