package io.kontor.compliance.screening;

import io.kontor.compliance.limit.LimitRefusal;
import io.kontor.compliance.limit.LimitedType;
import io.kontor.compliance.limit.Limits;
import io.kontor.compliance.limit.Movement;
import io.kontor.platform.sql.SqlTimes;
import io.kontor.platform.work.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The screening rules and their decisions.
 *
 * <p>One statement reads the data, decides and stores the decision, because every transaction of
 * the platform waits for it; a second one takes a place in the {@link Limits} for what moves money.
 * The rules are its CASE, first match wins. A decision that was stored before is given again.
 *
 * <p>IBANs are compared without their check digits, because other ones were once taken for the same
 * account; a BIC of eight characters is that of the branch XXX.
 *
 * <p>Only what may count against a month or a limit of the client waits for the disk: losing
 * another kind of decision in a database crash means that a repeat decides again, while a lost
 * payout would be missing in its month.
 */
@Repository
class Screenings {
  private static final Set<String> MAY_COUNT = Set.of("PAYOUT", "TRANSFER");
  private static final String DECIDE =
      """
      WITH asked AS MATERIALIZED (
        SELECT CAST(:transactionId AS text) AS transaction_id, CAST(:clientId AS text) AS client_id,
               CAST(:type AS text) AS type, CAST(:authorId AS text) AS author_id,
               CAST(:currency AS text) AS currency, CAST(:amount AS bigint) AS amount,
               CAST(:month AS date) AS month,
               set_config('synchronous_commit', CASE WHEN :type IN ('PAYOUT', 'TRANSFER') THEN 'on' ELSE 'off' END, true),
               pg_advisory_xact_lock_shared(%s)),
      month_total AS (
        SELECT currency, sum(amount) AS amount
          FROM (SELECT s.currency, s.amount
                  FROM screening s
                 WHERE s.author_id = :authorId AND s.month = :month AND s.payout_state IS NOT NULL AND s.result_code IS NULL
                   AND (s.payout_state = 'COUNTED' OR (s.payout_state = 'RESERVED' AND s.screened_at > :reservedSince))
                   AND s.transaction_id <> :transactionId
                UNION ALL
                SELECT currency, amount FROM asked) AS payout
         GROUP BY currency),
      bank_account AS (
        SELECT coalesce(country, left(iban, 2)) AS country, iban, bic
          FROM bank_account_copy WHERE id = :bankAccountId AND client_id = :clientId)
      INSERT INTO screening AS known
        (transaction_id, client_id, type, author_id, currency, amount, result_code, screened_at, month, payout_state)
      SELECT asked.transaction_id, asked.client_id, asked.type, asked.author_id, asked.currency, asked.amount,
             CASE
               WHEN author.status = 'CLOSED' AND asked.type <> 'PAYOUT' THEN '002601' -- what is left may leave
               WHEN receiver.status = 'CLOSED' THEN '002602'
               WHEN asked.type = 'TRANSFER'
                    AND (author.inflows_blocked OR author.outflows_blocked
                         OR receiver.inflows_blocked OR receiver.outflows_blocked) THEN '008700'
               WHEN asked.type = 'PAYOUT' AND author.outflows_blocked THEN '008700'
               WHEN asked.type NOT IN ('TRANSFER', 'PAYOUT', 'REFUND')
                    AND (author.inflows_blocked OR receiver.inflows_blocked) THEN '008700'
               WHEN asked.type = 'TRANSFER' AND receiver.user_category = 'PAYER' THEN '002701'
               WHEN asked.type = 'PAYOUT' AND author.user_category = 'PAYER' THEN '002702'
               WHEN asked.type = 'PAYOUT' AND EXISTS (
                      SELECT FROM blacklist_entry b JOIN bank_account a ON b.value = a.country
                       WHERE b.kind = 'COUNTRY') THEN '008501'
               WHEN asked.type = 'PAYOUT' AND EXISTS (
                      SELECT FROM blacklist_entry b JOIN bank_account a
                         ON left(b.value, 2) || substr(b.value, 5) = left(a.iban, 2) || substr(a.iban, 5)
                       WHERE b.kind = 'IBAN') THEN '008502'
               WHEN asked.type = 'PAYOUT' AND EXISTS (
                      SELECT FROM blacklist_entry b JOIN bank_account a ON b.value IN (a.bic, left(a.bic, 8), rpad(a.bic, 11, 'X'))
                       WHERE b.kind = 'BIC') THEN '008503'
               WHEN EXISTS (
                      SELECT FROM blacklist_entry b WHERE b.kind = 'CARD' AND b.value = :cardFingerprint) THEN '008500'
               WHEN asked.type = 'PAYOUT' AND author.kyc_level = 'LIGHT' AND NOT :allowance THEN '002998'
               WHEN leaving.counts AND author.kyc_level = 'LIGHT'
                    AND (NOT EXISTS (SELECT FROM light_payout_limit l WHERE l.currency = asked.currency)
                         OR (SELECT sum(t.amount / l.amount)
                               FROM month_total t JOIN light_payout_limit l USING (currency)) > 1) THEN '002999'
             END,
             :now, asked.month, CASE WHEN leaving.counts THEN 'RESERVED' END
        FROM asked
        LEFT JOIN platform_user author ON author.id = asked.author_id AND author.client_id = asked.client_id
        LEFT JOIN wallet_owner ON wallet_owner.wallet_id = :creditedWalletId AND wallet_owner.client_id = asked.client_id
        LEFT JOIN platform_user receiver
               ON receiver.id = coalesce(:creditedUserId, wallet_owner.owner_id)
              AND receiver.client_id = asked.client_id
       CROSS JOIN LATERAL (
         SELECT asked.type = 'PAYOUT'
                OR (:transfersCount AND asked.type = 'TRANSFER' AND author.kyc_level = 'LIGHT'
                    AND author.user_category IS DISTINCT FROM 'PAYER'
                    AND receiver.id IS NOT NULL AND receiver.id <> author.id) AS counts) AS leaving
       WHERE author.id IS NOT NULL OR asked.author_id = asked.client_id -- a client's own payout
      ON CONFLICT (transaction_id) DO UPDATE SET transaction_id = known.transaction_id
      RETURNING coalesce(known.result_code, 'ACCEPT') AS code, known.result_message, known.xmax = 0 AS first
      """
          .formatted(Limits.LOCK);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final ScreeningSettings settings;
  private final LimitSettings lightLimits;
  private final Limits limits;
  private final Clock clock;

