/** Signed calls of hooks, beside the contract's plain ones. Source: Standard Webhooks 1.0. */
@NullMarked
package io.kontor.webhook.signing;

import org.jspecify.annotations.NullMarked;
