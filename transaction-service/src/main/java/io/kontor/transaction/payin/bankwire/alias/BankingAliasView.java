package io.kontor.transaction.payin.bankwire.alias;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kontor.platform.json.NotPersonal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Contract object BankingAlias. */
@NotPersonal("an account of the platform, which payers are told")
record BankingAliasView(
    String id,
    @Nullable String tag,
    Instant creationDate,
    String creditedUserId,
    String walletId,
    String type,
    String ownerName,
    @JsonProperty("IBAN") String iban,
    @JsonProperty("BIC") String bic,
    String country,
    boolean active,
    String virtualAccountPurpose) {

  static BankingAliasView of(BankingAlias alias) {
    return new BankingAliasView(
        alias.id(),
        alias.tag(),
        alias.creationDate(),
        alias.creditedUserId(),
        alias.walletId(),
        "IBAN",
        alias.account().ownerName(),
        alias.account().iban(),
        alias.account().bic(),
        alias.account().country(),
        alias.active(),
        "COLLECTION");
  }
}
