package io.kontor.transaction.payin.directdebit.mandate;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.money.Currencies;
import io.kontor.transaction.client.identity.IdentityApi.BankAccountData;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.Links;
import io.kontor.transaction.core.Parties;
import io.kontor.transaction.core.ResultCode;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionDraft;
import io.kontor.transaction.core.TransactionHeader;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionProcessor;
import io.kontor.transaction.directory.Directory;
import io.kontor.transaction.payin.PayInRequest;
import io.kontor.transaction.payin.PayInTarget;
import io.kontor.transaction.payin.card.CardOptions;
import io.kontor.transaction.payin.directdebit.DirectDebitDetails;
import io.kontor.transaction.provider.scheme.MandateScheme.SchemeName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Collects money on a mandate. Cancelling the mandate and collecting on it lock each other out.
 *
 * <p>Errors: PARAM_ERROR for amounts, users, wallets and mandates that do not exist or do not fit.
 * Refusals are stored as FAILED. Source: contract "DIRECT_DEBIT / DIRECT".
 */
@Service
class CollectOnMandate {
  /** Source: contract "State machines", direct debit pay-in; units of the currency. */
  private static final int UNITS_MIN = 1;

  private static final int UNITS_MAX = 2_500;

  private final TransactionProcessor processor;
  private final Mandates mandates;
  private final PayInTarget target;
  private final Directory directory;

  CollectOnMandate(
      TransactionProcessor processor, Mandates mandates, PayInTarget target, Directory directory) {
    this.processor = processor;
    this.mandates = mandates;
    this.target = target;
    this.directory = directory;
  }

  record DirectDebitRequest(
      @Valid @JsonUnwrapped PayInRequest payIn,
      @NotBlank String mandateId,
      @Nullable String statementDescriptor,
      @Nullable String culture,
      @Nullable String tag) {}

  /** The pay-in, waiting for the scheme to collect. */
  Transaction execute(String clientId, DirectDebitRequest request) {
    Amounts amounts = request.payIn().amounts();
    String id = request.mandateId();
    Mandate known = mandates.find(clientId, id).orElseThrow(() -> unknown(id));
    SchemeName scheme = known.atScheme().scheme();
    if (scheme != null) {
      Amounts.sameCurrency("DebitedFunds", amounts.debited(), scheme.currency());
    }
    Parties parties = target.parties(clientId, request.payIn());
    String culture = request.culture();
    DirectDebitDetails details =
        new DirectDebitDetails(
            id,
            CardOptions.longStatementDescriptor(request.statementDescriptor()),
            culture == null ? null : CardOptions.culture(culture),
            null);
    boolean accountOpen =
        directory
            .bankAccount(clientId, known.terms().bankAccountId())
            .map(BankAccountData::active)
            .orElse(false);
    TransactionHeader header =
        processor.header(clientId, TransactionKind.DIRECT_DEBIT_DIRECT, request.tag());
    return processor.execute(() -> {
      Mandate m = mandates.lock(clientId, id).orElseThrow(() -> unknown(id));
      return new TransactionDraft(
          header,
          parties,
          amounts,
          Links.bankAccount(m.terms().bankAccountId()),
          details,
          refusal(m, parties, amounts, accountOpen));
    });
  }

  private static @Nullable ResultCode refusal(
      Mandate m, Parties parties, Amounts amounts, boolean accountOpen) {
    if (!parties.authorId().equals(m.terms().userId())) {
      return ResultCode.AUTHOR_NOT_MANDATE_OWNER;
    }
    if (!amounts.credited().isPositive()) {
      return ResultCode.NOTHING_TO_CREDIT;
    }
    long unit = unit(amounts.debited().currency());
    if (amounts.debited().amount() < UNITS_MIN * unit) {
      return ResultCode.AMOUNT_TOO_LOW;
    }
    if (amounts.debited().amount() > UNITS_MAX * unit) {
      return ResultCode.AMOUNT_TOO_HIGH;
    }
    if (!m.phase().isUsable()) {
      return ResultCode.MANDATE_NOT_USABLE;
    }
    return accountOpen ? null : ResultCode.BANK_ACCOUNT_CLOSED;
  }

  /** Minor units in one unit of the currency. */
  private static long unit(String currency) {
    long unit = 1;
    for (int i = 0; i < Currencies.digits(currency); i++) {
      unit *= 10;
    }
    return unit;
  }

  private static ApiException unknown(String id) {
    return ApiException.unknownReference("MandateId", "Mandate", id);
  }
}
