/** Fault injection: ends the process at chosen points, for fault stories. */
@NullMarked
package io.kontor.platform.fault;

import org.jspecify.annotations.NullMarked;
