/** What staff see first. */
@NullMarked
package io.kontor.reporting.overview;

import org.jspecify.annotations.NullMarked;
