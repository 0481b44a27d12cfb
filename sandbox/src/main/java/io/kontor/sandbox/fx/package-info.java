/** The FX desk: rates, rates that are held, deals. */
@NullMarked
package io.kontor.sandbox.fx;

import org.jspecify.annotations.NullMarked;
