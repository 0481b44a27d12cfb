/** Copies of pay-ins and settlements, fed by transaction-service. */
@NullMarked
package io.kontor.dispute.payin;

import org.jspecify.annotations.NullMarked;
