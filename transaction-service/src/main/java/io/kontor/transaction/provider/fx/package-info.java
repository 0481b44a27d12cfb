/** The FX desk in the outside world: rates, rates held for a while, deals. */
@NullMarked
package io.kontor.transaction.provider.fx;

import org.jspecify.annotations.NullMarked;
