/** Exact money: minor units with their currency beside them. */
@NullMarked
package io.kontor.platform.money;

import org.jspecify.annotations.NullMarked;
