/** What this service asks the card schemes. */
@NullMarked
package io.kontor.dispute.client.scheme;

import org.jspecify.annotations.NullMarked;
