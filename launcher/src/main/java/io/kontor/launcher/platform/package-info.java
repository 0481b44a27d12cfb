/** All processes of the platform and what each is told about the others. */
@NullMarked
package io.kontor.launcher.platform;

import org.jspecify.annotations.NullMarked;
