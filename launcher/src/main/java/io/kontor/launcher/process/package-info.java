/** Processes of the platform: started, supervised, measured and stopped. */
@NullMarked
package io.kontor.launcher.process;

import org.jspecify.annotations.NullMarked;
