/** What this service asks transaction-service. */
@NullMarked
package io.kontor.dispute.client.transaction;

import org.jspecify.annotations.NullMarked;
