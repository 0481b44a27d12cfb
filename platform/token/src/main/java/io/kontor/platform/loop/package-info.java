/** Threads that live as long as the process, and who looks after them. */
@NullMarked
package io.kontor.platform.loop;

import org.jspecify.annotations.NullMarked;
