/** HTTP and ports of this machine. */
@NullMarked
package io.kontor.launcher.network;

import org.jspecify.annotations.NullMarked;
