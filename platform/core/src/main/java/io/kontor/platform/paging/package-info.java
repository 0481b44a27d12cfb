/** Pages of a list: the request and its result. */
@NullMarked
package io.kontor.platform.paging;

import org.jspecify.annotations.NullMarked;
