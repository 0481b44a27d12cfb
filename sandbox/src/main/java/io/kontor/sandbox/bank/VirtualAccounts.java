package io.kontor.sandbox.bank;

import io.kontor.platform.money.Money;
import io.kontor.platform.sql.SqlTimes;
import io.kontor.sandbox.bank.Wires.Debtor;
import io.kontor.sandbox.callback.Callbacks;
import io.kontor.sandbox.support.Ids;
import io.kontor.sandbox.support.MoneyColumns;
import io.kontor.sandbox.support.Problem;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
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
 * Issues IBANs and receives the money that arrives on them. The owner of an IBAN decides what
 * becomes of the money: it is kept unless it is sent back. Units: minor units. Source:
 * architecture, section 8.
 */
@Service
public class VirtualAccounts {

  private static final Logger log = LoggerFactory.getLogger(VirtualAccounts.class);
  private static final int PAGE = 100;
  private static final long SERIALS = 10_000_000_000L; // ten digits
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String SELECT_WIRE =
      """
      SELECT w.id, w.account_reference, a.iban, w.number, w.currency, w.amount, w.wire_reference,
             w.debtor_name, w.debtor_iban, w.debtor_bic, w.status, w.return_reason, w.received_at
      FROM virtual_account_wire w JOIN virtual_account a ON a.reference = w.account_reference
      """;

  private final JdbcClient jdbc;
  private final Callbacks callbacks;
  private final Clock clock;

  VirtualAccounts(JdbcClient jdbc, Callbacks callbacks, Clock clock) {
    this.jdbc = jdbc;
    this.callbacks = callbacks;
    this.clock = clock;
  }

  enum Status {
    RECEIVED,
    RETURNED
  }

  /** An IBAN that was given out. */
  public record VirtualAccount(
      String reference, String iban, String bic, String country, String ownerName) {}

  /**
   * Money that arrived on a virtual account.
   *
   * @param reference of the account
   * @param number counts the wires of the account, from 1 and without gaps
   * @param wireReference what the payer wrote, or null
   */
  public record VirtualWire(
      String id,
      String reference,
      String iban,
      int number,
      Money amount,
      @Nullable String wireReference,
      Debtor debitedBankAccount,
      Status status,
      @Nullable String returnReason,
      Instant receivedAt) {}

  /**
   * Issues an IBAN; idempotent under its reference. Errors: 400 for a country that there are none
   * in.
   */
  @Transactional
  public VirtualAccount open(
      String reference, String ownerName, String country, @Nullable String callbackUrl) {
    String code = country.toUpperCase(Locale.ROOT);
    String bic =
        Ibans.bic(code)
            .orElseThrow(
                () -> Problem.invalid("country must be one of " + Ibans.countries() + "."));
    String serial = "%010d".formatted(RANDOM.nextLong(SERIALS));
    jdbc.sql(
            """
            INSERT INTO virtual_account (reference, iban, bic, country, owner_name, callback_url, created_at)
            VALUES (:reference, :iban, :bic, :country, :ownerName, :callbackUrl, :now)
            ON CONFLICT (reference) DO NOTHING
            """)
        .param("reference", reference)
        .param("iban", Ibans.iban(code, serial))
        .param("bic", bic)
        .param("country", code)
        .param("ownerName", ownerName)
        .param("callbackUrl", callbackUrl)
        .param("now", SqlTimes.of(clock.instant()))
        .update();
    return find(reference).orElseThrow();
  }

  /** An account, by the caller's reference. */
  public Optional<VirtualAccount> find(String reference) {
    return jdbc.sql(
            """
            SELECT reference, iban, bic, country, owner_name FROM virtual_account
            WHERE reference = :reference
            """)
        .param("reference", reference)
        .query((row, _) ->
            new VirtualAccount(
                row.getString("reference"),
                row.getString("iban"),
                row.getString("bic"),
                row.getString("country"),
                row.getString("owner_name")))
        .optional();
  }

  /** Wires of an account after a number, in order; at most 100. */
  public List<VirtualWire> wires(String reference, int after) {
    return jdbc.sql(
            SELECT_WIRE
                + """
                WHERE w.account_reference = :reference AND w.number > :after ORDER BY w.number LIMIT :page
                """)
        .param("reference", reference)
        .param("after", after)
        .param("page", PAGE)
        .query(VirtualAccounts::wire)
        .list();
  }

  /** One wire. */
  public Optional<VirtualWire> wire(String id) {
    return jdbc.sql(SELECT_WIRE + "WHERE w.id = :id")
        .param("id", id)
        .query(VirtualAccounts::wire)
        .optional();
  }

  /** Money arrives. Every call is another wire. Errors: 404 for an IBAN that was not given out. */
  @Transactional
  public VirtualWire receive(
      String iban, Money amount, Debtor debtor, @Nullable String wireReference) {
    Counted counted =
        jdbc.sql(
                """
                UPDATE virtual_account SET wires = wires + 1 WHERE iban = :iban
                RETURNING reference, wires, callback_url
                """)
            .param("iban", iban.replace(" ", "").toUpperCase(Locale.ROOT))
            .query((row, _) ->
                new Counted(
                    row.getString("reference"), row.getInt("wires"), row.getString("callback_url")))
            .optional()
            .orElseThrow(() -> Problem.notFound("The IBAN"));
    Instant now = clock.instant();
    String id = Ids.ordered("vwire", now);
    jdbc.sql(
            """
            INSERT INTO virtual_account_wire (id, account_reference, number, currency, amount, wire_reference,
              debtor_name, debtor_iban, debtor_bic, status, received_at)
            VALUES (:id, :reference, :number, :currency, :amount, :wireReference, :name, :iban, :bic,
              'RECEIVED', :now)
            """)
        .param("id", id)
        .param("reference", counted.reference())
        .param("number", counted.number())
        .param("currency", amount.currency())
        .param("amount", amount.amount())
        .param("wireReference", wireReference)
        .param("name", debtor.ownerName())
        .param("iban", debtor.iban())
        .param("bic", debtor.bic())
        .param("now", SqlTimes.of(now))
        .update();
    VirtualWire wire = wire(id).orElseThrow();
    callbacks.add("wire.received", counted.callbackUrl(), wire);
    log.atInfo().addKeyValue("wire", id).log("Wire received on a virtual account");
    return wire;
  }

  /** Sends a wire back to its payer; again changes nothing. */
  @Transactional
  public VirtualWire giveBack(String id, String reason) {
    jdbc.sql(
            """
            UPDATE virtual_account_wire SET status = 'RETURNED', return_reason = :reason
            WHERE id = :id AND status = 'RECEIVED'
            """)
        .param("id", id)
        .param("reason", reason)
        .update();
    return wire(id).orElseThrow(() -> Problem.notFound("The wire"));
  }

  private static VirtualWire wire(ResultSet row, int index) throws SQLException {
    return new VirtualWire(
        row.getString("id"),
        row.getString("account_reference"),
        row.getString("iban"),
        row.getInt("number"),
        MoneyColumns.read(row),
        row.getString("wire_reference"),
        new Debtor(
            row.getString("debtor_name"),
            row.getString("debtor_iban"),
            row.getString("debtor_bic")),
        Status.valueOf(row.getString("status")),
        row.getString("return_reason"),
        SqlTimes.read(row, "received_at"));
  }

  private record Counted(String reference, int number, @Nullable String callbackUrl) {}
}
