/**
 * Starts, watches and stops the whole platform on one machine.
 *
 * <p>{@link io.kontor.launcher.Main} reads the command, {@link
 * io.kontor.launcher.platform.Platform} lists the parts, {@link
 * io.kontor.launcher.process.Supervisor} keeps them running.
 */
@NullMarked
package io.kontor.launcher;

import org.jspecify.annotations.NullMarked;
