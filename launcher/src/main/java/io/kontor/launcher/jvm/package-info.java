/** How the platform's Java programs are started: flags and ahead-of-time caches. */
@NullMarked
package io.kontor.launcher.jvm;

import org.jspecify.annotations.NullMarked;
