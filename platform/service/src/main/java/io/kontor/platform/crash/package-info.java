/** Deaths at chosen points, for fault stories. */
@NullMarked
package io.kontor.platform.crash;

import org.jspecify.annotations.NullMarked;
