/** Projections of other services' events into this service's read model. */
@NullMarked
package io.kontor.reporting.projection;

import org.jspecify.annotations.NullMarked;
