/** Bank wires that come in, announced or not. */
@NullMarked
package io.kontor.transaction.payin.bankwire;

import org.jspecify.annotations.NullMarked;
