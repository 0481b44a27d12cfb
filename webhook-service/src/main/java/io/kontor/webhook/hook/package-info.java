/** Where a client wants to hear of events. */
@NullMarked
package io.kontor.webhook.hook;

import org.jspecify.annotations.NullMarked;
