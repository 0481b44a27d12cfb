package io.kontor.transaction.payin.bankwire;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.Links;
import io.kontor.transaction.core.Parties;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionDraft;
import io.kontor.transaction.core.TransactionHeader;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionProcessor;
import io.kontor.transaction.directory.Directory;
import io.kontor.transaction.directory.WalletSnapshot;
import io.kontor.transaction.payin.PayInParties;
import io.kontor.transaction.payin.PayInTarget;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Announces an expected bank wire; its amounts are unknown until it arrives. Errors: PARAM_ERROR;
 * {@code ServiceUnavailableException} when the bank is unavailable. Source: contract "BANK_WIRE /
 * DIRECT".
 */
@Service
class AnnounceBankWire {
  private final TransactionProcessor processor;
  private final PayInTarget target;
  private final Directory directory;

  AnnounceBankWire(TransactionProcessor processor, PayInTarget target, Directory directory) {
    this.processor = processor;
    this.target = target;
    this.directory = directory;
  }

  record BankWireRequest(
      @Valid @JsonUnwrapped PayInParties parties,
      @NotNull Money declaredDebitedFunds,
      @NotNull Money declaredFees,
      @Nullable String tag) {}

  record ClientBankWireRequest(
      @NotBlank String creditedWalletId,
      @NotNull Money declaredDebitedFunds,
      @Nullable String tag) {}

  /** The pay-in, waiting for its wire. */
  Transaction execute(String clientId, BankWireRequest request) {
    Amounts declared = declared(request.declaredDebitedFunds(), request.declaredFees());
    if (!declared.credited().isPositive()) {
      throw ApiException.invalid(
          "DeclaredFees.Amount", "The fees must be less than DeclaredDebitedFunds.");
    }
    Parties parties =
        target.parties(clientId, request.parties(), declared.debited(), "DeclaredDebitedFunds");
    return announce(
        processor.header(clientId, TransactionKind.BANK_WIRE_DIRECT, request.tag()),
        parties,
        declared);
  }

  /** A top-up of one of the client's own wallets. */
  Transaction forClient(String clientId, ClientBankWireRequest request) {
    Money debited = request.declaredDebitedFunds();
    Amounts declared = declared(debited, Money.zero(debited.currency()));
    Amounts.circulating("DeclaredDebitedFunds.Currency", debited.currency());
    String walletId = request.creditedWalletId();
    if (!Directory.isClientWallet(walletId)) {
      throw ApiException.unknownReference("CreditedWalletId", "ClientWallet", walletId);
    }
    WalletSnapshot wallet = directory.wallet(clientId, walletId).orElseThrow();
    Amounts.sameCurrency("DeclaredDebitedFunds", debited, wallet.currency());
    return announce(
        processor.header(clientId, TransactionKind.CLIENT_BANK_WIRE_DIRECT, request.tag()),
        new Parties(clientId, clientId, null, wallet.id()),
        declared);
  }

  private static Amounts declared(Money debited, Money fees) {
    return Amounts.requested("DeclaredDebitedFunds", debited, "DeclaredFees", fees);
  }

  private Transaction announce(TransactionHeader header, Parties parties, Amounts declared) {
    return processor.execute(
        new TransactionDraft(
            header,
            parties,
            Amounts.unknown(),
            Links.none(),
            new BankWireDetails(declared.debited(), declared.fees(), null),
            null));
  }
}
