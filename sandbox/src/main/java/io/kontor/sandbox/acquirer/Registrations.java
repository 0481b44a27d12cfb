package io.kontor.sandbox.acquirer;

import io.kontor.platform.sql.SqlTimes;
import io.kontor.sandbox.support.Ids;
import io.kontor.sandbox.support.SandboxSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Card registrations: opened by a merchant, filled by the payer's browser, exchanged for a card by
 * the merchant.
 *
 * <p>Source: merchant API reference, "Card registration flow".
 */
@Repository
class Registrations {

  private final JdbcClient jdbc;
  private final Cards cards;
  private final Clock clock;
  private final Duration lifetime;

  Registrations(JdbcClient jdbc, Cards cards, Clock clock, SandboxSettings settings) {
    this.jdbc = jdbc;
    this.cards = cards;
    this.clock = clock;
    this.lifetime = settings.sandbox().acquirer().registrationLifetime();
  }

  /** Opens a registration; idempotent under its reference. */
  @Transactional
  public Registration open(String reference, String currency, String cardType) {
    Instant now = clock.instant();
    jdbc.sql(
            """
            INSERT INTO card_registration
              (access_key, reference, currency, card_type, preregistration_data, expires_due_at, created_at)
            VALUES (:accessKey, :reference, :currency, :cardType, :data, :expires, :now)
            ON CONFLICT (reference) DO NOTHING
            """)
        .param("accessKey", "ak_" + Ids.hex(12))
        .param("reference", reference)
        .param("currency", currency)
        .param("cardType", cardType)
        .param("data", Ids.hex(48))
        .param("expires", SqlTimes.of(now.plus(lifetime)))
        .param("now", SqlTimes.of(now))
        .update();
    return one("reference", reference).orElseThrow();
  }

  /**
   * Takes the card data of the payer.
   *
   * @return the text for the browser: {@code data=…} or {@code errorCode=…}
   */
  @Transactional
  public String tokenize(@Nullable String data, @Nullable String accessKey, CardEntry entry) {
    Registration registration =
        accessKey == null ? null : one("access_key", accessKey).orElse(null);
    if (registration == null) {
      return TokenError.ACCESS_KEY.text();
    }
    if (!registration.preregistrationData().equals(data)) {
      return TokenError.DATA.text();
    }
    if (registration.exchanged()) {
      return TokenError.USED.text();
    }
    if (!clock.instant().isBefore(registration.expiresDueAt())) {
      return TokenError.TOO_LATE.text();
    }
    return switch (entry) {
      case CardEntry.Rejected(TokenError error) -> error.text();
      case CardEntry.Accepted accepted -> {
        Card card = cards.add(accepted, registration.cardType());
        String registrationData = Ids.hex(48);
        jdbc.sql(
                """
                UPDATE card_registration SET registration_data = :data, card_token = :token
                WHERE access_key = :accessKey
                """)
            .param("data", registrationData)
            .param("token", card.token())
            .param("accessKey", registration.accessKey())
            .update();
        yield "data=" + registrationData;
      }
    };
  }

  /**
   * The card behind the text that the browser got; empty when it was not given out for this
   * registration.
   */
  @Transactional
  public Optional<Card> exchange(String accessKey, String registrationData) {
    Registration registration = one("access_key", accessKey).orElse(null);
    if (registration == null
        || registration.cardToken() == null
        || !("data=" + registration.registrationData()).equals(registrationData)) {
      return Optional.empty();
    }
    jdbc.sql(
            """
            UPDATE card_registration SET exchanged_at = :now
            WHERE access_key = :accessKey AND exchanged_at IS NULL
            """)
        .param("now", SqlTimes.of(clock.instant()))
        .param("accessKey", accessKey)
        .update();
    return cards.find(registration.cardToken());
  }

  void bringForward(Duration by) {
    jdbc.sql(
            """
            UPDATE card_registration SET expires_due_at = expires_due_at - make_interval(secs => :seconds)
            WHERE exchanged_at IS NULL
            """)
        .param("seconds", by.toSeconds())
        .update();
  }

  /** The column is one of the two unique ones, never input. */
  private Optional<Registration> one(String column, String value) {
    return jdbc.sql(
            """
            SELECT access_key, card_type, preregistration_data, registration_data, card_token, expires_due_at,
                   exchanged_at IS NOT NULL AS exchanged
            FROM card_registration WHERE
            """
                + column
                + " = :value FOR UPDATE")
        .param("value", value)
        .query((row, _) ->
            new Registration(
                row.getString("access_key"),
                row.getString("card_type"),
                row.getString("preregistration_data"),
                row.getString("registration_data"),
                row.getString("card_token"),
                SqlTimes.read(row, "expires_due_at"),
                row.getBoolean("exchanged")))
        .optional();
  }

  record Registration(
      String accessKey,
      String cardType,
      String preregistrationData,
      @Nullable String registrationData,
      @Nullable String cardToken,
      Instant expiresDueAt,
      boolean exchanged) {}
}
