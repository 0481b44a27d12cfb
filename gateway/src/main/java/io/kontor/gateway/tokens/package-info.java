/** Who is calling: verified tokens, the merchant token front, the gateway's own service token. */
@NullMarked
package io.kontor.gateway.tokens;

import org.jspecify.annotations.NullMarked;
