package io.kontor.transaction.screening;

import io.kontor.platform.client.OutcomeUnknownException;
import io.kontor.platform.client.ServiceUnavailableException;
import io.kontor.transaction.client.compliance.ScreeningApi;
import io.kontor.transaction.copies.LocalCopies;
import io.kontor.transaction.copies.UserCopy;
import io.kontor.transaction.core.Result;
import io.kontor.transaction.core.ResultCode;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Decides from the local copies what they can decide: closed users move nothing, payers receive
 * nothing. Money that enters or leaves the platform is also put before compliance-service; a
 * transfer stays inside and is not, so that the hot path makes one hop only.
 */
@Component
class ScreenTransactions implements Screening {
  private final LocalCopies copies;
  private final ScreeningApi compliance;
  private final CardFingerprints cards;

  ScreenTransactions(LocalCopies copies, ScreeningApi compliance, CardFingerprints cards) {
    this.copies = copies;
    this.compliance = compliance;
    this.cards = cards;
  }

  @Override
  public Optional<Result> refusal(Transaction transaction) {
    Optional<Result> local = localRefusal(transaction);
    boolean remote =
        switch (transaction.kind()) {
          // Nothing has moved when a wire is announced, and nobody can keep it from arriving.
          case TRANSFER, BANK_WIRE_DIRECT, CLIENT_BANK_WIRE_DIRECT -> false;
          default -> !transaction.parties().authorId().equals(transaction.clientId());
        };
    return local.isPresent() || !remote ? local : remoteRefusal(transaction);
  }

  private Optional<Result> localRefusal(Transaction transaction) {
    String clientId = transaction.clientId();
    String authorId = transaction.parties().authorId();
    String creditedUserId = transaction.parties().creditedUserId();
    Optional<UserCopy> author =
        authorId.equals(clientId) ? Optional.empty() : copies.user(clientId, authorId);
    Optional<UserCopy> credited =
        creditedUserId == null || creditedUserId.equals(clientId)
            ? Optional.empty()
            : creditedUserId.equals(authorId) ? author : copies.user(clientId, creditedUserId);
    if (author.map(UserCopy::isClosed).orElse(false)
        || credited.map(UserCopy::isClosed).orElse(false)) {
      return Optional.of(ResultCode.USER_CLOSED.result());
    }
    boolean payerReceives =
        transaction.kind().type() == Type.TRANSFER && credited.map(UserCopy::isPayer).orElse(false);
    boolean payerWithdraws =
        transaction.kind().type() == Type.PAYOUT && author.map(UserCopy::isPayer).orElse(false);
    return payerReceives || payerWithdraws
        ? Optional.of(ResultCode.PAYER_NOT_ALLOWED.result())
        : Optional.empty();
  }

  private Optional<Result> remoteRefusal(Transaction transaction) {
    String cardId = transaction.links().cardId();
    @Nullable String fingerprint = cardId == null ? null : cards.fingerprint(cardId).orElse(null);
    ScreeningApi.Answer answer;
    try {
      answer =
          compliance.screen(
              new ScreeningApi.Question(
                  transaction.clientId(),
                  transaction.id(),
                  transaction.kind().type().name(),
                  transaction.parties().authorId(),
                  transaction.amounts().debited(),
                  transaction.parties().creditedWalletId(),
                  transaction.parties().debitedWalletId(),
                  transaction.links().bankAccountId(),
                  fingerprint));
    } catch (OutcomeUnknownException | RestClientException e) {
      throw new ServiceUnavailableException("compliance", e); // asking has no effect
    }
    return switch (answer.decision()) {
      case "ACCEPT" -> Optional.empty();
      case "REFUSE" -> Optional.of(Result.of(answer.resultCode(), answer.resultMessage()));
      default ->
          throw new ServiceUnavailableException(
              "compliance", new IllegalStateException(answer.decision()));
    };
  }
}
