/** How much of the gateway one caller may take up at once: requests under way, bodies kept. */
@NullMarked
package io.kontor.gateway.places;

import org.jspecify.annotations.NullMarked;
