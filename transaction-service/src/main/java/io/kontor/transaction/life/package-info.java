/**
 * How an object is carried from its intent to its end, over crashes, outages and unknown outcomes.
 */
@NullMarked
package io.kontor.transaction.life;

import org.jspecify.annotations.NullMarked;
