/** Finding an object by its id, an address or a name. */
@NullMarked
package io.kontor.reporting.search;

import org.jspecify.annotations.NullMarked;
