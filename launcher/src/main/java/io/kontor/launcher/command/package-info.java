/** The commands of {@code ./kontor} that this module carries out. */
@NullMarked
package io.kontor.launcher.command;

import org.jspecify.annotations.NullMarked;
