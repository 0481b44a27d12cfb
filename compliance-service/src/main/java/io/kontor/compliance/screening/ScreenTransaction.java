package io.kontor.compliance.screening;

import io.kontor.compliance.screening.Screenings.Decision;
import io.kontor.compliance.user.PlatformUsers;
import io.kontor.platform.error.ApiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Decides whether a transaction may go on. Repeats for one transaction id give the first decision.
 *
 * <p>Errors: PARAM_ERROR when the author is unknown.
 */
@Service
class ScreenTransaction {
  private static final Logger log = LoggerFactory.getLogger(ScreenTransaction.class);

  private final Screenings screenings;
  private final PlatformUsers users;
  private final BankAccounts bankAccounts;

  ScreenTransaction(Screenings screenings, PlatformUsers users, BankAccounts bankAccounts) {
    this.screenings = screenings;
    this.users = users;
    this.bankAccounts = bankAccounts;
  }

  /** The decision: null means accepted. */
  @Nullable Refusal execute(ScreeningRequest request) {
    if (request.bankAccountId() != null) {
      bankAccounts.ensure(request.clientId(), request.bankAccountId());
    }
    String receiver = request.creditedUserId();
    if (receiver != null) {
      users.ensure(request.clientId(), receiver);
    }
    Decision decision = screenings.decide(request).orElse(null);
    if (decision == null) {
      // The user's event has not arrived yet, or there is no such user.
      if (!users.ensure(request.clientId(), request.authorId())) {
        throw ApiException.unknownReference("AuthorId", "User", request.authorId());
      }
      decision = screenings.decide(request).orElseThrow();
    }
    if (decision.isAccepted()) {
      return null;
    }
    String words = decision.message();
    Refusal refusal =
        new Refusal(
            decision.code(),
            words == null ? ScreeningResult.ofCode(decision.code()).message() : words);
    log.atInfo()
        .addKeyValue("transaction", request.transactionId())
        .addKeyValue("result", refusal.code())
        .log("Transaction refused by screening");
    return refusal;
  }

  /** Why a transaction is refused: the contract's ResultCode and ResultMessage. */
  record Refusal(String code, String message) {}
}
