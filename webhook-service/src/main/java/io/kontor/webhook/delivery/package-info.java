/** Events on their way to hooks: claims, calls, retries, replay. */
@NullMarked
package io.kontor.webhook.delivery;

import org.jspecify.annotations.NullMarked;
