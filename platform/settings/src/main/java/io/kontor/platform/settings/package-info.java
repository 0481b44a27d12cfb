/** Settings that every process shares, and their defaults. */
@NullMarked
package io.kontor.platform.settings;

import org.jspecify.annotations.NullMarked;
