/** The bank: payouts, incoming wires, direct debits and what is sent back. */
@NullMarked
package io.kontor.sandbox.bank;

import org.jspecify.annotations.NullMarked;
