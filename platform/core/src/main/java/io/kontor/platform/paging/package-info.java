/** Pages of a list: what was asked for and what was found. */
@NullMarked
package io.kontor.platform.paging;

import org.jspecify.annotations.NullMarked;
