package io.kontor.transaction.client.wallet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The ledger over HTTP. Source: docs/architecture.md, "The ledger call". */
public interface LedgerApi {

  @PostExchange("/internal/ledger/postings")
  Answer post(@RequestBody PostingBody posting);

  /** Several postings at once; one that fails does not affect the others. */
  @PostExchange("/internal/ledger/postings/batch")
  BatchAnswer postAll(@RequestBody Batch batch);

  @GetExchange("/internal/ledger/postings/{reference}")
  StoredPosting find(@PathVariable String reference);

  /** A posting to be made; its entries sum to zero per currency. */
  record PostingBody(String reference, String reason, String clientId, List<Entry> entries) {}

  /** One line; positive credits the account. */
  record Entry(String account, String currency, long amount) {}

  /**
   * {@code outcome} is POSTED, REFUSED with code and account, or, within a batch, ERROR with the
   * code of the error that the posting alone would have been answered with.
   */
  record Answer(String outcome, @Nullable String code, @Nullable String account) {}

  /** Postings to be made, 256 at most. */
  record Batch(List<PostingBody> postings) {}

  /** The answers, in the order of the postings. */
  record BatchAnswer(List<Answer> results) {}

  /** A posting that stands. */
  record StoredPosting(@Nullable List<Entry> entries) {}
}
