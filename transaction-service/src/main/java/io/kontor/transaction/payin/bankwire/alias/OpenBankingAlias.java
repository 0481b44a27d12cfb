package io.kontor.transaction.payin.bankwire.alias;

import io.kontor.platform.country.Countries;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.id.Ids;
import io.kontor.platform.workflow.PollSchedule;
import io.kontor.platform.workflow.Progress;
import io.kontor.transaction.core.ObjectHeader;
import io.kontor.transaction.directory.References;
import io.kontor.transaction.directory.WalletSnapshot;
import io.kontor.transaction.provider.bank.VirtualAccounts;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Has the bank give out an IBAN for a wallet. No money moves, so a call that breaks off may simply
 * be made again.
 *
 * <p>Errors: PARAM_ERROR for a country that the bank has no IBANs in; {@code
 * ServiceUnavailableException} when the bank cannot be asked. Source: contract "Banking aliases".
 */
@Service
class OpenBankingAlias {
  private final BankingAliases aliases;
  private final VirtualAccounts accounts;
  private final References references;
  private final Ids ids;
  private final Clock clock;

  OpenBankingAlias(
      BankingAliases aliases,
      VirtualAccounts accounts,
      References references,
      Ids ids,
      Clock clock) {
    this.aliases = aliases;
    this.accounts = accounts;
    this.references = references;
    this.ids = ids;
    this.clock = clock;
  }

  record BankingAliasRequest(
      @NotBlank @Size(max = 255) String ownerName,
      @NotBlank @Size(max = 10) String country,
      @Nullable String creditedUserId,
      @Nullable @Size(max = 255) String tag) {}

  /** The alias, active from now on. */
  BankingAlias execute(WalletSnapshot wallet, BankingAliasRequest request) {
    String creditedUserId = references.creditedUser(wallet, request.creditedUserId());
    String country = request.country().strip().toUpperCase(Locale.ROOT);
    if (!Countries.isKnown(country)) {
      throw ApiException.invalid(
          "Country", "The value " + request.country() + " is not a known country.");
    }
    String id = ids.next("bankalias");
    VirtualAccounts.Account account =
        accounts
            .open(id, request.ownerName(), country)
            .orElseThrow(
                () -> ApiException.invalid("Country", "There are no IBANs of " + country + "."));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    BankingAlias alias =
        new BankingAlias(
            new ObjectHeader(id, wallet.clientId(), request.tag(), now),
            wallet.id(),
            creditedUserId,
            new BankingAlias.Account(request.ownerName(), country, account.iban(), account.bic()),
            true,
            0,
            Progress.shown(PollSchedule.next(now, now)));
    aliases.insert(alias);
    return alias;
  }
}
