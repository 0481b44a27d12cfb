package io.kontor.sandbox.bank;

import io.kontor.platform.money.Money;
import io.kontor.platform.sql.SqlTimes;
import io.kontor.sandbox.callback.Callbacks;
import io.kontor.sandbox.support.Ids;
import io.kontor.sandbox.support.MoneyColumns;
import io.kontor.sandbox.support.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Announced wires and the money that arrives for them. Units: minor units. Source: architecture,
 * section 8.
 */
@Service
public class Wires {

  private static final Logger log = LoggerFactory.getLogger(Wires.class);

  /** Random bytes of a wire reference: ten hexadecimal digits that the payer quotes. */
  private static final int WIRE_REFERENCE_BYTES = 5;

  private static final Account OURS =
      new Account(
          "Kontor Sandbox",
          "1 Sandbox Square, 75001 Paris, France",
          "FR7618829754160173622224251",
          "CMBRFR2BCME");

  /** The payer of every wire that names no other. */
  public static final Debtor THEIRS =
      new Debtor("Jane Payer", "FR7630004000031234567890143", "BNPAFRPP");

  private final JdbcClient jdbc;
  private final Callbacks callbacks;
  private final Clock clock;

  Wires(JdbcClient jdbc, Callbacks callbacks, Clock clock) {
    this.jdbc = jdbc;
    this.callbacks = callbacks;
    this.clock = clock;
  }

  /** The account a payer has to send money to. */
  public record Account(String ownerName, String ownerAddress, String iban, String bic) {}

  /** The account the money came from. */
  public record Debtor(String ownerName, String iban, String bic) {}

  /** What the payer has to quote and where to pay; what has arrived so far, oldest first. */
  public record Expectation(
      String reference,
      String wireReference,
      Account bankAccount,
      Money amount,
      List<Wire> received) {}

  /** Money that arrived; {@code id} distinguishes two wires with the same wire reference. */
  public record Wire(
      String id,
      String wireReference,
      Money amount,
      Debtor debitedBankAccount,
      Instant receivedAt) {}

  /** Announces a wire; idempotent under its reference. */
  @Transactional
  public Expectation expect(String reference, Money amount, @Nullable String callbackUrl) {
    jdbc.sql(
            """
            INSERT INTO wire_expectation (reference, wire_reference, currency, amount, callback_url, created_at)
            VALUES (:reference, :wireReference, :currency, :amount, :callbackUrl, :now)
            ON CONFLICT (reference) DO NOTHING
            """)
        .param("reference", reference)
        .param("wireReference", Ids.hex(WIRE_REFERENCE_BYTES).toUpperCase(Locale.ROOT))
        .param("currency", amount.currency())
        .param("amount", amount.amount())
        .param("callbackUrl", callbackUrl)
        .param("now", SqlTimes.of(clock.instant()))
        .update();
    return find(reference).orElseThrow();
  }

  /** An announcement and what has arrived for it. */
  @Transactional(readOnly = true)
  public Optional<Expectation> find(String reference) {
    return jdbc.sql(
            """
            SELECT reference, wire_reference, currency, amount FROM wire_expectation
            WHERE reference = :reference
            """)
        .param("reference", reference)
        .query((row, _) ->
            new Expectation(
                row.getString("reference"),
                row.getString("wire_reference"),
                OURS,
                MoneyColumns.read(row),
                List.of()))
        .optional()
        .map(found ->
            new Expectation(
                found.reference(),
                found.wireReference(),
                found.bankAccount(),
                found.amount(),
                received(found.wireReference())));
  }

  /** Money arrives. Every call is another wire. */
  @Transactional
  public Wire receive(String wireReference, Money amount) {
    Target target =
        jdbc.sql(
                """
                SELECT wire_reference, callback_url FROM wire_expectation
                WHERE upper(wire_reference) = upper(:wireReference)
                """)
            .param("wireReference", wireReference)
            .query((row, _) ->
                new Target(row.getString("wire_reference"), row.getString("callback_url")))
            .optional()
            .orElseThrow(() -> Problem.notFound("The wire reference"));
    Instant now = clock.instant();
    Wire wire = new Wire(Ids.ordered("wire", now), target.wireReference(), amount, THEIRS, now);
    jdbc.sql(
            """
            INSERT INTO wire (id, wire_reference, currency, amount, received_at)
            VALUES (:id, :wireReference, :currency, :amount, :now)
            """)
        .param("id", wire.id())
        .param("wireReference", wire.wireReference())
        .param("currency", amount.currency())
        .param("amount", amount.amount())
        .param("now", SqlTimes.of(now))
        .update();
    callbacks.add("wire.received", target.callbackUrl(), wire);
    log.atInfo().addKeyValue("wire", wire.id()).log("Wire received");
    return wire;
  }

  private List<Wire> received(String wireReference) {
    return jdbc.sql(
            """
            SELECT id, wire_reference, currency, amount, received_at FROM wire
            WHERE wire_reference = :wireReference ORDER BY received_at, id LIMIT 100
            """)
        .param("wireReference", wireReference)
        .query((row, _) ->
            new Wire(
                row.getString("id"),
                row.getString("wire_reference"),
                MoneyColumns.read(row),
                THEIRS,
                SqlTimes.read(row, "received_at")))
        .list();
  }

  private record Target(String wireReference, @Nullable String callbackUrl) {}
}
