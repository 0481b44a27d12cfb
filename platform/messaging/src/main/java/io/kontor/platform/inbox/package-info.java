/** Inbox: each event is handled once; one that cannot be handled becomes a dead letter. */
@NullMarked
package io.kontor.platform.inbox;

import org.jspecify.annotations.NullMarked;
