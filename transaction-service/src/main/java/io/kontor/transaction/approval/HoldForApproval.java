package io.kontor.transaction.approval;

import io.kontor.platform.id.Ids;
import io.kontor.platform.money.Money;
import io.kontor.platform.outbox.Outbox;
import io.kontor.platform.outbox.OutboxEvent;
import io.kontor.platform.security.Caller;
import io.kontor.platform.sql.SqlTimes;
import io.kontor.transaction.approval.ApprovalRequest.ApprovalStatus;
import io.kontor.transaction.approval.ApprovalRequest.SubjectType;
import io.kontor.transaction.client.identity.IdentityApi.BankAccountData;
import io.kontor.transaction.core.ApprovalGate;
import io.kontor.transaction.core.Creator;
import io.kontor.transaction.core.Phase;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.directory.Directory;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds new transactions that a rule of their client asks about. One statement for all that are
 * stored together, while none of their clients has rules.
 *
 * <p>Two requests of one person wait for each other where a rule looks at what they have asked for
 * within a day, so that both together are seen.
 */
@Component
class HoldForApproval implements ApprovalGate {
  private static final Duration WINDOW = Duration.ofHours(24);

  private final JdbcClient jdbc;
  private final ApprovalRules rules;
  private final ApprovalRequests requests;
  private final Directory directory;
  private final Outbox outbox;
  private final Ids ids;

