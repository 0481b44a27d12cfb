/** The FX desk: rates, held rates, deals. */
@NullMarked
package io.kontor.transaction.provider.fx;

import org.jspecify.annotations.NullMarked;
