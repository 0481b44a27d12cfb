/** Dispute-service: chargebacks, their deadlines and evidence. */
@NullMarked
package io.kontor.dispute;

import org.jspecify.annotations.NullMarked;