  HoldForApproval(
      JdbcClient jdbc,
      ApprovalRules rules,
      ApprovalRequests requests,
      Directory directory,
      Outbox outbox,
      Ids ids) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.requests = requests;
    this.directory = directory;
    this.outbox = outbox;
    this.ids = ids;
  }

  @Override
  public List<Transaction> admit(List<Transaction> intents) {
    Set<String> clients =
        intents.stream()
            .filter(HoldForApproval::mayBeHeld)
            .map(Transaction::clientId)
            .collect(Collectors.toSet());
    Map<String, List<ApprovalRule>> active = clients.isEmpty() ? Map.of() : rules.active(clients);
    if (active.isEmpty()) {
      return intents;
    }
    lockMakers(intents, active);
    Sums sums = new Sums();
    List<OutboxEvent> news = new ArrayList<>();
    List<Transaction> admitted = new ArrayList<>(intents.size());
    for (Transaction intent : intents) {
      List<ApprovalRule> asking =
          mayBeHeld(intent)
              ? asking(intent, active.getOrDefault(intent.clientId(), List.of()), sums)
              : List.of();
      if (asking.isEmpty()) {
        admitted.add(intent);
        continue;
      }
      ApprovalRequest request = request(intent, asking);
      if (requests.add(request)) {
        news.add(ApprovalEvents.requested(request));
      }
      admitted.add(intent.awaitingApproval(request.expiresAt()));
    }
    // The entry of the audit trail and the idempotency key belong to the transaction.
    outbox.appendUntold(news);
    return admitted;
  }

  private static boolean mayBeHeld(Transaction intent) {
    return intent.phase() == Phase.INTENT
        && intent.header().createdBy() != null
        && ApprovedKind.of(intent.kind()).isPresent();
  }

  private static ApprovedKind kind(Transaction intent) {
    return ApprovedKind.of(intent.kind()).orElseThrow();
  }

  private static Creator maker(Transaction intent) {
    return Objects.requireNonNull(intent.header().createdBy());
  }

  private void lockMakers(List<Transaction> intents, Map<String, List<ApprovalRule>> active) {
    Set<String> makers = new TreeSet<>();
    for (Transaction intent : intents) {
      if (mayBeHeld(intent)
          && maker(intent).actor() == Caller.Actor.STAFF
          && active.getOrDefault(intent.clientId(), List.of()).stream()
              .anyMatch(rule -> rule.terms().rollingAmount() != null)) {
        makers.add("approval:" + maker(intent).id());
      }
    }
    if (!makers.isEmpty()) {
      // A statement of its own: the sums have to see what was stored before the lock was given.
      jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(id, 35)) FROM unnest(:ids) AS id")
          .param("ids", makers.toArray(String[]::new))
          .query((_, _) -> true)
          .list();
    }
  }

  private List<ApprovalRule> asking(Transaction intent, List<ApprovalRule> active, Sums sums) {
    Creator maker = maker(intent);
    Money amount = intent.amounts().debited();
    List<ApprovalRule> concerned =
        active.stream()
            .filter(rule -> rule.transactionKind() == kind(intent))
            .filter(rule -> rule.terms().concern(maker.actor(), amount))
            .toList();
    boolean summed =
        maker.actor() == Caller.Actor.STAFF
            && active.stream().anyMatch(rule -> rule.terms().rollingAmount() != null);
    @Nullable BigDecimal sum = summed ? sums.with(intent) : null;
    List<ApprovalRule> asking = new ArrayList<>();
    for (ApprovalRule rule : concerned) {
      Long rolling = rule.terms().rollingAmount();
      boolean exceeded =
          rolling == null || (sum != null && sum.compareTo(BigDecimal.valueOf(rolling)) > 0);
      if (exceeded && (!rule.terms().firstToBeneficiary() || isFirst(intent))) {
        asking.add(rule);
      }
    }
    return asking;
  }

  /** Whether no payout has reached the bank account yet. */
  private boolean isFirst(Transaction payOut) {
    return !jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM transaction
                            WHERE bank_account_id = :id AND kind = 'PAYOUT' AND status = 'SUCCEEDED')
            """)
        .param("id", payOut.links().bankAccountId())
        .query(Boolean.class)
        .single();
  }

  private ApprovalRequest request(Transaction intent, List<ApprovalRule> asking) {
    long expiresAfter =
        asking.stream().mapToLong(rule -> rule.terms().expiresAfter()).min().orElseThrow();
    return new ApprovalRequest(
        ids.next("approval"),
        intent.clientId(),
        SubjectType.TRANSACTION,
        intent.id(),
        kind(intent),
        intent.amounts().debited(),
        asking.stream().map(ApprovalRule::id).toList(),
        null,
        0,
        maker(intent),
        ApprovalStatus.PENDING,
        asking.stream().mapToInt(rule -> rule.terms().approvers()).max().orElseThrow(),
        intent.creationDate(),
        intent.creationDate().plusSeconds(expiresAfter),
        holdUntil(intent, asking));
  }

  private @Nullable Instant holdUntil(Transaction intent, List<ApprovalRule> asking) {
    long hold = asking.stream().mapToLong(rule -> rule.terms().holdSeconds()).max().orElse(0);
    String accountId = intent.links().bankAccountId();
    if (hold == 0 || accountId == null) {
      return null;
    }
    Instant created =
        directory
            .bankAccount(intent.clientId(), accountId)
            .map(BankAccountData::creationDate)
            .orElse(intent.creationDate()); // a copy of an earlier release does not tell
    Instant until = created.plusSeconds(hold);
    return until.isAfter(intent.creationDate()) ? until : null;
  }

  /** What people have asked for within a day, with what is being stored now. */
  private final class Sums {
    private final Map<List<String>, BigDecimal> known = new HashMap<>();

    /** The sum of the maker's transactions of this kind and currency, this one counted in. */
    BigDecimal with(Transaction intent) {
      String currency = intent.amounts().debited().currency();
      List<String> key =
          List.of(intent.clientId(), maker(intent).id(), kind(intent).name(), currency);
      BigDecimal before = known.get(key);
      BigDecimal sum = (before == null ? stored(intent, currency) : before).add(amount(intent));
      known.put(key, sum);
      return sum;
    }

    private static BigDecimal amount(Transaction intent) {
      return BigDecimal.valueOf(intent.amounts().debited().amount());
    }

    private BigDecimal stored(Transaction intent, String currency) {
      return jdbc.sql(
              """
              SELECT coalesce(sum(debited_amount), 0) FROM (
                SELECT debited_amount FROM transaction
                 WHERE client_id = :clientId AND created_by_actor = 'STAFF' AND created_by_id = :maker
                   AND creation_date >= :since AND kind = ANY (:kinds) AND debited_currency = :currency
                   AND status <> 'FAILED' AND id <> :id
                 UNION ALL
                SELECT debited_amount FROM transaction_intent
                 WHERE client_id = :clientId AND created_by_actor = 'STAFF' AND created_by_id = :maker
                   AND creation_date >= :since AND kind = ANY (:kinds) AND debited_currency = :currency
                   AND id <> :id) AS asked
              """)
          .param("clientId", intent.clientId())
          .param("maker", maker(intent).id())
          .param("since", SqlTimes.of(intent.creationDate().minus(WINDOW)))
          .param("kinds", kind(intent).kinds().stream().map(Enum::name).toArray(String[]::new))
          .param("currency", currency)
          .param("id", intent.id())
          .query(BigDecimal.class)
          .single();
    }
  }
}
