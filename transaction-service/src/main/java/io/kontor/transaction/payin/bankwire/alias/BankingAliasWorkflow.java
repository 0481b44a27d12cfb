package io.kontor.transaction.payin.bankwire.alias;

import io.kontor.platform.workflow.Attempt;
import io.kontor.platform.workflow.PollSchedule;
import io.kontor.platform.workflow.StepResult;
import io.kontor.platform.workflow.Workflow;
import io.kontor.transaction.directory.Directory;
import io.kontor.transaction.directory.WalletSnapshot;
import io.kontor.transaction.payin.bankwire.ReceiveWire;
import io.kontor.transaction.provider.bank.VirtualAccounts;
import io.kontor.transaction.provider.bank.VirtualAccounts.IncomingWire;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * ReaderChecks at what has arrived on an alias since the last time. Each wire becomes one pay-in,
 * whatever crashes in between: the pay-in is named after the wire. A wire on an inactive alias, or
 * one of another currency than the wallet's, goes back.
 */
@Component
class BankingAliasWorkflow implements Workflow<BankingAlias> {
  private static final Logger log = LoggerFactory.getLogger(BankingAliasWorkflow.class);

  /** Callbacks that never came are made up for within this time. */
  private static final Duration LOOK_EVERY = Duration.ofHours(6);

  private final VirtualAccounts accounts;
  private final ReceiveWire receiveWire;
  private final Directory directory;
  private final Clock clock;

  BankingAliasWorkflow(
      VirtualAccounts accounts, ReceiveWire receiveWire, Directory directory, Clock clock) {
    this.accounts = accounts;
    this.receiveWire = receiveWire;
    this.directory = directory;
    this.clock = clock;
  }

  @Override
  public StepResult<BankingAlias> proceed(BankingAlias alias, Attempt attempt) {
    List<IncomingWire> wires = accounts.wires(alias.id(), alias.wiresTaken());
    int taken = alias.wiresTaken();
    for (IncomingWire wire : wires) {
      take(alias, wire);
      taken = wire.number();
    }
    Instant now = clock.instant();
    return StepResult.waitUntil(
        alias.taken(taken),
        wires.isEmpty() ? PollSchedule.next(alias.creationDate(), now, LOOK_EVERY) : now);
  }

  private void take(BankingAlias alias, IncomingWire wire) {
    if (wire.isReturned() || receiveWire.isKnown(alias.clientId(), wire.id())) {
      return;
    }
    WalletSnapshot wallet = directory.wallet(alias.clientId(), alias.walletId()).orElseThrow();
    if (!alias.active()) {
      giveBack(alias, wire, "ALIAS_NOT_ACTIVE");
    } else if (!wallet.currency().equals(wire.amount().currency())) {
      giveBack(alias, wire, "CURRENCY_NOT_HELD");
    } else {
      receiveWire.execute(
          new ReceiveWire.Command(
              alias.clientId(), alias.id(), alias.creditedUserId(), alias.walletId(), wire));
    }
  }

  private void giveBack(BankingAlias alias, IncomingWire wire, String reason) {
    accounts.giveBack(wire.id(), reason);
    log.atInfo()
        .addKeyValue("alias", alias.id())
        .addKeyValue("wire", wire.id())
        .addKeyValue("reason", reason)
        .log("A wire went back to its payer");
  }
}
