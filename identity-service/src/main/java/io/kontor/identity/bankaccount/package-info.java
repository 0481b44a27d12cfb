/** Bank accounts that users are paid out to. */
@NullMarked
package io.kontor.identity.bankaccount;

import org.jspecify.annotations.NullMarked;
