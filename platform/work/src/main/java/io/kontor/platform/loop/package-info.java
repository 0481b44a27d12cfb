/** Threads that live as long as the process, and their supervision. */
@NullMarked
package io.kontor.platform.loop;

import org.jspecify.annotations.NullMarked;
