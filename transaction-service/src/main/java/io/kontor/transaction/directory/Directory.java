package io.kontor.transaction.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kontor.platform.error.OutcomeUnknownException;
import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.transaction.client.identity.IdentityApi;
import io.kontor.transaction.client.identity.IdentityApi.BankAccountData;
import io.kontor.transaction.client.identity.IdentityApi.UserData;
import io.kontor.transaction.client.wallet.WalletApi;
import io.kontor.transaction.client.wallet.WalletApi.WalletData;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.client.HttpClientErrorException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Users, wallets and bank accounts as this service knows them. A miss is read through from the
 * owner; events keep what is here up to date, and an older fact never overwrites a newer one.
 *
 * <p>Errors: {@link ServiceUnavailableException} when a miss cannot be read through.
 */
@Repository
public class Directory {
  private static final Pattern CLIENT_WALLET = Pattern.compile("(FEES|CREDIT|DEFAULT)_[A-Z]{3}");
  private static final int WALLETS_MAX = 100_000;
  private static final int USERS_MAX = 20_000;
  private static final Duration USERS_FOR = Duration.ofSeconds(2);

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final IdentityApi identity;
  private final WalletApi wallets;
  private final Cache<String, WalletSnapshot> knownWallets =
      Caffeine.newBuilder().maximumSize(WALLETS_MAX).build();

  /** Facts take a moment to arrive anyway; remembering one for as long adds nothing to that. */
  private final Cache<String, UserSnapshot> recentUsers =
      Caffeine.newBuilder().maximumSize(USERS_MAX).expireAfterWrite(USERS_FOR).build();

  Directory(JdbcClient jdbc, JsonMapper json, IdentityApi identity, WalletApi wallets) {
    this.jdbc = jdbc;
    this.json = json;
    this.identity = identity;
    this.wallets = wallets;
  }

  /** Whether the id names one of the client's own wallets, such as {@code FEES_EUR}. */
  public static boolean isClientWallet(String walletId) {
    return CLIENT_WALLET.matcher(walletId).matches();
  }

  /** The client's wallet, its own ones included. */
  public Optional<WalletSnapshot> wallet(String clientId, String id) {
    if (isClientWallet(id)) {
      return Optional.of(new WalletSnapshot(id, clientId, clientId, id.substring(id.length() - 3)));
    }
    WalletSnapshot known = knownWallets.getIfPresent(id);
    if (known == null) {
      known = storedWallet(id).or(() -> fetchedWallet(clientId, id)).orElse(null);
    }
    if (known == null) {
      return Optional.empty();
    }
    knownWallets.put(id, known);
    return known.clientId().equals(clientId) ? Optional.of(known) : Optional.empty();
  }

  /** The client's user; the copy may be slightly out of date. */
  public Optional<UserSnapshot> user(String clientId, String id) {
    UserSnapshot known = recentUsers.getIfPresent(id);
    if (known == null) {
      known = storedUser(id).or(() -> fetchedUser(clientId, id)).orElse(null);
      if (known == null) {
        return Optional.empty();
      }
      // Only what was just read: putting back what was remembered would keep it for ever.
      recentUsers.put(id, known);
    }
    return known.clientId().equals(clientId) ? Optional.of(known) : Optional.empty();
  }

  /** The client's bank account. */
  public Optional<BankAccountData> bankAccount(String clientId, String id) {
    return jdbc.sql("SELECT account::text FROM bank_account_copy WHERE id = :id")
        .param("id", id)
        .query(String.class)
        .optional()
        .map(text -> json.readValue(text, BankAccountData.class))
        .or(() ->
            fetched(() -> identity.bankAccount(clientId, id))
                .map(data -> {
                  store(data);
                  return data;
                }))
        .filter(account -> account.clientId().equals(clientId));
  }

  /** The name of the client's user, asked of its owner; names are not kept here. */
  public Optional<String> userName(String clientId, String id) {
    return fetched(() -> identity.user(clientId, id)).map(UserData::displayName);
  }

