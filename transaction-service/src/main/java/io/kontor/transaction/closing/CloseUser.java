package io.kontor.transaction.closing;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.security.Caller;
import io.kontor.transaction.client.identity.IdentityApi;
import io.kontor.transaction.client.identity.IdentityApi.CloseBody;
import io.kontor.transaction.client.identity.IdentityApi.UserData;
import io.kontor.transaction.client.wallet.WalletApi;
import io.kontor.transaction.core.UserClosings;
import io.kontor.transaction.directory.Directory;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.HttpClientErrorException;

/**
 * Closes a user for good. First nothing new is begun for them, then nothing may be under way and
 * their wallets have to be empty; only then identity-service closes them. A closing that breaks off
 * may be asked for again.
 *
 * <p>Errors: RESOURCE_NOT_FOUND; USER_CLOSED when it is closed already; PARAM_ERROR when money is
 * left or on its way. Source: contract "Users", ADR 0012.
 */
@Service
class CloseUser {
  private final UserClosings closings;
  private final IdentityApi identity;
  private final WalletApi wallets;
  private final Directory directory;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  CloseUser(
      UserClosings closings,
      IdentityApi identity,
      WalletApi wallets,
      Directory directory,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.closings = closings;
    this.identity = identity;
    this.wallets = wallets;
    this.directory = directory;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /**
   * Who is to be closed, and who asks.
   *
   * @param personType NATURAL or LEGAL
   * @param reason what the caller gave as one; kept in the audit trail, as the address is
   */
  record Command(
      String clientId,
      String userId,
      String personType,
      Caller caller,
      @Nullable String reason,
      @Nullable String address) {}

  void execute(Command command) {
    UserData user = user(command);
    if (user.status().equals("CLOSED")) {
      throw ApiException.of(ErrorCode.USER_CLOSED);
    }
    UUID run = UUID.randomUUID();
    transaction.executeWithoutResult(
        _ -> closings.begin(command.clientId(), command.userId(), run));
    try {
      requireNothingLeft(command);
    } catch (RuntimeException e) {
      closings.end(command.userId(), run);
      throw e;
    }
    // When the answer is lost the closing may be asked for again.
    identity.close(
        command.clientId(),
        command.userId(),
        command.reason(),
        command.address(),
        new CloseBody(
            command.personType(),
            command.caller().actor().name(),
            command.caller().id(),
            command.caller().name()));
    directory.store(user(command));
  }

  private UserData user(Command command) {
    try {
      UserData user = identity.user(command.clientId(), command.userId());
      if (user.personType().equals(command.personType())) {
        return user;
      }
    } catch (HttpClientErrorException.NotFound _) {
      // as if it were of the other kind
    }
    throw ApiException.notFound("User", command.userId());
  }

  private void requireNothingLeft(Command command) {
    List<String> underWay = underWay(command.clientId(), command.userId());
    if (!underWay.isEmpty()) {
      throw ApiException.invalid(
          "UserId", "Something is under way for the user: " + String.join(", ", underWay) + ".");
    }
    List<String> withMoney = wallets.withMoney(command.clientId(), command.userId()).walletIds();
    if (!withMoney.isEmpty()) {
      throw ApiException.invalid(
          "UserId", "The user's wallets are not empty: " + String.join(", ", withMoney) + ".");
    }
  }

  /** Ids of unfinished objects of the user; the list may be incomplete. */
  private List<String> underWay(String clientId, String userId) {
    return jdbc.sql(
            """
            SELECT id FROM transaction
             WHERE client_id = :clientId AND status = 'CREATED'
               AND (author_id = :userId OR credited_user_id = :userId
                    OR debited_wallet_id IN (SELECT id FROM wallet_copy WHERE owner_id = :userId))
            UNION ALL
            SELECT id FROM transaction_intent
             WHERE client_id = :clientId
               AND (author_id = :userId OR credited_user_id = :userId
                    OR debited_wallet_id IN (SELECT id FROM wallet_copy WHERE owner_id = :userId))
            UNION ALL
            SELECT id FROM preauthorization
             WHERE client_id = :clientId AND author_id = :userId AND next_check_at IS NOT NULL
            UNION ALL
            SELECT id FROM recurring_registration
             WHERE client_id = :clientId AND (author_id = :userId OR credited_user_id = :userId)
               AND phase <> 'ENDED' AND (phase <> 'CREATED' OR next_check_at IS NOT NULL)
            LIMIT 10
            """)
        .param("clientId", clientId)
        .param("userId", userId)
        .query((row, _) -> row.getString("id"))
        .list();
  }
}
