/** E-money of a user that was credited and debited over a period. */
@NullMarked
package io.kontor.wallet.emoney;

import org.jspecify.annotations.NullMarked;
