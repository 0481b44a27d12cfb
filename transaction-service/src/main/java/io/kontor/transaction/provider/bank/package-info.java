/** Bank wires and virtual accounts at the bank. */
@NullMarked
package io.kontor.transaction.provider.bank;

import org.jspecify.annotations.NullMarked;
