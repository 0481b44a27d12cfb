/** Money in and out of a user over a period. */
@NullMarked
package io.kontor.wallet.emoney;

import org.jspecify.annotations.NullMarked;
