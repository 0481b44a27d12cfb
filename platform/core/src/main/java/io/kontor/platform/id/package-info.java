/** Identifiers of business objects. */
@NullMarked
package io.kontor.platform.id;

import org.jspecify.annotations.NullMarked;
