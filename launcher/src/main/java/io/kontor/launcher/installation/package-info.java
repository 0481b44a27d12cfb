/** One installation on this machine: its folders, its ports, its secrets and its state files. */
@NullMarked
package io.kontor.launcher.installation;

import org.jspecify.annotations.NullMarked;
