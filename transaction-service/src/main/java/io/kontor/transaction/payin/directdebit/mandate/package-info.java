/** What payers allow to be collected from their bank accounts, and its collections. */
@NullMarked
package io.kontor.transaction.payin.directdebit.mandate;

import org.jspecify.annotations.NullMarked;
