/** Calls to identity-service. */
@NullMarked
package io.kontor.transaction.client.identity;

import org.jspecify.annotations.NullMarked;
