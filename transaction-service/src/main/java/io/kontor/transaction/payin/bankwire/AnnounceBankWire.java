package io.kontor.transaction.payin.bankwire;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.Links;
import io.kontor.transaction.core.Parties;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionProcessor;
import io.kontor.transaction.directory.Directory;
import io.kontor.transaction.directory.WalletSnapshot;
import io.kontor.transaction.payin.PayInTarget;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Announces a bank wire that somebody will send; its amounts are unknown until it arrives. Errors:
 * PARAM_ERROR; {@code ServiceUnavailableException} when the bank could not be told. Source:
 * contract "BANK_WIRE / DIRECT".
 */
@Service
public class AnnounceBankWire {
  private final TransactionProcessor processor;
  private final PayInTarget target;
  private final Directory directory;

  AnnounceBankWire(TransactionProcessor processor, PayInTarget target, Directory directory) {
    this.processor = processor;
    this.target = target;
    this.directory = directory;
  }

  /** What is announced for a user. */
  public record Command(
      String clientId,
      String authorId,
      @Nullable String creditedUserId,
      String creditedWalletId,
      Money declaredDebitedFunds,
      Money declaredFees,
      @Nullable String tag) {}

  /** The pay-in, waiting for its wire. */
  public Transaction execute(Command command) {
    Amounts declared =
        Amounts.requested(
            "DeclaredDebitedFunds",
            command.declaredDebitedFunds(),
            "DeclaredFees",
            command.declaredFees());
    if (!declared.credited().isPositive()) {
      throw ApiException.invalid(
          "DeclaredFees.Amount", "The fees must be less than DeclaredDebitedFunds.");
    }
    Parties parties =
        target.parties(
            command.clientId(),
            command.authorId(),
            command.creditedUserId(),
            command.creditedWalletId(),
            declared.debited(),
            "DeclaredDebitedFunds");
    return announce(
        command.clientId(), TransactionKind.BANK_WIRE_DIRECT, parties, declared, command.tag());
  }

  /** A top-up of one of the client's own wallets. */
  public Transaction forClient(
      String clientId, String creditedWalletId, Money declaredDebitedFunds, @Nullable String tag) {
    Amounts declared =
        Amounts.requested(
            "DeclaredDebitedFunds",
            declaredDebitedFunds,
            "DeclaredFees",
            Money.zero(declaredDebitedFunds.currency()));
    Amounts.circulating("DeclaredDebitedFunds.Currency", declaredDebitedFunds.currency());
    if (!Directory.isClientWallet(creditedWalletId)) {
      throw ApiException.unknownReference("CreditedWalletId", "ClientWallet", creditedWalletId);
    }
    WalletSnapshot wallet = directory.wallet(clientId, creditedWalletId).orElseThrow();
    Amounts.sameCurrency("DeclaredDebitedFunds", declared.debited(), wallet.currency());
    return announce(
        clientId,
        TransactionKind.CLIENT_BANK_WIRE_DIRECT,
        new Parties(clientId, clientId, null, wallet.id()),
        declared,
        tag);
  }

  private Transaction announce(
      String clientId,
      TransactionKind kind,
      Parties parties,
      Amounts declared,
      @Nullable String tag) {
    return processor.execute(() ->
        processor.draft(
            processor.nextId(kind),
            clientId,
            kind,
            tag,
            parties,
            Amounts.unknown(),
            Links.none(),
            new BankWireDetails(declared.debited(), declared.fees(), null),
            null));
  }
}
