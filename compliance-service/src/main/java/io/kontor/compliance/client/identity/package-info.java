/** What this service asks identity-service. */
@NullMarked
package io.kontor.compliance.client.identity;

import org.jspecify.annotations.NullMarked;
