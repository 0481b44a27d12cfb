/** The business clock. */
@NullMarked
package io.kontor.platform.timetravel;

import org.jspecify.annotations.NullMarked;
