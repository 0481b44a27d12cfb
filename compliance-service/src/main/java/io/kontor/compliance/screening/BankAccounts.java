package io.kontor.compliance.screening;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kontor.compliance.client.identity.IdentityClient;
import io.kontor.compliance.client.identity.IdentityClient.BankAccountFact;
import io.kontor.platform.client.OutcomeUnknownException;
import io.kontor.platform.client.ServiceUnavailableException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.client.HttpClientErrorException;

/**
 * Copies of bank accounts, as far as screening needs them: fed by events, read through on a miss.
 * They never change what is kept here, so knowing that one is there needs no second look.
 */
@Repository
class BankAccounts {
  private final JdbcClient jdbc;
  private final IdentityClient identity;
  private final Cache<String, Boolean> present = Caffeine.newBuilder().maximumSize(50_000).build();

  BankAccounts(JdbcClient jdbc, IdentityClient identity) {
    this.jdbc = jdbc;
    this.identity = identity;
  }

  /** Makes sure that the account is here, if the client has it. */
  void ensure(String clientId, String id) {
    if (present.getIfPresent(id) != null) {
      return;
    }
    boolean known =
        jdbc.sql("SELECT count(*) FROM bank_account_copy WHERE id = :id")
                .param("id", id)
                .query(Long.class)
                .single()
            > 0;
    if (!known) {
      try {
        keep(identity.bankAccount(clientId, id));
      } catch (HttpClientErrorException.NotFound _) {
        return; // the owner of the transaction checks its references
      } catch (OutcomeUnknownException e) {
        throw new ServiceUnavailableException("identity", e); // it was only read
      }
    }
    present.put(id, true);
  }

  /** Keeps what identity-service tells; the data of a bank account never changes. */
  void keep(BankAccountFact account) {
    jdbc.sql(
            """
            INSERT INTO bank_account_copy (id, client_id, iban, bic, country)
            VALUES (:id, :clientId, :iban, :bic, :country) ON CONFLICT (id) DO NOTHING
            """)
        .param("id", account.id())
        .param("clientId", account.clientId())
        .param("iban", normalised(account.iban()))
        .param("bic", normalised(account.bic()))
        .param("country", normalised(account.country()))
        .update();
  }

  /** Upper case without spaces, as blacklists are kept. */
  static @Nullable String normalised(@Nullable String text) {
    String plain = text == null ? "" : text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    return plain.isEmpty() ? null : plain;
  }
}
