package io.kontor.wallet.ledger;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.fault.FaultInjection;
import io.kontor.platform.security.RequiresScope;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The ledger for the platform's own processes. Source: docs/architecture.md, "The ledger call". */
@RestController
class LedgerController {
  private final Ledger ledger;
  private final LedgerBooks books;
  private final TrialBalances trialBalances;
  private final FaultInjection faults;

  LedgerController(
      Ledger ledger, LedgerBooks books, TrialBalances trialBalances, FaultInjection faults) {
    this.ledger = ledger;
    this.books = books;
    this.trialBalances = trialBalances;
    this.faults = faults;
  }

  @PostMapping("/internal/ledger/postings")
  @RequiresScope("ledger:post")
  PostingView post(@Valid @RequestBody PostingRequest request) {
    Posting posting = request.toPosting();
    faults.point("ASKED", posting.reference());
    PostingResult result = ledger.post(posting);
    faults.point("POSTED", posting.reference());
    return switch (result) {
      case PostingResult.Posted posted -> PostingView.of(posted);
      case PostingResult.Refused refused ->
          new PostingView("REFUSED", null, null, null, refused.code().name(), refused.account());
      case PostingResult.ReferenceReused _ -> throw ApiException.of(ErrorCode.REFERENCE_REUSED);
    };
  }

  @GetMapping("/internal/ledger/postings/{reference}")
  @RequiresScope("ledger:read")
  PostingView read(@PathVariable String reference) {
    return books
        .find(reference)
        .map(PostingView::of)
        .orElseThrow(() -> ApiException.notFound("Posting", reference));
  }

  @GetMapping("/internal/ledger/trial-balance")
  @RequiresScope("ledger:read")
  TrialBalance trialBalance() {
    return trialBalances.draw();
  }

  record PostingView(
      String outcome,
      @Nullable String postingId,
      @Nullable Instant recordedAt,
      @Nullable List<PostingResult.Entry> entries,
      @Nullable String code,
      @Nullable String account) {
    static PostingView of(PostingResult.Posted posted) {
      return new PostingView(
          "POSTED", posted.postingId(), posted.recordedAt(), posted.entries(), null, null);
    }
  }
}
