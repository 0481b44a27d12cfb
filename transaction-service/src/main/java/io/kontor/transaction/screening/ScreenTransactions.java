package io.kontor.transaction.screening;

import io.kontor.platform.error.OutcomeUnknownException;
import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.transaction.client.compliance.ScreeningApi;
import io.kontor.transaction.core.Creator;
import io.kontor.transaction.core.Result;
import io.kontor.transaction.core.ResultCode;
import io.kontor.transaction.core.Type;
import io.kontor.transaction.directory.Directory;
import io.kontor.transaction.directory.UserSnapshot;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Decides from the directory what it can decide: closed users get nothing and only let go of what
 * they have (payouts, refunds), blocked users transfer and convert nothing, payers receive nothing.
 * Money that enters or leaves the platform is also put before compliance-service, and so is what a
 * LIGHT user transfers to others, which is limited, and what is transferred for a client whose own
 * limits concern transfers. Any other transfer stays inside and is not, so that the hot path makes
 * one hop only.
 */
@Component
class ScreenTransactions implements Screening {
  private final Directory directory;
  private final ScreeningApi compliance;
  private final CardFingerprints cards;
  private final LimitedClients limited;

  ScreenTransactions(
      Directory directory,
      ScreeningApi compliance,
      CardFingerprints cards,
      LimitedClients limited) {
    this.limited = limited;
    this.directory = directory;
    this.compliance = compliance;
    this.cards = cards;
  }

  @Override
  public Optional<Result> refusal(Subject subject) {
    Optional<Result> local = localRefusal(subject);
    return local.isPresent() || !asksOthers(subject) ? local : remoteRefusal(subject);
  }

  @Override
  public boolean asksOthers(Subject subject) {
    return subject.crossesPlatformBoundary()
        || isLimited(subject)
        || (subject.type() == Type.TRANSFER && limited.limitsTransfers(subject.clientId()));
  }

  /** Whether what the author gives to others may be limited; whoever only pays is not. */
  private boolean isLimited(Subject subject) {
    return subject.type() == Type.TRANSFER
        && subject.creditedUserId() != null
        && !subject.creditedUserId().equals(subject.authorId())
        && user(subject.clientId(), subject.authorId())
            .filter(author -> author.isLight() && !author.isPayer())
            .isPresent();
  }

  private Optional<Result> localRefusal(Subject subject) {
    Optional<UserSnapshot> author = user(subject.clientId(), subject.authorId());
    String creditedUserId = subject.creditedUserId();
    Optional<UserSnapshot> credited =
        creditedUserId == null
            ? Optional.empty()
            : creditedUserId.equals(subject.authorId())
                ? author
                : user(subject.clientId(), creditedUserId);
    // What a closed user still has was credited because it could not be refused; it may leave.
    boolean leaves = subject.type() == Type.PAYOUT;
    if (!leaves && author.map(UserSnapshot::isClosed).orElse(false)) {
      return Optional.of(ResultCode.USER_CLOSED.result());
    }
    if (credited.map(UserSnapshot::isClosed).orElse(false)) {
      return Optional.of(ResultCode.CREDITED_USER_CLOSED.result());
    }
    boolean stopped =
        author.map(UserSnapshot::isBlocked).orElse(false)
            || credited.map(UserSnapshot::isBlocked).orElse(false);
    boolean staysInside = subject.type() == Type.TRANSFER || subject.type() == Type.CONVERSION;
    if (staysInside && stopped) {
      return Optional.of(ResultCode.USER_BLOCKED.result());
    }
    if (subject.type() == Type.TRANSFER && credited.map(UserSnapshot::isPayer).orElse(false)) {
      return Optional.of(ResultCode.PAYER_MAY_NOT_RECEIVE.result());
    }
    return subject.type() == Type.PAYOUT && author.map(UserSnapshot::isPayer).orElse(false)
        ? Optional.of(ResultCode.PAYER_MAY_NOT_WITHDRAW.result())
        : Optional.empty();
  }

  private Optional<UserSnapshot> user(String clientId, String id) {
    return id.equals(clientId) ? Optional.empty() : directory.user(clientId, id);
  }

  private Optional<Result> remoteRefusal(Subject subject) {
    String cardId = subject.cardId();
    @Nullable String fingerprint = cardId == null ? null : cards.fingerprint(cardId).orElse(null);
    Creator creator = subject.createdBy();
    ScreeningApi.Answer answer;
    try {
      answer =
          compliance.screen(
              new ScreeningApi.Question(
                  subject.clientId(),
                  subject.id(),
                  subject.type().name(),
                  subject.authorId(),
                  subject.amount(),
                  subject.creditedUserId(),
                  subject.creditedWalletId(),
                  subject.debitedWalletId(),
                  subject.bankAccountId(),
                  fingerprint,
                  subject.paidByCard(),
                  creator == null ? null : creator.actor().name(),
                  creator == null ? null : creator.id()));
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
