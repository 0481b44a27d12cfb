/** Four sliding windows per caller, counted in memory and shared through PostgreSQL. */
@NullMarked
package io.kontor.gateway.ratelimit;

import org.jspecify.annotations.NullMarked;
