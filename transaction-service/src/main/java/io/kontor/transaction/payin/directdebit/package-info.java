/** Direct debits: on a mandate or on a hosted page. */
@NullMarked
package io.kontor.transaction.payin.directdebit;

import org.jspecify.annotations.NullMarked;
