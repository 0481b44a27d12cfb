/** Money that changes its currency: quotes and conversions. */
@NullMarked
package io.kontor.transaction.conversion;

import org.jspecify.annotations.NullMarked;
