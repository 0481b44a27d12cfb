/**
 * Calls to addresses that merchants gave us: guarded against the private network, bounded in time.
 */
@NullMarked
package io.kontor.platform.outbound;

import org.jspecify.annotations.NullMarked;
