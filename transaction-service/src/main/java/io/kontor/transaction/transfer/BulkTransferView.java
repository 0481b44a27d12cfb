package io.kontor.transaction.transfer;

import io.kontor.platform.problem.ContractErrorBody;
import io.kontor.transaction.core.TransactionView;
import org.jspecify.annotations.Nullable;

/**
 * What became of one transfer of a bulk call: what it would have been answered alone.
 *
 * @param statusCode the HTTP status that it would have had alone
 * @param transfer the transfer; null when none was made, or none can be shown yet
 * @param error why; null when there is a transfer
 */
record BulkTransferView(
    @Nullable String idempotencyKey,
    String statusCode,
    @Nullable TransactionView transfer,
    @Nullable ContractErrorBody error) {}
