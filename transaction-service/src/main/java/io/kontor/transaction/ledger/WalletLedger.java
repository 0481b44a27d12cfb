package io.kontor.transaction.ledger;

import io.kontor.transaction.client.wallet.LedgerApi;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/** The ledger of wallet-service. */
@Component
class WalletLedger implements Ledger {
  private final LedgerApi api;

  WalletLedger(LedgerApi api) {
    this.api = api;
  }

  @Override
  public Result post(Posting posting) {
    LedgerApi.Answer answer =
        api.post(
            new LedgerApi.PostingBody(
                posting.reference(),
                posting.reason(),
                posting.clientId(),
                posting.entries().stream()
                    .map(entry ->
                        new LedgerApi.Entry(entry.account(), entry.currency(), entry.amount()))
                    .toList()));
    return switch (answer.outcome()) {
      case "POSTED" -> new Posted();
      case "REFUSED" ->
          new Refused(String.valueOf(answer.code()), String.valueOf(answer.account()));
      default -> throw new IllegalStateException("The ledger answered " + answer.outcome());
    };
  }

  @Override
  public Optional<Posting> find(String reference) {
    try {
      List<LedgerApi.Entry> entries = api.find(reference).entries();
      return Optional.of(
          new Posting(
              reference,
              "",
              "",
              entries == null
                  ? List.of()
                  : entries.stream()
                      .map(entry ->
                          new Posting.Entry(entry.account(), entry.currency(), entry.amount()))
                      .toList()));
    } catch (HttpClientErrorException.NotFound _) {
      return Optional.empty();
    }
  }
}
