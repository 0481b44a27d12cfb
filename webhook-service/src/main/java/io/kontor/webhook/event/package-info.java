/** What merchants can see has happened. */
@NullMarked
package io.kontor.webhook.event;

import org.jspecify.annotations.NullMarked;
