/** Facts of two sides that do not fit together; a person must act. */
@NullMarked
package io.kontor.transaction.reconciliation;

import org.jspecify.annotations.NullMarked;
