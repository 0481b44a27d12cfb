package io.kontor.transaction.payin.directdebit.mandate;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.id.Ids;
import io.kontor.platform.workflow.Progress;
import io.kontor.platform.workflow.WorkflowEngine;
import io.kontor.transaction.client.identity.IdentityApi.BankAccountData;
import io.kontor.transaction.core.ObjectHeader;
import io.kontor.transaction.core.ResultCode;
import io.kontor.transaction.directory.Directory;
import io.kontor.transaction.directory.UserSnapshot;
import io.kontor.transaction.payin.ReturnUrls;
import io.kontor.transaction.payin.card.CardOptions;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Creates mandates, which their payers confirm, and cancels them.
 *
 * <p>Errors: PARAM_ERROR for a bank account that does not exist or has no scheme, and for
 * cancelling one that is neither SUBMITTED nor ACTIVE; RESOURCE_NOT_FOUND; {@code
 * ServiceUnavailableException} when no page could be opened. Refusals are stored as FAILED. Source:
 * contract "Mandate".
 */
@Service
class CreateMandate {
  /** Countries whose banks take part in SEPA. Source: EPC, list of participating countries. */
  private static final Set<String> SEPA =
      Set.of(
          "AD", "AL", "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB",
          "GI", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MC", "MD", "ME", "MK",
          "MT", "NL", "NO", "PL", "PT", "RO", "RS", "SE", "SI", "SK", "SM", "VA");

  private final Mandates mandates;
  private final WorkflowEngine<Mandate> engine;
  private final Directory directory;
  private final TransactionTemplate transaction;
  private final Ids ids;
  private final Clock clock;

  CreateMandate(
      Mandates mandates,
      WorkflowEngine<Mandate> engine,
      Directory directory,
      TransactionTemplate transaction,
      Ids ids,
      Clock clock) {
    this.mandates = mandates;
    this.engine = engine;
    this.directory = directory;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  record MandateRequest(
      @NotBlank String bankAccountId,
      @NotBlank String culture,
      @NotBlank @JsonProperty("ReturnURL") String returnUrl,
      @Nullable @Size(max = 255) String tag) {}

  /** The mandate, waiting for its payer. */
  Mandate execute(String clientId, MandateRequest request) {
    BankAccountData account =
        directory
            .bankAccount(clientId, request.bankAccountId())
            .orElseThrow(() ->
                ApiException.unknownReference(
                    "BankAccountId", "BankAccount", request.bankAccountId()));
    if (!account.type().equals("IBAN") && !account.type().equals("GB")) {
      throw ApiException.invalid(
          "BankAccountId", "Only bank accounts of the types IBAN and GB can have mandates.");
    }
    UserSnapshot user =
        directory
            .user(clientId, account.userId())
            .orElseThrow(() ->
                ApiException.invalid(
                    "BankAccountId", "The bank account does not belong to a user."));
    String id = ids.next("mandate");
    ResultCode refusal = refusal(account, user);
    Mandate drafted =
        new Mandate(
            new ObjectHeader(
                id, clientId, request.tag(), clock.instant().truncatedTo(ChronoUnit.MICROS)),
            new Mandate.Terms(
                user.id(),
                account.id(),
                CardOptions.culture(request.culture()),
                ReturnUrls.withId("ReturnURL", request.returnUrl(), "MandateId", id)),
            Mandate.AtScheme.NOTHING,
            refusal == null ? MandatePhase.INTENT : MandatePhase.FAILED,
            refusal == null ? null : refusal.result(),
            refusal == null ? engine.intent() : Progress.over());
    mandates.insert(drafted);
    return engine.start(drafted);
  }

  /** Cancels the mandate; what was ordered on it before is still collected. */
  Mandate cancel(String clientId, String id) {
    transaction.executeWithoutResult(_ -> {
      Mandate m =
          mandates.lock(clientId, id).orElseThrow(() -> ApiException.notFound("Mandate", id));
      if (!m.phase().isUsable()) {
        throw ApiException.invalid(
            "Status", "Only a mandate that is SUBMITTED or ACTIVE can be cancelled.");
      }
      mandates.updateLocked(
          m,
          m.at(MandatePhase.CANCELING, ResultCode.MANDATE_CANCELED.result())
              .withProgress(m.progress().dueAt(clock.instant())));
    });
    engine.onCallback(id);
    return require(clientId, id);
  }

  /** The current state of the mandate. Errors: RESOURCE_NOT_FOUND. */
  Mandate read(String clientId, String id) {
    return engine.upToDate(
        require(clientId, id), Mandate::phase, Set.of(MandatePhase.AWAITING_PAYER));
  }

  /** The mandate. Errors: RESOURCE_NOT_FOUND. */
  Mandate require(String clientId, String id) {
    return mandates.find(clientId, id).orElseThrow(() -> ApiException.notFound("Mandate", id));
  }

  private static @Nullable ResultCode refusal(BankAccountData account, UserSnapshot user) {
    if (user.isClosed()) {
      return ResultCode.USER_CLOSED;
    }
    if (!account.active()) {
      return ResultCode.BANK_ACCOUNT_CLOSED;
    }
    String iban = account.iban();
    boolean reachable =
        account.type().equals("GB")
            || (iban != null && iban.length() > 2 && SEPA.contains(iban.substring(0, 2)));
    return reachable ? null : ResultCode.DIRECT_DEBIT_NOT_ENABLED;
  }
}
