/** Facts on their way in: each handled once, poison parked. */
@NullMarked
package io.kontor.platform.inbox;

import org.jspecify.annotations.NullMarked;
