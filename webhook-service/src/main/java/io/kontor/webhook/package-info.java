/** Merchant-visible events and the hooks they are delivered to. */
@NullMarked
package io.kontor.webhook;

import org.jspecify.annotations.NullMarked;
