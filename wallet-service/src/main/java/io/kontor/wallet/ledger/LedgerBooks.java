package io.kontor.wallet.ledger;

import io.kontor.platform.fault.FaultInjection;
import io.kontor.platform.id.Ids;
import io.kontor.platform.outbox.Outbox;
import io.kontor.platform.outbox.OutboxEvent;
import io.kontor.platform.sql.SqlTimes;
import io.kontor.wallet.ledger.PostingResult.Entry;
import io.kontor.wallet.ledger.PostingResult.Posted;
import io.kontor.wallet.ledger.PostingResult.ReferenceReused;
import io.kontor.wallet.ledger.PostingResult.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Accounts, postings and entries in the database. A batch of postings is one database transaction:
 * lock all accounts in the order of their ids, judge the postings one after another in memory,
 * insert the accepted postings with one statement. Refused postings are left out without failing
 * their neighbours.
 */
@Repository
class LedgerBooks {
  private static final Comparator<Entry> READING_ORDER =
      Comparator.comparing(Entry::account).thenComparingLong(Entry::version);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Outbox outbox;
  private final Ids ids;
  private final Clock clock;
  private final FaultInjection faults;
  // The client's own accounts and clearing accounts that are known to exist.
  private final Set<String> opened = ConcurrentHashMap.newKeySet();

