package io.kontor.transaction.core;

import io.kontor.platform.audit.AuditRecorder;
import io.kontor.platform.idempotency.IdempotencyKeys;
import io.kontor.platform.idempotency.ResourceReader;
import io.kontor.platform.money.Money;
import io.kontor.platform.outbox.Outbox;
import io.kontor.platform.outbox.OutboxEvent;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.sql.ListQuery;
import io.kontor.platform.sql.LongLists;
import io.kontor.platform.sql.SqlTimes;
import io.kontor.platform.workflow.ColumnValues;
import io.kontor.platform.workflow.Progress;
import io.kontor.platform.workflow.ResumableRepository;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** All transactions. Events and listeners are part of the change that causes them. */
@Repository
public class Transactions extends ResumableRepository<Transaction> {
  private final LongLists lists;
  private final Outbox outbox;
  private final Retention retention;
  private final TransactionEvents events;
  private final List<TransactionListener> listeners;
  private final UserClosings closings;
  private final ApprovalGate approvals;

  Transactions(
      JdbcTemplate template,
      TransactionTemplate transaction,
      IdempotencyKeys idempotencyKeys,
      LongLists lists,
      Outbox outbox,
      Retention retention,
      TransactionEvents events,
      List<TransactionListener> listeners,
      UserClosings closings,
      ApprovalGate approvals,
      AuditRecorder audit) {
    super(template, transaction, idempotencyKeys, audit, "transaction");
    this.lists = lists;
    this.outbox = outbox;
    this.retention = retention;
    this.events = events;
    this.listeners = listeners;
    this.closings = closings;
    this.approvals = approvals;
  }

  /** What was done to a transaction afterwards, oldest first, intents included; at most 1000. */
  public List<Transaction> undoing(String initialTransactionId) {
    return all("initial_transaction_id = :id", Map.of("id", initialTransactionId));
  }

  /** Captures of a preauthorization, oldest first, intents included; at most 1000. */
  public List<Transaction> captures(String preauthorizationId) {
    return all("preauthorization_id = :id", Map.of("id", preauthorizationId));
  }

  /** Whether a transaction of the kind with the card is not decided yet, intents included. */
  public boolean anyOpen(TransactionKind kind, String cardId) {
    return !all(
            "card_id = :cardId AND kind = :kind AND status = 'CREATED'",
            Map.of("cardId", cardId, "kind", kind.name()))
        .isEmpty();
  }

  /** Settlements of a repudiation, oldest first, intents included; at most 1000. */
  public List<Transaction> settlements(String repudiationId) {
    return all("repudiation_id = :id AND nature = 'SETTLEMENT'", Map.of("id", repudiationId));
  }

  /** The transaction with this reference of another party. */
  public Optional<Transaction> findByReference(String clientId, String reference) {
    return one(
        "client_id = :clientId AND reference = :reference",
        Map.of("clientId", clientId, "reference", reference));
  }

  /** The announced bank wire whose payer quotes this. */
  public Optional<Transaction> findByWireReference(String wireReference) {
    return one("wire_reference = :wireReference", Map.of("wireReference", wireReference));
  }

  /** The client's object that merchants may see; only as long as it is kept for them. */
  @Override
  public Optional<Transaction> find(String clientId, String id) {
    return super.find(clientId, id).filter(found -> retention.shows(found.creationDate()));
  }

  /** Those of the client's objects with these ids that merchants may see; at most 1000. */
  public List<Transaction> find(String clientId, Collection<String> ids) {
    return all(
            "client_id = :clientId AND visible AND id = ANY (CAST(:ids AS text[]))",
            Map.of("clientId", clientId, "ids", ids.toArray(String[]::new)))
        .stream()
        .filter(found -> retention.shows(found.creationDate()))
        .toList();
  }

  /** Reads back what requests made whose answer was lost: transactions of some kinds. */
  public ResourceReader reader(
      Predicate<TransactionKind> kinds, Function<Transaction, Object> view) {
    return (clientId, id) -> find(clientId, id).filter(found -> kinds.test(found.kind())).map(view);
  }

  /** One page of a client's visible transactions within a scope. */
  PagedList<Transaction> list(String clientId, UnaryOperator<ListQuery> scope, PageRequest page) {
    return scope
        .apply(
            ListQuery.of(select())
                .where("client_id = :clientId", "clientId", clientId)
                .where("visible")
                .period(retention.oldest(), null))
        .fetch(jdbc, lists, listOf(clientId), page, this::map);
  }

  @Override
  protected void writeFixed(Transaction t, ColumnValues columns) {
    Creator.write(t.header().createdBy(), columns);
    columns
        .set("client_id", t.clientId())
        .set("kind", t.kind())
        .set("type", t.kind().type())
        .set("nature", t.kind().nature())
        .set("payment_type", t.kind().paymentType())
        .set("execution_type", t.kind().executionType())
        .set("tag", t.tag())
        .set("creation_date", t.creationDate())
        .set("author_id", t.parties().authorId())
        .set("credited_user_id", t.parties().creditedUserId())
        .set("debited_wallet_id", t.parties().debitedWalletId())
        .set("credited_wallet_id", t.parties().creditedWalletId())
        .set("card_id", t.links().cardId())
        .set("bank_account_id", t.links().bankAccountId())
        .set("preauthorization_id", t.links().preauthorizationId())
        .set("initial_transaction_id", t.links().initialTransactionId())
        .set("initial_kind", t.links().initialKind())
        .set("dispute_id", t.links().disputeId())
        .set("repudiation_id", t.links().repudiationId())
        .set("reference", t.links().reference());
  }

