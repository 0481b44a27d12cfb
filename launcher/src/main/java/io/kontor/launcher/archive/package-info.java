/** Unpacked programs: folders that appear only when they are complete, named by their contents. */
@NullMarked
package io.kontor.launcher.archive;

import org.jspecify.annotations.NullMarked;