  LedgerBooks(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Outbox outbox,
      Ids ids,
      Clock clock,
      FaultInjection faults) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
    this.faults = faults;
  }

  /**
   * Records the postings in order; the references are distinct. The results stand in the same
   * order.
   */
  List<PostingResult> record(List<Posting> postings) {
    TreeSet<String> accountIds = new TreeSet<>();
    postings.forEach(posting -> posting.lines().forEach(line -> accountIds.add(line.account())));
    open(postings);
    List<PostingResult> results = transaction.execute(_ -> recordLocked(postings, accountIds));
    if (results == null) {
      throw new IllegalStateException("A batch always has results");
    }
    return results;
  }

  private List<PostingResult> recordLocked(List<Posting> postings, Collection<String> accountIds) {
    Map<String, LockedAccount> accounts = lock(accountIds);
    Map<String, Posted> known = known(postings);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Batch batch = new Batch(now);
    List<PostingResult> results = new ArrayList<>(postings.size());
    for (Posting posting : postings) {
      Posted earlier = known.get(posting.reference());
      if (earlier != null) {
        results.add(PostingRules.isRepeat(posting, earlier) ? earlier : new ReferenceReused());
        continue;
      }
      Refused refused = PostingRules.refusal(posting, accounts);
      results.add(refused != null ? refused : batch.add(posting, accounts));
    }
    batch.insert(accounts);
    faults.points("INSERTED", postings.stream().map(Posting::reference).toList());
    return results;
  }

  /**
   * Opens the client's own accounts and clearing accounts on first use, in the order of their ids
   * as all locks; never those of another client.
   */
  private void open(List<Posting> postings) {
    List<AccountIds.Opening> fresh =
        postings.stream()
            .flatMap(posting ->
                posting.lines().stream()
                    .filter(line -> !opened.contains(line.account()))
                    .flatMap(line -> AccountIds.opening(line.account()).stream())
                    .filter(account ->
                        account.clientId() == null
                            || account.clientId().equals(posting.clientId())))
            .distinct()
            .toList();
    if (fresh.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            INSERT INTO account (id, kind, client_id, currency, opened_at)
            SELECT a.id, a.kind, a.client_id, a.currency, :now
              FROM unnest(:ids, :kinds, :clientIds, :currencies) AS a (id, kind, client_id, currency)
             ORDER BY a.id
            ON CONFLICT DO NOTHING
            """)
        .param("ids", fresh.stream().map(AccountIds.Opening::id).toArray(String[]::new))
        .param(
            "kinds", fresh.stream().map(account -> account.kind().stored()).toArray(String[]::new))
        .param("clientIds", fresh.stream().map(AccountIds.Opening::clientId).toArray(String[]::new))
        .param(
            "currencies", fresh.stream().map(AccountIds.Opening::currency).toArray(String[]::new))
        .param("now", SqlTimes.of(clock.instant()))
        .update();
    fresh.forEach(account -> opened.add(account.id()));
  }

  private Map<String, LockedAccount> lock(Collection<String> accountIds) {
    Map<String, LockedAccount> accounts = new LinkedHashMap<>();
    jdbc.sql(
            """
            SELECT id, kind, client_id, currency, balance, version FROM account
             WHERE id = ANY (:ids) ORDER BY id FOR NO KEY UPDATE
            """)
        .param("ids", accountIds.toArray(String[]::new))
        .query(row -> {
          accounts.put(
              row.getString("id"),
              new LockedAccount(
                  row.getString("kind"),
                  row.getString("client_id"),
                  row.getString("currency"),
                  row.getLong("balance"),
                  row.getLong("version")));
        });
    return accounts;
  }

  /**
   * Postings that already stand, by reference; read after the locks, so a twin in another process
   * is seen.
   */
  private Map<String, Posted> known(List<Posting> postings) {
    Map<String, Posted> known = new HashMap<>();
    String[] references = postings.stream().map(Posting::reference).toArray(String[]::new);
    jdbc.sql("SELECT reference FROM posting WHERE reference = ANY (:references)")
        .param("references", references)
        .query((row, _) -> row.getString(1))
        .list()
        .forEach(reference -> find(reference).ifPresent(posted -> known.put(reference, posted)));
    return known;
  }

  /** The posting under a reference. */
  Optional<Posted> find(String reference) {
    return jdbc.sql("SELECT id, recorded_at FROM posting WHERE reference = :reference")
        .param("reference", reference)
        .query((row, _) ->
            new Posted(
                row.getString("id"),
                SqlTimes.read(row, "recorded_at"),
                entries(row.getString("id"))))
        .optional();
  }

  private List<Entry> entries(String postingId) {
    return jdbc.sql(
            """
            SELECT account_id, currency, amount, balance_after, account_version FROM entry
             WHERE posting_id = :postingId ORDER BY account_id COLLATE "C", account_version
            """)
        .param("postingId", postingId)
        .query((row, _) ->
            new Entry(
                row.getString("account_id"),
                row.getString("currency"),
                row.getLong("amount"),
                row.getLong("balance_after"),
                row.getLong("account_version")))
        .list();
  }

  /** The accepted postings of a batch, gathered for one insert. */
  private final class Batch {
    private final Instant now;
    private final List<Posting> postings = new ArrayList<>();
    private final List<Posted> posted = new ArrayList<>();
    private final List<OutboxEvent> events = new ArrayList<>();

    Batch(Instant now) {
      this.now = now;
    }

    Posted add(Posting posting, Map<String, LockedAccount> accounts) {
      List<Entry> entries = new ArrayList<>();
      for (Posting.Line line : posting.lines()) {
        LockedAccount account = accounts.get(line.account());
        if (account == null) {
          throw new IllegalStateException("Judged before: " + line.account());
        }
        entries.add(account.apply(line));
      }
      entries.sort(READING_ORDER);
      Posted result = new Posted(ids.next("pst"), now, List.copyOf(entries));
      postings.add(posting);
      posted.add(result);
      events.add(
          OutboxEvent.of(
              "wallet.posting-recorded",
              posting.reference(),
              posting.clientId(),
              new PostingRecorded(
                  result.postingId(),
                  posting.clientId(),
                  posting.reference(),
                  posting.reason().name(),
                  now,
                  entries)));
      return result;
    }

    void insert(Map<String, LockedAccount> accounts) {
      if (postings.isEmpty()) {
        return;
      }
      List<Entry> entries = posted.stream().flatMap(result -> result.entries().stream()).toList();
      List<String> entryPostings =
          posted.stream()
              .flatMap(result -> result.entries().stream().map(_ -> result.postingId()))
              .toList();
      jdbc.sql(
              """
              WITH new_posting AS (
                INSERT INTO posting (id, reference, reason, client_id, recorded_at)
                SELECT p.id, p.reference, p.reason, p.client_id, :now
                  FROM unnest(:postingIds, :references, :reasons, :clientIds) AS p (id, reference, reason, client_id)
              ), new_entry AS (
                INSERT INTO entry (account_id, account_version, posting_id, currency, amount, balance_after, recorded_at)
                SELECT e.account_id, e.version, e.posting_id, e.currency, e.amount, e.balance_after, :now
                  FROM unnest(:entryAccounts, :entryVersions, :entryPostings, :entryCurrencies, :entryAmounts,
                              :entryBalances)
                       AS e (account_id, version, posting_id, currency, amount, balance_after)
              )
              UPDATE account SET balance = a.balance, version = a.version
                FROM unnest(:accountIds, :balances, :versions) AS a (id, balance, version)
               WHERE account.id = a.id
              """)
          .param("now", SqlTimes.of(now))
          .param("postingIds", posted.stream().map(Posted::postingId).toArray(String[]::new))
          .param("references", postings.stream().map(Posting::reference).toArray(String[]::new))
          .param(
              "reasons",
              postings.stream().map(posting -> posting.reason().name()).toArray(String[]::new))
          .param("clientIds", postings.stream().map(Posting::clientId).toArray(String[]::new))
          .param("entryAccounts", entries.stream().map(Entry::account).toArray(String[]::new))
          .param("entryVersions", entries.stream().mapToLong(Entry::version).toArray())
          .param("entryPostings", entryPostings.toArray(String[]::new))
          .param("entryCurrencies", entries.stream().map(Entry::currency).toArray(String[]::new))
          .param("entryAmounts", entries.stream().mapToLong(Entry::amount).toArray())
          .param("entryBalances", entries.stream().mapToLong(Entry::balanceAfter).toArray())
          .param("accountIds", accounts.keySet().toArray(String[]::new))
          .param("balances", accounts.values().stream().mapToLong(LockedAccount::balance).toArray())
          .param("versions", accounts.values().stream().mapToLong(LockedAccount::version).toArray())
          .update();
      outbox.append(events);
    }
  }

  /** Event data of {@code wallet.posting-recorded}. */
  record PostingRecorded(
      String postingId,
      String clientId,
      String reference,
      String reason,
      Instant recordedAt,
      List<Entry> entries) {}
}
