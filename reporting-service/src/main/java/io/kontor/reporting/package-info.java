/** The read side: overview, search and reports over read models of the other services' data. */
@NullMarked
package io.kontor.reporting;

import org.jspecify.annotations.NullMarked;
