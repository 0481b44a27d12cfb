package io.kontor.transaction.payout;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.money.Money;
import io.kontor.transaction.client.identity.IdentityApi.BankAccountData;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.Links;
import io.kontor.transaction.core.Parties;
import io.kontor.transaction.core.Result;
import io.kontor.transaction.core.ResultCode;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionDraft;
import io.kontor.transaction.core.TransactionHeader;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionProcessor;
import io.kontor.transaction.directory.Directory;
import io.kontor.transaction.directory.References;
import io.kontor.transaction.directory.UserSnapshot;
import io.kontor.transaction.directory.WalletSnapshot;
import io.kontor.transaction.payin.card.CardOptions;
import io.kontor.transaction.payout.PayOutDetails.PaymentRef;
import io.kontor.transaction.provider.bank.BankRails;
import io.kontor.transaction.provider.bank.BankRails.Reachability;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Sends money from a wallet to a bank account. It leaves the wallet at once; the bank executes
 * later, and what it refuses comes back.
 *
 * <p>Errors: PARAM_ERROR for amounts, users, wallets and bank accounts that do not exist or do not
 * fit. Refusals are stored as FAILED. Source: contract "PayOut".
 */
@Service
class PayOutFunds {
  private static final Set<String> MODES =
      Set.of("STANDARD", "INSTANT_PAYMENT", "INSTANT_PAYMENT_ONLY", "RTGS_PAYMENT");
  private static final Set<String> INSTANT_MODES =
      Set.of("INSTANT_PAYMENT", "INSTANT_PAYMENT_ONLY");
  private static final int BANK_WIRE_REF_MAX = 140; // remittance text of a SEPA transfer

  private final TransactionProcessor processor;
  private final References references;
  private final Directory directory;
  private final BankRails bank;

  PayOutFunds(
      TransactionProcessor processor, References references, Directory directory, BankRails bank) {
    this.processor = processor;
    this.references = references;
    this.directory = directory;
    this.bank = bank;
  }

  /** Whose money is paid out; requests take it as an unwrapped component. */
  record Source(
      @NotBlank String authorId, @NotBlank String debitedWalletId, @NotNull Money debitedFunds) {}

  /** Where to and how; requests take it as an unwrapped component. */
  record Destination(
      @NotBlank String bankAccountId,
      @Nullable String bankWireRef,
      @Nullable String payoutModeRequested) {}

  /** What is asked for a user. */
  record Command(
      String clientId,
      Source source,
      Money fees,
      Destination destination,
      @Nullable PaymentRef paymentRef,
      @Nullable String tag) {}

  record ClientPayOutRequest(
      @NotBlank String debitedWalletId,
      @NotNull Money debitedFunds,
      @NotBlank String bankAccountId,
      @Nullable String bankWireRef,
      @Nullable String tag) {}

  /**
   * Whether a payout would arrive instantly; null when it would. Nothing is stored and nothing
   * moves. Errors: PARAM_ERROR as for the payout; {@code ServiceUnavailableException} when the bank
   * cannot be asked.
   */
  @Nullable Result unreachable(Command command) {
    Checked checked = checked(command);
    ResultCode refusal = refusal(checked, true);
    if (refusal != null) {
      return refusal.result();
    }
    Reachability answer = bank.reachability(checked.amounts().credited(), checked.account());
    return answer.reachable() ? null : Result.of(answer.code(), answer.message());
  }

  /** A user's payout: on its way, or refused. */
  Transaction execute(Command command) {
    Checked checked = checked(command);
    WalletSnapshot wallet = checked.wallet();
    PayOutDetails details =
        new PayOutDetails(
            bankWireRef(command.destination().bankWireRef()),
            checked.mode(),
            null,
            command.paymentRef(),
            null);
    ResultCode refusal =
        !wallet.ownerId().equals(command.source().authorId())
            ? ResultCode.PAYOUT_AUTHOR_NOT_OWNER
            : refusal(checked, INSTANT_MODES.contains(checked.mode()));
    return send(
        processor.header(command.clientId(), TransactionKind.PAYOUT, command.tag()),
        new Parties(command.source().authorId(), null, wallet.id(), null),
        checked.amounts(),
        checked.account(),
        details,
        refusal);
  }

  /** Why the payout is refused, as far as local data can tell; null when it is not. */
  private static @Nullable ResultCode refusal(Checked checked, boolean instant) {
    if (!checked.account().active()) {
      return ResultCode.BANK_ACCOUNT_NOT_ACTIVE;
    }
    if (instant && checked.author().outflowsBlocked()) {
      return ResultCode.INSTANT_PAYOUT_USER_BLOCKED;
    }
    return checked.amounts().refusal();
  }

  private record Checked(
      UserSnapshot author,
      Amounts amounts,
      WalletSnapshot wallet,
      BankAccountData account,
      String mode) {}

  private Checked checked(Command command) {
    Amounts amounts = Amounts.requested(command.source().debitedFunds(), command.fees());
    String clientId = command.clientId();
    UserSnapshot author = references.author(clientId, command.source().authorId());
    WalletSnapshot wallet =
        references.wallet(
            clientId, "DebitedWalletId", command.source().debitedWalletId(), amounts.debited());
    BankAccountData account =
        bankAccount(clientId, command.source().authorId(), command.destination().bankAccountId());
    bankWireRef(command.destination().bankWireRef());
    String mode =
        CardOptions.oneOf(
            "PayoutModeRequested", command.destination().payoutModeRequested(), MODES, "STANDARD");
    return new Checked(author, amounts, wallet, account, mode);
  }

  /** A payout of the client's own money. */
  Transaction execute(String clientId, ClientPayOutRequest request) {
    Money debited = request.debitedFunds();
    Amounts amounts = Amounts.requested(debited, Money.zero(debited.currency()));
    if (!Directory.isClientWallet(request.debitedWalletId())) {
      throw ApiException.unknownReference(
          "DebitedWalletId", "ClientWallet", request.debitedWalletId());
    }
    WalletSnapshot wallet = directory.wallet(clientId, request.debitedWalletId()).orElseThrow();
    Amounts.sameCurrency("DebitedFunds", debited, wallet.currency());
    BankAccountData account = bankAccount(clientId, clientId, request.bankAccountId());
    return send(
        processor.header(clientId, TransactionKind.PAYOUT, request.tag()),
        new Parties(clientId, null, wallet.id(), null),
        amounts,
        account,
        new PayOutDetails(bankWireRef(request.bankWireRef()), "STANDARD", null, null, null),
        account.active() ? null : ResultCode.BANK_ACCOUNT_NOT_ACTIVE);
  }

  private Transaction send(
      TransactionHeader header,
      Parties parties,
      Amounts amounts,
      BankAccountData account,
      PayOutDetails details,
      @Nullable ResultCode refusal) {
    return processor.execute(
        new TransactionDraft(
            header, parties, amounts, Links.bankAccount(account.id()), details, refusal));
  }

  private BankAccountData bankAccount(String clientId, String ownerId, String id) {
    BankAccountData account =
        directory
            .bankAccount(clientId, id)
            .orElseThrow(() -> ApiException.unknownReference("BankAccountId", "BankAccount", id));
    if (!account.userId().equals(ownerId)) {
      throw ApiException.invalid(
          "BankAccountId", "The bank account does not belong to the author.");
    }
    return account;
  }

  private static @Nullable String bankWireRef(@Nullable String value) {
    if (value != null && value.length() > BANK_WIRE_REF_MAX) {
      throw ApiException.invalid(
          "BankWireRef", "The text must not be longer than " + BANK_WIRE_REF_MAX + " characters.");
    }
    return value;
  }
}
