package io.kontor.transaction.payin.bankwire.alias;

import io.kontor.platform.workflow.Progress;
import io.kontor.platform.workflow.Resumable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An IBAN that the bank gave out for a wallet. It lives as long as money may arrive: callbacks are
 * only hints, so the bank is asked now and then. Source: contract "BankingAlias".
 *
 * @param active false for good once it was deactivated; what arrives then goes back
 * @param wiresTaken number of the last wire that became a pay-in or went back
 */
record BankingAlias(
    String id,
    String clientId,
    @Nullable String tag,
    Instant creationDate,
    String walletId,
    String creditedUserId,
    String ownerName,
    String country,
    String iban,
    String bic,
    boolean active,
    int wiresTaken,
    Progress progress)
    implements Resumable<BankingAlias> {

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
    return new BankingAlias(
        id,
        clientId,
        tag,
        creationDate,
        walletId,
        creditedUserId,
        ownerName,
        country,
        iban,
        bic,
        nowActive,
        taken,
        other);
  }
}