  Screenings(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      ScreeningSettings settings,
      LimitSettings lightLimits,
      Limits limits,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.settings = settings;
    this.lightLimits = lightLimits;
    this.limits = limits;
    this.clock = clock;
  }

  /** The decision; empty when the author is not known here. */
  Optional<Decision> decide(ScreeningRequest request) {
    return Optional.ofNullable(
        transaction.execute(_ -> {
          if (MAY_COUNT.contains(type(request))) {
            // Two movements of one user at once must see each other in the month's total.
            jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:author, 7))")
                .param("author", request.authorId())
                .query((_, _) -> true)
                .single();
          }
          return statement(request).map(decision -> limited(request, decision)).orElse(null);
        }));
  }

  /** What nothing else refuses takes its place in the limits, once. */
  private Decision limited(ScreeningRequest request, Decision decision) {
    LimitedType type = LimitedType.of(type(request)).orElse(null);
    if (type == null || !decision.first() || !decision.isAccepted()) {
      return decision;
    }
    return limits
        .take(
            new Movement(
                request.clientId(),
                request.transactionId(),
                type,
                request.amount(),
                request.authorId(),
                type == LimitedType.PAYIN ? request.creditedWalletId() : request.debitedWalletId(),
                request.cardFingerprint() == null && Boolean.TRUE.equals(request.paidByCard())
                    ? ""
                    : request.cardFingerprint(),
                "KEY".equals(request.creatorActor()) ? request.creatorId() : null,
                "STAFF".equals(request.creatorActor()) ? request.creatorId() : null))
        .map(refusal -> refused(request.transactionId(), refusal))
        .orElse(decision);
  }

  private Decision refused(String transactionId, LimitRefusal refusal) {
    jdbc.sql(
            """
            UPDATE screening SET result_code = :code, result_message = :message
             WHERE transaction_id = :transactionId
            """)
        .param("code", refusal.code())
        .param("message", refusal.message())
        .param("transactionId", transactionId)
        .update();
    return new Decision(refusal.code(), refusal.message(), true);
  }

  private Optional<Decision> statement(ScreeningRequest request) {
    Instant now = clock.instant();
    return jdbc.sql(DECIDE)
        .param("transactionId", request.transactionId())
        .param("clientId", request.clientId())
        .param("type", type(request))
        .param("authorId", request.authorId())
        .param("currency", request.amount().currency())
        .param("amount", request.amount().amount())
        .param("creditedUserId", request.creditedUserId(), java.sql.Types.VARCHAR)
        .param("creditedWalletId", request.creditedWalletId(), java.sql.Types.VARCHAR)
        .param("bankAccountId", request.bankAccountId(), java.sql.Types.VARCHAR)
        .param("cardFingerprint", request.cardFingerprint(), java.sql.Types.VARCHAR)
        .param("now", SqlTimes.of(now))
        .param("reservedSince", SqlTimes.of(now.minus(settings.reservationLife())))
        .param("allowance", lightLimits.platformKind() == LimitSettings.PlatformKind.E_MONEY)
        .param("transfersCount", lightLimits.isTransferLimited())
        .param("month", LocalDate.ofInstant(now, ZoneOffset.UTC).withDayOfMonth(1))
        .query((row, _) ->
            new Decision(
                row.getString("code"), row.getString("result_message"), row.getBoolean("first")))
        .optional();
  }

  /** Payouts were created, or transfers done: they count from now on, however long they take. */
  void count(Collection<String> transactionIds) {
    state(transactionIds, "COUNTED");
  }

  /** They failed: they no longer count. */
  void release(Collection<String> transactionIds) {
    state(transactionIds, "RELEASED");
  }

  private void state(Collection<String> transactionIds, String state) {
    if (!transactionIds.isEmpty()) {
      jdbc.sql(
              """
              UPDATE screening SET payout_state = :state
               WHERE transaction_id = ANY (CAST(:ids AS text[]))
                 AND payout_state IN ('RESERVED', 'COUNTED') AND payout_state <> :state
              """)
          .param("state", state)
          .param("ids", transactionIds.toArray(String[]::new))
          .update();
    }
  }

  @Bean
  RecurringJob pruneScreenings() {
    return new RecurringJob("prune-screenings", Duration.ofMinutes(15), this::prune);
  }

  @Bean
  RecurringJob endLimitReservations() {
    return new RecurringJob(
        "end-limit-reservations",
        Duration.ofMinutes(1),
        () -> limits.endReservations(clock.instant().minus(settings.reservationLife())));
  }

  /** Forgets old decisions; bounded per run. */
  private void prune() {
    jdbc.sql(
            """
            DELETE FROM screening WHERE ctid IN (
              SELECT ctid FROM screening WHERE screened_at < :oldest LIMIT 50000)
            """)
        .param("oldest", SqlTimes.of(clock.instant().minus(settings.keep())))
        .update();
  }

  /** Money back to the payer is of type PAYOUT too, but goes to no bank account of a user. */
  private static String type(ScreeningRequest request) {
    String type = request.type().toUpperCase(Locale.ROOT);
    return type.equals("PAYOUT") && request.bankAccountId() == null ? "REFUND" : type;
  }

  /**
   * A decision.
   *
   * @param code {@code ACCEPT} or a result code
   * @param message the words of a refusal by a limit; other refusals have the words of their code
   * @param first whether it was made now; otherwise it is given again
   */
  record Decision(String code, @Nullable String message, boolean first) {
    boolean isAccepted() {
      return code.equals("ACCEPT");
    }
  }
}
