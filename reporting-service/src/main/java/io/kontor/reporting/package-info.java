/** The read side: overview, search and reports over facts that other services have told. */
@NullMarked
package io.kontor.reporting;

import org.jspecify.annotations.NullMarked;
