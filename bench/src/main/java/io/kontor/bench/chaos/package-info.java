/**
 * Load on a running platform whose parts are killed and paused meanwhile, then the proof that
 * money, keys and events are as they must be. One seed is one plan.
 */
@NullMarked
package io.kontor.bench.chaos;

import org.jspecify.annotations.NullMarked;
