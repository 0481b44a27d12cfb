package io.kontor.sandbox.acquirer;

import io.kontor.platform.sql.SqlTimes;
import io.kontor.sandbox.support.Ids;
import io.kontor.sandbox.support.SandboxSettings;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All cards ever typed into the token page or a hosted page. */
@Repository
class Cards {

  private static final int FINGERPRINT_BYTES = 16;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Duration firstUseWithin;
  private final SecretKeySpec fingerprintKey;

  Cards(JdbcClient jdbc, Clock clock, SandboxSettings settings) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.firstUseWithin = settings.sandbox().acquirer().firstUseWithin();
    this.fingerprintKey =
        new SecretKeySpec(
            ("card-fingerprint:" + settings.callbackSecret()).getBytes(StandardCharsets.UTF_8),
            "HmacSHA256");
  }

  /** Remembers the card, without its number, under a new token. */
  Card add(CardEntry.Accepted entry, String cardType) {
    Instant now = clock.instant();
    CardNumber number = entry.number();
    Card card =
        new Card(
            "tok_" + Ids.hex(16),
            number.alias(),
            entry.expirationDate(),
            fingerprint(number),
            cardType,
            number.network().name(),
            number.country(),
            number.bin(),
            MagicValues.challenged(number),
            entry.securityCodeRefused(),
            now.plus(firstUseWithin),
            null);
    jdbc.sql(
            """
            INSERT INTO card (token, alias, expiration_date, fingerprint, card_type, card_provider, country, bin,
                              challenged, security_code_refused, first_use_due_at, created_at)
            VALUES (:token, :alias, :expirationDate, :fingerprint, :cardType, :cardProvider, :country, :bin,
                    :challenged, :securityCodeRefused, :firstUseDueAt, :now)
            """)
        .param("token", card.token())
        .param("alias", card.alias())
        .param("expirationDate", card.expirationDate())
        .param("fingerprint", card.fingerprint())
        .param("cardType", card.cardType())
        .param("cardProvider", card.cardProvider())
        .param("country", card.country())
        .param("bin", card.bin())
        .param("challenged", card.challenged())
        .param("securityCodeRefused", card.securityCodeRefused())
        .param("firstUseDueAt", SqlTimes.of(card.firstUseDueAt()))
        .param("now", SqlTimes.of(now))
        .update();
    return card;
  }

  Optional<Card> find(String token) {
    return jdbc.sql(
            """
            SELECT token, alias, expiration_date, fingerprint, card_type, card_provider, country, bin, challenged,
                   security_code_refused, first_use_due_at, first_used_at
            FROM card WHERE token = :token
            """)
        .param("token", token)
        .query((row, _) ->
            new Card(
                row.getString("token"),
                row.getString("alias"),
                row.getString("expiration_date"),
                row.getString("fingerprint"),
                row.getString("card_type"),
                row.getString("card_provider"),
                row.getString("country"),
                row.getString("bin"),
                row.getBoolean("challenged"),
                row.getBoolean("security_code_refused"),
                SqlTimes.read(row, "first_use_due_at"),
                SqlTimes.readNullable(row, "first_used_at")))
        .optional();
  }

  void markUsed(String token) {
    jdbc.sql("UPDATE card SET first_used_at = :now WHERE token = :token AND first_used_at IS NULL")
        .param("now", SqlTimes.of(clock.instant()))
        .param("token", token)
        .update();
  }

  void bringForward(Duration by) {
    jdbc.sql(
            """
            UPDATE card SET first_use_due_at = first_use_due_at - make_interval(secs => :seconds)
            WHERE first_used_at IS NULL
            """)
        .param("seconds", by.toSeconds())
        .update();
  }

  private String fingerprint(CardNumber number) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(fingerprintKey);
      byte[] hash = mac.doFinal(number.digits().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(hash, FINGERPRINT_BYTES));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java platform has HmacSHA256.", impossible);
    }
  }
}
