/** The outside world, simulated: acquirer, bank, card schemes and a mailbox. */
@NullMarked
package io.kontor.sandbox;

import org.jspecify.annotations.NullMarked;
