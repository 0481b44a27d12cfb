/** The edge of the platform: one address for merchants and for the dashboard. */
@NullMarked
package io.kontor.gateway;

import org.jspecify.annotations.NullMarked;
