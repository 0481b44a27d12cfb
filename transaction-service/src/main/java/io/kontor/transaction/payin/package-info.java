/** Money that comes in. */
@NullMarked
package io.kontor.transaction.payin;

import org.jspecify.annotations.NullMarked;