  /** Takes a fact about a user, unless a newer one is here. */
  public void store(UserData data) {
    jdbc.sql(
            """
            INSERT INTO user_copy AS u (id, client_id, version, person_type, user_category, status, kyc_level)
            VALUES (:id, :clientId, :version, :personType, :userCategory, :status, :kycLevel)
            ON CONFLICT (id) DO UPDATE
               SET version = excluded.version, person_type = excluded.person_type,
                   user_category = excluded.user_category, status = excluded.status,
                   kyc_level = excluded.kyc_level
             WHERE excluded.version > u.version
            """)
        .param("id", data.id())
        .param("clientId", data.clientId())
        .param("version", data.version())
        .param("personType", data.personType())
        .param("userCategory", data.userCategory())
        .param("status", data.status())
        .param("kycLevel", data.kycLevel() == null ? "LIGHT" : data.kycLevel())
        .update();
    recentUsers.invalidate(data.id());
  }

  /** Takes what compliance has stopped for a user. */
  public void storeBlocks(String userId, boolean inflows, boolean outflows) {
    jdbc.sql(
            """
            INSERT INTO user_block (user_id, inflows, outflows) VALUES (:userId, :inflows, :outflows)
            ON CONFLICT (user_id) DO UPDATE SET inflows = excluded.inflows, outflows = excluded.outflows
            """)
        .param("userId", userId)
        .param("inflows", inflows)
        .param("outflows", outflows)
        .update();
    recentUsers.invalidate(userId);
  }

  /** Takes a fact about a wallet. */
  public void store(WalletData data) {
    jdbc.sql(
            """
            INSERT INTO wallet_copy (id, client_id, owner_id, currency)
            VALUES (:id, :clientId, :ownerId, :currency) ON CONFLICT (id) DO NOTHING
            """)
        .param("id", data.id())
        .param("clientId", data.clientId())
        .param("ownerId", data.ownerId())
        .param("currency", data.currency())
        .update();
  }

  /** Takes a fact about a bank account; one that was deactivated stays so. */
  public void store(BankAccountData data) {
    jdbc.sql(
            """
            INSERT INTO bank_account_copy AS b (id, client_id, user_id, active, account)
            VALUES (:id, :clientId, :userId, :active, CAST(:account AS jsonb))
            ON CONFLICT (id) DO UPDATE
               SET active = excluded.active, account = excluded.account
             WHERE b.active
            """)
        .param("id", data.id())
        .param("clientId", data.clientId())
        .param("userId", data.userId())
        .param("active", data.active())
        .param("account", json.writeValueAsString(data))
        .update();
  }

  private Optional<UserSnapshot> storedUser(String id) {
    return jdbc.sql(
            """
            SELECT u.id, u.client_id, u.version, u.person_type, u.user_category, u.status, u.kyc_level,
                   coalesce(b.inflows, FALSE) AS inflows_blocked,
                   coalesce(b.outflows, FALSE) AS outflows_blocked
              FROM user_copy u LEFT JOIN user_block b ON b.user_id = u.id
             WHERE u.id = :id
            """)
        .param("id", id)
        .query(UserSnapshot.class)
        .optional();
  }

  private Optional<UserSnapshot> fetchedUser(String clientId, String id) {
    return fetched(() -> identity.user(clientId, id))
        .flatMap(data -> {
          store(data);
          return storedUser(id);
        });
  }

  private Optional<WalletSnapshot> storedWallet(String id) {
    return jdbc.sql("SELECT id, client_id, owner_id, currency FROM wallet_copy WHERE id = :id")
        .param("id", id)
        .query(WalletSnapshot.class)
        .optional();
  }

  private Optional<WalletSnapshot> fetchedWallet(String clientId, String id) {
    return fetched(() -> wallets.wallet(clientId, id))
        .map(data -> {
          store(data);
          return new WalletSnapshot(data.id(), data.clientId(), data.ownerId(), data.currency());
        });
  }

  private static <T> Optional<T> fetched(Supplier<T> call) {
    try {
      return Optional.of(call.get());
    } catch (HttpClientErrorException.NotFound _) {
      return Optional.empty();
    } catch (OutcomeUnknownException e) {
      throw new ServiceUnavailableException("the owner of a referenced object", e); // only read
    }
  }
}
