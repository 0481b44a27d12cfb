/** The countries of the world, one list for every field. */
@NullMarked
package io.kontor.platform.country;

import org.jspecify.annotations.NullMarked;
