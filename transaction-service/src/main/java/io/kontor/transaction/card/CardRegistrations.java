package io.kontor.transaction.card;

import io.kontor.platform.sql.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All card registrations. */
@Repository
class CardRegistrations {
  private final JdbcClient jdbc;

  CardRegistrations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(CardRegistration registration) {
    jdbc.sql(
            """
            INSERT INTO card_registration (id, client_id, tag, creation_date, user_id, currency, card_type,
              access_key, preregistration_data, card_registration_url, status)
            VALUES (:id, :clientId, :tag, :creationDate, :userId, :currency, :cardType, :accessKey,
              :preregistrationData, :url, :status)
            """)
        .param("id", registration.id())
        .param("clientId", registration.clientId())
        .param("tag", registration.tag())
        .param("creationDate", SqlTimes.of(registration.creationDate()))
        .param("userId", registration.userId())
        .param("currency", registration.currency())
        .param("cardType", registration.cardType())
        .param("accessKey", registration.accessKey())
        .param("preregistrationData", registration.preregistrationData())
        .param("url", registration.cardRegistrationUrl())
        .param("status", registration.status().name())
        .update();
  }

  /** Stores the result of a registration; false when it was finished before. */
  boolean finish(CardRegistration registration) {
    return jdbc.sql(
                """
                UPDATE card_registration
                   SET registration_data = :data, card_holder_name = :holderName, tag = :tag,
                       card_id = :cardId, status = :status, result_code = :code, result_message = :message
                 WHERE id = :id AND status = 'CREATED'
                """)
            .param("data", registration.ending().registrationData())
            .param("holderName", registration.ending().cardHolderName())
            .param("tag", registration.tag())
            .param("cardId", registration.ending().cardId())
            .param("status", registration.status().name())
            .param("code", registration.ending().resultCode())
            .param("message", registration.ending().resultMessage())
            .param("id", registration.id())
            .update()
        == 1;
  }

  Optional<CardRegistration> find(String clientId, String id) {
    return jdbc.sql(
            """
            SELECT id, client_id, tag, creation_date, user_id, currency, card_type, access_key,
                   preregistration_data, card_registration_url, registration_data, card_holder_name, card_id,
                   status, result_code, result_message
              FROM card_registration WHERE id = :id AND client_id = :clientId
            """)
        .param("id", id)
        .param("clientId", clientId)
        .query(CardRegistrations::map)
        .optional();
  }

  private static CardRegistration map(ResultSet row, int index) throws SQLException {
    return new CardRegistration(
        row.getString("id"),
        row.getString("client_id"),
        row.getString("tag"),
        SqlTimes.read(row, "creation_date"),
        row.getString("user_id"),
        row.getString("currency"),
        row.getString("card_type"),
        row.getString("access_key"),
        row.getString("preregistration_data"),
        row.getString("card_registration_url"),
        new CardRegistration.Ending(
            row.getString("registration_data"),
            row.getString("card_holder_name"),
            row.getString("card_id"),
            CardRegistration.Status.valueOf(row.getString("status")),
            row.getString("result_code"),
            row.getString("result_message")));
  }
}
