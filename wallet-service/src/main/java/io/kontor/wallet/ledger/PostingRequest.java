package io.kontor.wallet.ledger;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A posting as it is asked for. Source: docs/services/ledger.md. */
record PostingRequest(
    @NotBlank @Size(max = 100) String reference,
    @NotBlank @Size(max = 40) String reason,
    @NotBlank @Size(max = 128) String clientId,
    @NotEmpty @Size(max = Posting.LINES_MAX) List<@Valid EntryRequest> entries) {

  /** One line; positive credits the account. */
  record EntryRequest(
      @NotBlank @Size(max = 200) String account, @NotBlank String currency, @NotNull Long amount) {}

  /**
   * The posting of a valid request. Errors: PARAM_ERROR for a reason that there is not, or accounts
   * that are not for it; POSTING_UNBALANCED.
   */
  Posting toPosting() {
    Reason known =
        Reason.named(reason)
            .orElseThrow(() -> ApiException.invalid("reason", "There is no such reason."));
    for (EntryRequest entry : entries) {
      if (!known.mayTouch(AccountIds.kind(entry.account()))) {
        throw ApiException.invalid(
            "entries.account", "A posting for " + known + " moves no such account.");
      }
    }
    Posting posting =
        new Posting(
            reference,
            known,
            clientId,
            entries.stream()
                .map(entry -> new Posting.Line(entry.account(), entry.currency(), entry.amount()))
                .toList());
    if (posting.lines().size() < 2 || !posting.isBalanced()) {
      throw ApiException.of(ErrorCode.POSTING_UNBALANCED);
    }
    return posting;
  }
}
