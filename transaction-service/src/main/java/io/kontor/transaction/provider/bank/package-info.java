/** Bank wires in the outside world. */
@NullMarked
package io.kontor.transaction.provider.bank;

import org.jspecify.annotations.NullMarked;
