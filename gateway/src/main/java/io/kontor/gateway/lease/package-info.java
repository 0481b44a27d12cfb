/** Scheduled work that only one replica does at a time. */
@NullMarked
package io.kontor.gateway.lease;

import org.jspecify.annotations.NullMarked;
