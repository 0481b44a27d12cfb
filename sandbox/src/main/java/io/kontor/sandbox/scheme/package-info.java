/** The card schemes: chargebacks. */
@NullMarked
package io.kontor.sandbox.scheme;

import org.jspecify.annotations.NullMarked;
