/** Calls to compliance-service. */
@NullMarked
package io.kontor.transaction.client.compliance;

import org.jspecify.annotations.NullMarked;
