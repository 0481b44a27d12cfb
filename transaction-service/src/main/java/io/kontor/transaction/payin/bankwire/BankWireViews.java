package io.kontor.transaction.payin.bankwire;

import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionView;
import io.kontor.transaction.payin.PayInView;
import io.kontor.transaction.payin.PayInViewMapper;
import io.kontor.transaction.payin.PayerData.Address;
import io.kontor.transaction.provider.bank.BankRails;
import io.kontor.transaction.provider.bank.VirtualAccounts.Debtor;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Shows bank wires, announced ones and those to a banking alias. */
@Component
class BankWireViews implements PayInViewMapper {
  private final Details details;

  BankWireViews(Details details) {
    this.details = details;
  }

  @Override
  public Set<TransactionKind> kinds() {
    return Set.of(
        TransactionKind.BANK_WIRE_DIRECT,
        TransactionKind.CLIENT_BANK_WIRE_DIRECT,
        TransactionKind.BANK_WIRE_EXTERNAL);
  }

  @Override
  public PayInView of(Transaction transaction) {
    return transaction.kind() == TransactionKind.BANK_WIRE_EXTERNAL
        ? externalInstruction(transaction)
        : bankWire(transaction);
  }

  private PayInView bankWire(Transaction transaction) {
    BankWireDetails own = details.read(transaction.details(), BankWireDetails.class);
    BankRails.Account account = own.account();
    return new PayInView.BankWire(
        TransactionView.of(transaction),
        PayInView.paymentType(transaction),
        PayInView.executionType(transaction),
        own.declaredDebitedFunds(),
        own.declaredFees(),
        transaction.links().wireReference(),
        account == null
            ? null
            : new PayInView.BankAccount(
                account.ownerName(),
                new Address(account.ownerAddress(), null, null, null, null, null),
                "IBAN",
                account.iban(),
                account.bic()));
  }

  private PayInView externalInstruction(Transaction transaction) {
    ExternalInstructionDetails own =
        details.read(transaction.details(), ExternalInstructionDetails.class);
    Debtor debtor = own.debitedBankAccount();
    String iban = debtor == null ? null : debtor.iban();
    return new PayInView.ExternalInstruction(
        TransactionView.of(transaction),
        PayInView.paymentType(transaction),
        PayInView.executionType(transaction),
        own.bankingAliasId(),
        own.quotedReference(),
        debtor == null
            ? null
            : new PayInView.DebitedBankAccount(
                debtor.ownerName(),
                null,
                iban,
                debtor.bic(),
                iban == null ? "OTHER" : "IBAN",
                iban == null || iban.length() < 2 ? null : iban.substring(0, 2)));
  }
}
