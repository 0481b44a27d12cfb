/** Bank wires in the outside world. */
@NullMarked
package io.kontor.transaction.bank;

import org.jspecify.annotations.NullMarked;
