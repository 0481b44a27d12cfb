package io.kontor.transaction.payin.bankwire;

import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.Links;
import io.kontor.transaction.core.Parties;
import io.kontor.transaction.core.TransactionDraft;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionProcessor;
import io.kontor.transaction.core.Transactions;
import io.kontor.transaction.provider.bank.VirtualAccounts.IncomingWire;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * Makes the pay-in of a wire that arrived on a banking alias; nobody asked for it. The pay-in bears
 * the wire's id as its reference, so that a wire has one pay-in only. Source: contract "BANK_WIRE /
 * EXTERNAL_INSTRUCTION".
 */
@Service
public class ReceiveWire {
  private final TransactionProcessor processor;
  private final Transactions transactions;

  ReceiveWire(TransactionProcessor processor, Transactions transactions) {
    this.processor = processor;
    this.transactions = transactions;
  }

  /** What arrived, and for whom. */
  public record Command(
      String clientId, String aliasId, String userId, String walletId, IncomingWire wire) {}

  /** Whether the wire has its pay-in already. */
  public boolean isKnown(String clientId, String wireId) {
    return transactions.findByReference(clientId, wireId).isPresent();
  }

  /**
   * Stores the pay-in and carries it on; does nothing when another run took the wire at the same
   * time. Errors: {@code ServiceUnavailableException} when nothing has happened.
   */
  public void execute(Command command) {
    try {
      receive(command);
    } catch (DuplicateKeyException e) {
      if (!isKnown(command.clientId(), command.wire().id())) {
        throw e;
      }
    }
  }

  private void receive(Command command) {
    IncomingWire wire = command.wire();
    processor.execute(
        new TransactionDraft(
            processor.header(command.clientId(), TransactionKind.BANK_WIRE_EXTERNAL, null),
            new Parties(command.userId(), command.userId(), null, command.walletId()),
            Amounts.of(wire.amount(), Money.zero(wire.amount().currency())),
            Links.none().withReference(wire.id()),
            new ExternalInstructionDetails(
                command.aliasId(), wire.id(), wire.wireReference(), wire.debitedBankAccount()),
            null));
  }
}
