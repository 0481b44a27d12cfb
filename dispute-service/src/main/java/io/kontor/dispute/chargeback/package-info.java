/** What the card schemes tell. */
@NullMarked
package io.kontor.dispute.chargeback;

import org.jspecify.annotations.NullMarked;
