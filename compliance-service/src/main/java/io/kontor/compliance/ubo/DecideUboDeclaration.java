package io.kontor.compliance.ubo;

import io.kontor.compliance.level.KycLevels;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.outbox.Outbox;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Accepts or refuses a declaration that waits, or asks for more; the user's KYC level follows in
 * the same step. The same decision again changes nothing.
 *
 * <p>Errors: RESOURCE_NOT_FOUND; PARAM_ERROR for anything but a yes without a reason;
 * STATE_CONFLICT.
 */
@Service
class DecideUboDeclaration {
  private static final Logger log = LoggerFactory.getLogger(DecideUboDeclaration.class);

  private final UboDeclarations declarations;
  private final KycLevels levels;
  private final Outbox outbox;
  private final TransactionTemplate transaction;
  private final Clock clock;

  DecideUboDeclaration(
      UboDeclarations declarations,
      KycLevels levels,
      Outbox outbox,
      TransactionTemplate transaction,
      Clock clock) {
    this.declarations = declarations;
    this.levels = levels;
    this.outbox = outbox;
    this.transaction = transaction;
    this.clock = clock;
  }

  UboDeclaration execute(String clientId, String declarationId, Decision decision) {
    return transaction.execute(_ -> {
      UboDeclaration before =
          declarations
              .lock(clientId, declarationId)
              .orElseThrow(() -> ApiException.notFound("UboDeclaration", declarationId));
      if (before.status() == decision.status() && before.reason() == decision.reason()) {
        return before;
      }
      if (before.status() != UboStatus.VALIDATION_ASKED) {
        throw ApiException.of(
            ErrorCode.STATE_CONFLICT,
            "A declaration that is " + before.status() + " cannot become " + decision.status());
      }
      UboDeclaration after =
          before.decided(decision.status(), decision.reason(), decision.message(), clock.instant());
      declarations.update(after);
      outbox.append(UboDeclarationEventData.of(after).toEvent());
      levels.evaluate(after.userId());
      log.atInfo()
          .addKeyValue("declaration", declarationId)
          .addKeyValue("from", before.status())
          .addKeyValue("to", after.status())
          .log("UBO declaration decided");
      return after;
    });
  }

  /**
   * The decision on a declaration.
   *
   * @param status VALIDATED, REFUSED or INCOMPLETE
   * @param reason none for VALIDATED
   */
  record Decision(UboStatus status, @Nullable UboReason reason, @Nullable String message) {
    Decision {
      boolean accepted = status == UboStatus.VALIDATED;
      if (!accepted && reason == null) {
        throw ApiException.required("Reason");
      }
      reason = accepted ? null : reason;
      message = accepted ? null : message;
    }
  }
}
