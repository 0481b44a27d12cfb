/** Which service owns a path of the merchant API, and how requests are handed over. */
@NullMarked
package io.kontor.gateway.routing;

import org.jspecify.annotations.NullMarked;
