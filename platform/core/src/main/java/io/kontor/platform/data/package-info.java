/** Tables of the world that are checked in: read once, from beside the class that owns them. */
@NullMarked
package io.kontor.platform.data;

import org.jspecify.annotations.NullMarked;
