/** What all parts of the simulated world share: money, result codes, time and settings. */
@NullMarked
package io.kontor.sandbox.world;

import org.jspecify.annotations.NullMarked;
