/** Which service owns a path of the merchant API, and the way there: pools, breakers, bulkheads, headers. */
@NullMarked
package io.kontor.gateway.routing;

import org.jspecify.annotations.NullMarked;
