package io.kontor.transaction.transfer;

import io.kontor.platform.idempotency.ItemKeys;
import io.kontor.platform.money.Money;
import io.kontor.transaction.transfer.TransferFunds.TransferRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * One transfer of a call with many.
 *
 * @param idempotencyKey names this transfer; sent again, it is answered with the transfer that it
 *     made. A key is used once, here or in the header of another call
 */
record BulkTransfer(
    @NotNull
        @Pattern(regexp = ItemKeys.FORMAT, message = "must be 16 to 36 letters, digits or dashes")
        String idempotencyKey,
    @NotBlank String authorId,
    @Nullable String creditedUserId,
    @NotBlank String debitedWalletId,
    @NotBlank String creditedWalletId,
    @NotNull Money debitedFunds,
    @NotNull Money fees,
    @Nullable @Size(max = 255, message = "must not be longer than 255 characters") String tag) {

  /** The same as a transfer alone is asked for. */
  TransferRequest request() {
    return new TransferRequest(
        authorId, creditedUserId, debitedWalletId, creditedWalletId, debitedFunds, fees, tag);
  }
}
