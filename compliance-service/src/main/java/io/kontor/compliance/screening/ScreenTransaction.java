package io.kontor.compliance.screening;

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
  @Nullable ScreeningResult execute(ScreeningRequest request) {
    if (request.bankAccountId() != null) {
      bankAccounts.ensure(request.clientId(), request.bankAccountId());
    }
    String receiver = request.creditedUserId();
    if (receiver != null) {
      users.ensure(request.clientId(), receiver);
    }
    String code = screenings.decide(request).orElse(null);
    if (code == null) {
      // The user's event has not arrived yet, or there is no such user.
      if (!users.ensure(request.clientId(), request.authorId())) {
        throw ApiException.unknownReference("AuthorId", "User", request.authorId());
      }
      code = screenings.decide(request).orElseThrow();
    }
    if (code.equals("ACCEPT")) {
      return null;
    }
    ScreeningResult result = ScreeningResult.ofCode(code);
    log.atInfo()
        .addKeyValue("transaction", request.transactionId())
        .addKeyValue("result", result.code())
        .log("Transaction refused by screening");
    return result;
  }
}