  @Override
  protected void writeChanging(Transaction t, ColumnValues columns) {
    Result.write(t.outcome().result(), columns);
    columns
        .money("debited", t.amounts().debited())
        .money("credited", t.amounts().credited())
        .money("fees", t.amounts().fees())
        .set("wire_reference", t.links().wireReference())
        .json("details", t.details())
        .set("phase", t.phase())
        .set("status", t.status())
        .set("execution_date", t.outcome().executionDate());
  }

  @Override
  protected boolean keepsIntentsApart() {
    return true;
  }

  @Override
  protected boolean keepsIntentsApart(Transaction transaction) {
    return transaction.kind().keepsIntentsApart();
  }

  /**
   * An intent whose users are all open is stored so, another one is refused; what people have to
   * approve first waits for them.
   */
  @Override
  protected List<Transaction> beforeInsert(List<Transaction> intents) {
    return approvals.admit(withOpenUsers(intents));
  }

  private List<Transaction> withOpenUsers(List<Transaction> intents) {
    Set<String> users = new TreeSet<>();
    intents.stream()
        .filter(Transactions::needsOpenUsers)
        .forEach(intent -> users.addAll(users(intent)));
    Set<String> closing = users.isEmpty() ? Set.of() : closings.closing(users);
    return closing.isEmpty()
        ? intents
        : intents.stream().map(intent -> openUsersOnly(intent, closing)).toList();
  }

  private static boolean needsOpenUsers(Transaction intent) {
    return intent.status() == Status.CREATED && intent.kind().isBegunForUsers();
  }

  private static List<String> users(Transaction intent) {
    String creditedUserId = intent.parties().creditedUserId();
    return creditedUserId == null
        ? List.of(intent.parties().authorId())
        : List.of(intent.parties().authorId(), creditedUserId);
  }

  private static Transaction openUsersOnly(Transaction intent, Set<String> closing) {
    if (!needsOpenUsers(intent) || users(intent).stream().noneMatch(closing::contains)) {
      return intent;
    }
    ResultCode refusal =
        closing.contains(intent.parties().authorId())
            ? ResultCode.USER_CLOSED
            : ResultCode.CREDITED_USER_CLOSED;
    return intent.failed(refusal.result()).withProgress(Progress.over());
  }

  @Override
  protected void stored(List<Stored<Transaction>> changes) {
    List<OutboxEvent> news = new ArrayList<>();
    for (Stored<Transaction> change : changes) {
      Transaction before = change.before();
      Transaction after = change.after();
      if (before == null) {
        after.kind().transitions().start(after.phase());
      }
      if (after.progress().visible() && (before == null || !before.progress().visible())) {
        lists.late(listOf(after.clientId()), after.creationDate());
      } else if (before != null && before.status() != after.status()) {
        lists.changed(listOf(after.clientId()), after.creationDate());
      }
      events.of(before, after).forEach(event -> news.add(event.tracedBy(change.traceParent())));
    }
    outbox.append(news);
    for (Stored<Transaction> change : changes) {
      Transaction before = change.before();
      if (before != null) {
        Transaction after = change.after();
        listeners.forEach(listener -> listener.stored(before, after, this));
      }
    }
  }

  private static String listOf(String clientId) {
    return "transaction:" + clientId;
  }

  @Override
  protected Transaction read(ResultSet row) throws SQLException {
    String initialKind = row.getString("initial_kind");
    return new Transaction(
        new TransactionHeader(
            row.getString("id"),
            row.getString("client_id"),
            TransactionKind.valueOf(row.getString("kind")),
            row.getString("tag"),
            Creator.read(row)),
        SqlTimes.read(row, "creation_date"),
        new Parties(
            row.getString("author_id"),
            row.getString("credited_user_id"),
            row.getString("debited_wallet_id"),
            row.getString("credited_wallet_id")),
        new Amounts(money(row, "debited"), money(row, "fees"), money(row, "credited")),
        new Links(
            new Links.Source(
                row.getString("card_id"),
                row.getString("bank_account_id"),
                row.getString("preauthorization_id")),
            new Links.Initial(
                row.getString("initial_transaction_id"),
                initialKind == null ? null : TransactionKind.valueOf(initialKind)),
            new Links.Dispute(row.getString("dispute_id"), row.getString("repudiation_id")),
            row.getString("wire_reference"),
            row.getString("reference")),
        row.getString("details"),
        new Outcome(
            Phase.valueOf(row.getString("phase")),
            Result.read(row),
            SqlTimes.readNullable(row, "execution_date")),
        progress(row));
  }

  private static Money money(ResultSet row, String name) throws SQLException {
    return new Money(row.getString(name + "_currency"), row.getLong(name + "_amount"));
  }
}
