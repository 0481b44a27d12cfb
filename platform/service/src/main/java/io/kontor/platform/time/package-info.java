/** The business clock. */
@NullMarked
package io.kontor.platform.time;

import org.jspecify.annotations.NullMarked;
