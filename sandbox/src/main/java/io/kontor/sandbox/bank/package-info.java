/** The bank: payouts and incoming wires. */
@NullMarked
package io.kontor.sandbox.bank;

import org.jspecify.annotations.NullMarked;
