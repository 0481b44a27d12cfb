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

  @GetExchange("/internal/ledger/postings/{reference}")
  StoredPosting find(@PathVariable String reference);

  /** A posting to be made; its entries sum to zero per currency. */
  record PostingBody(String reference, String reason, String clientId, List<Entry> entries) {}

  /** One line; positive credits the account. */
  record Entry(String account, String currency, long amount) {}

  /** {@code outcome} is POSTED or REFUSED; the others belong to a refusal. */
  record Answer(String outcome, @Nullable String code, @Nullable String account) {}

  /** A posting that stands. */
  record StoredPosting(@Nullable List<Entry> entries) {}
}
