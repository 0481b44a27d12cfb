/** What calls over the network have in common, whatever makes them. */
@NullMarked
package io.kontor.platform.call;

import org.jspecify.annotations.NullMarked;
