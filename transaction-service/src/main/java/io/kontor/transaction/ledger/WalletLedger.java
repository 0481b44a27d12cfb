package io.kontor.transaction.ledger;

import io.kontor.platform.error.OutcomeUnknownException;
import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.platform.loop.SupervisedLoops;
import io.kontor.platform.work.GroupCommit;
import io.kontor.transaction.client.wallet.LedgerApi;
import io.kontor.transaction.core.GatheringSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/**
 * The ledger of wallet-service. Postings of requests that run at once go there in one call; one
 * that fails does not affect the others. Source: ADR 0028.
 */
@Component
class WalletLedger implements Ledger, SmartLifecycle {
  private static final String NAME = "wallet";

  /** Codes of errors within a batch: nothing was recorded, and nobody knows. */
  private static final String UNAVAILABLE = "UNAVAILABLE";

  private static final String UNKNOWN = "UNKNOWN";

  /** Postings that the ledger takes in one call. */
  private static final int POSTINGS_MAX = 256;

  private final LedgerApi api;
  private final GroupCommit<Posting, LedgerApi.Answer> calls;

  WalletLedger(
      LedgerApi api, GatheringSettings settings, SupervisedLoops loops, MeterRegistry metrics) {
    this.api = api;
    GroupCommit.Limits limits =
        new GroupCommit.Limits(
            Math.min(settings.batchMax(), POSTINGS_MAX),
            settings.flushers(),
            settings.waitingMax(),
            settings.answerTimeout());
    this.calls =
        new GroupCommit<>(
            "ledger.call",
            limits,
            Posting::reference,
            (postings, _) -> postAll(postings), // the ledger knows a posting by its reference
            loops,
            metrics);
  }

  @Override
  public Result post(Posting posting) {
    return result(api.post(body(posting)));
  }

  @Override
  public Result postTogether(Posting posting) {
    return result(calls.commit(posting));
  }

  private List<LedgerApi.Answer> postAll(List<Posting> postings) {
    if (postings.size() == 1) {
      return List.of(api.post(body(postings.getFirst())));
    }
    try {
      return api.postAll(new LedgerApi.Batch(postings.stream().map(WalletLedger::body).toList()))
          .results();
    } catch (HttpClientErrorException.NotFound | HttpClientErrorException.MethodNotAllowed _) {
      // A release that does not know this call yet takes its last word for a reference.
      return postings.stream().map(this::postAlone).toList();
    }
  }

  /** A ledger that goes away says nothing about the postings that it has recorded before. */
  private LedgerApi.Answer postAlone(Posting posting) {
    try {
      return api.post(body(posting));
    } catch (ServiceUnavailableException _) {
      return new LedgerApi.Answer("ERROR", UNAVAILABLE, null);
    } catch (OutcomeUnknownException _) {
      return new LedgerApi.Answer("ERROR", UNKNOWN, null);
    }
  }

  private static LedgerApi.PostingBody body(Posting posting) {
    return new LedgerApi.PostingBody(
        posting.reference(),
        posting.reason(),
        posting.clientId(),
        posting.entries().stream()
            .map(entry -> new LedgerApi.Entry(entry.account(), entry.currency(), entry.amount()))
            .toList());
  }

  private static Result result(LedgerApi.Answer answer) {
    return switch (answer.outcome()) {
      case "POSTED" -> new Posted();
      case "REFUSED" ->
          new Refused(String.valueOf(answer.code()), String.valueOf(answer.account()));
      case "ERROR" -> throw failure(String.valueOf(answer.code()));
      default -> throw new IllegalStateException("The ledger answered " + answer.outcome());
    };
  }

  private static RuntimeException failure(String code) {
    return switch (code) {
      case UNAVAILABLE -> new ServiceUnavailableException(NAME, null);
      case UNKNOWN -> new OutcomeUnknownException(NAME, null);
      default -> new IllegalStateException("The ledger does not take the posting: " + code);
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

  @Override
  public void start() {
    calls.start();
  }

  @Override
  public void stop() {
    calls.stop();
  }

  @Override
  public boolean isRunning() {
    return calls.isRunning();
  }

  @Override
  public int getPhase() {
    return calls.getPhase();
  }
}
