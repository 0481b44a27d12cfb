package io.kontor.transaction.card;

import io.kontor.platform.outbox.Outbox;
import io.kontor.platform.outbox.OutboxEvent;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.sql.ListQuery;
import io.kontor.platform.sql.SqlTimes;
import io.kontor.transaction.screening.CardFingerprints;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** All cards. */
@Repository
class Cards implements CardFingerprints {
  private static final String SELECT =
      """
      SELECT id, client_id, tag, creation_date, user_id, token, alias, expiration_date, card_type,
             card_provider, country, product, bank_code, bin, currency, fingerprint, card_holder_name,
             active, validity
        FROM card
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Outbox outbox;

  Cards(JdbcClient jdbc, TransactionTemplate transaction, Outbox outbox) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.outbox = outbox;
  }

  /** The payload of card events. Source: docs/architecture.md, "Events". */
  record EventData(
      String id,
      String clientId,
      String userId,
      String alias,
      String cardType,
      String cardProvider,
      String expirationDate,
      String fingerprint,
      String currency,
      boolean active,
      Card.Validity validity,
      Instant creationDate) {
    static EventData of(Card card) {
      return new EventData(
          card.id(),
          card.clientId(),
          card.userId(),
          card.alias(),
          card.cardType(),
          card.cardProvider(),
          card.expirationDate(),
          card.fingerprint(),
          card.currency(),
          card.active(),
          card.validity(),
          card.creationDate());
    }
  }

  /** Stores a new card inside the running database transaction. */
  void insert(Card card) {
    jdbc.sql(
            """
            INSERT INTO card (id, client_id, tag, creation_date, user_id, token, alias, expiration_date,
              card_type, card_provider, country, product, bank_code, bin, currency, fingerprint,
              card_holder_name, active, validity)
            VALUES (:id, :clientId, :tag, :creationDate, :userId, :token, :alias, :expirationDate,
              :cardType, :cardProvider, :country, :product, :bankCode, :bin, :currency, :fingerprint,
              :cardHolderName, :active, :validity)
            """)
        .param("id", card.id())
        .param("clientId", card.clientId())
        .param("tag", card.tag())
        .param("creationDate", SqlTimes.of(card.creationDate()))
        .param("userId", card.userId())
        .param("token", card.token())
        .param("alias", card.alias())
        .param("expirationDate", card.expirationDate())
        .param("cardType", card.cardType())
        .param("cardProvider", card.cardProvider())
        .param("country", card.country())
        .param("product", card.product())
        .param("bankCode", card.bankCode())
        .param("bin", card.bin())
        .param("currency", card.currency())
        .param("fingerprint", card.fingerprint())
        .param("cardHolderName", card.cardHolderName())
        .param("active", card.active())
        .param("validity", card.validity().name())
        .update();
    outbox.append(
        OutboxEvent.of(
            "transaction.card-registered", card.id(), card.clientId(), EventData.of(card)));
  }

  Optional<Card> find(String clientId, String id) {
    return jdbc.sql(SELECT + "WHERE id = :id AND client_id = :clientId")
        .param("id", id)
        .param("clientId", clientId)
        .query(Cards::map)
        .optional();
  }

  /** Locks the card until the end of the running database transaction. */
  void lock(String clientId, String id) {
    jdbc.sql("SELECT id FROM card WHERE id = :id AND client_id = :clientId FOR NO KEY UPDATE")
        .param("id", id)
        .param("clientId", clientId)
        .query(String.class)
        .optional();
  }

  @Override
  public Optional<String> fingerprint(String cardId) {
    return jdbc.sql("SELECT fingerprint FROM card WHERE id = :id")
        .param("id", cardId)
        .query(String.class)
        .optional();
  }

  PagedList<Card> list(String clientId, UnaryOperator<ListQuery> scope, PageRequest page) {
    return scope
        .apply(
            ListQuery.of(SELECT)
                .where("client_id = :clientId", "clientId", clientId)
                .sortable("CreationDate", "creation_date"))
        .fetch(jdbc, page, Cards::map);
  }

  /** Changes what may be changed; null leaves as is; an inactive card stays inactive. */
  void edit(
      String clientId,
      String id,
      boolean deactivate,
      @Nullable String holderName,
      @Nullable String tag) {
    transaction.executeWithoutResult(_ -> {
      jdbc.sql(
              """
              UPDATE card SET active = active AND NOT :deactivate,
                     card_holder_name = coalesce(:holderName, card_holder_name),
                     tag = coalesce(:tag, tag)
               WHERE id = :id AND client_id = :clientId
              """)
          .param("deactivate", deactivate)
          .param("holderName", holderName)
          .param("tag", tag)
          .param("id", id)
          .param("clientId", clientId)
          .update();
      find(clientId, id).ifPresent(this::tellChanged);
    });
  }

  /** Takes what a use of the card has shown; inside the running database transaction. */
  void used(String clientId, String id, Card.Validity validity) {
    int changed =
        jdbc.sql(
                """
                UPDATE card SET validity = :validity
                 WHERE id = :id AND client_id = :clientId AND validity <> :validity
                """)
            .param("validity", validity.name())
            .param("id", id)
            .param("clientId", clientId)
            .update();
    if (changed == 1) {
      find(clientId, id).ifPresent(this::tellChanged);
    }
  }

  private void tellChanged(Card card) {
    outbox.append(
        OutboxEvent.of("transaction.card-changed", card.id(), card.clientId(), EventData.of(card)));
  }

  private static Card map(ResultSet row, int index) throws SQLException {
    return new Card(
        row.getString("id"),
        row.getString("client_id"),
        row.getString("tag"),
        SqlTimes.read(row, "creation_date"),
        row.getString("user_id"),
        row.getString("token"),
        row.getString("alias"),
        row.getString("expiration_date"),
        row.getString("card_type"),
        row.getString("card_provider"),
        row.getString("country"),
        row.getString("product"),
        row.getString("bank_code"),
        row.getString("bin"),
        row.getString("currency"),
        row.getString("fingerprint"),
        row.getString("card_holder_name"),
        row.getBoolean("active"),
        Card.Validity.valueOf(row.getString("validity")));
  }
}
