package io.kontor.compliance.screening;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kontor.compliance.client.identity.IdentityClient;
import io.kontor.compliance.client.identity.IdentityClient.BankAccountEventData;
import io.kontor.platform.bank.BankCodes;
import io.kontor.platform.bank.Ibans;
import io.kontor.platform.error.OutcomeUnknownException;
import io.kontor.platform.error.ServiceUnavailableException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.client.HttpClientErrorException;

/**
 * Copies of bank accounts, as far as screening needs them: fed by events, read through on a miss.
 * They never change, so a known one need not be read again.
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

  /** Reads the account through when it is not known here. */
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

  /** Stores what identity-service publishes; the data of a bank account never changes. */
  void keep(BankAccountEventData account) {
    jdbc.sql(
            """
            INSERT INTO bank_account_copy (id, client_id, iban, bic, country)
            VALUES (:id, :clientId, :iban, :bic, :country) ON CONFLICT (id) DO NOTHING
            """)
        .param("id", account.id())
        .param("clientId", account.clientId())
        .param("iban", iban(account))
        .param("bic", compact(account.bic()))
        .param("country", compact(account.country()))
        .update();
  }

  /** An IBAN is recognized also when it was given as the number of another type of account. */
  private static @Nullable String iban(BankAccountEventData account) {
    String iban = compact(account.iban());
    String number = BankCodes.compact(account.accountNumber());
    return iban == null && Ibans.isValid(number) ? number : iban;
  }

  private static @Nullable String compact(@Nullable String text) {
    String compact = BankCodes.compact(text);
    return compact.isEmpty() ? null : compact;
  }
}
