/** The operator's levers: wires, chargebacks, returns, time and faults. Loopback only. */
@NullMarked
package io.kontor.sandbox.admin;

import org.jspecify.annotations.NullMarked;
