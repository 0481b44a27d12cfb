/** Pay-ins by other methods than cards, wires and direct debits. */
@NullMarked
package io.kontor.transaction.payin.alternative;

import org.jspecify.annotations.NullMarked;
