/** Money that goes back where it came from. */
@NullMarked
package io.kontor.transaction.refund;

import org.jspecify.annotations.NullMarked;
