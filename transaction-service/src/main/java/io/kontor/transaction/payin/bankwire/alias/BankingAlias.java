package io.kontor.transaction.payin.bankwire.alias;

import io.kontor.platform.workflow.Progress;
import io.kontor.transaction.core.ClientObject;
import io.kontor.transaction.core.ObjectHeader;

/**
 * An IBAN that the bank gave out for a wallet. It lives as long as money may arrive: callbacks are
 * only hints, so the bank is asked now and then. Source: contract "BankingAlias".
 *
 * @param active false for good once it was deactivated; what arrives then goes back
 * @param wiresTaken number of the last wire that became a pay-in or went back
 */
record BankingAlias(
    ObjectHeader header,
    String walletId,
    String creditedUserId,
    Account account,
    boolean active,
    int wiresTaken,
    Progress progress)
    implements ClientObject<BankingAlias> {

  /** The account that the bank opened. */
  record Account(String ownerName, String country, String iban, String bic) {}

  BankingAlias deactivated() {
    return with(false, wiresTaken, progress);
  }

  BankingAlias taken(int number) {
    return with(active, number, progress);
  }

  @Override
  public BankingAlias withProgress(Progress other) {
    return with(active, wiresTaken, other);
  }

  private BankingAlias with(boolean nowActive, int taken, Progress other) {
    return new BankingAlias(header, walletId, creditedUserId, account, nowActive, taken, other);
  }
}
