/** What all calls over the network have in common. */
@NullMarked
package io.kontor.platform.call;

import org.jspecify.annotations.NullMarked;
