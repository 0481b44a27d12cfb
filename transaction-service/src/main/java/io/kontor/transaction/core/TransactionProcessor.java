package io.kontor.transaction.core;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.id.Ids;
import io.kontor.platform.workflow.Progress;
import io.kontor.platform.workflow.WorkflowEngine;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How every use case makes a transaction: draft it, store it as an intent together with the
 * request's idempotency key, and advance it as far as possible.
 */
@Service
public class TransactionProcessor {
  private static final Set<Phase> WAITING = Set.of(Phase.AWAITING_PAYER, Phase.AWAITING_BANK);

  private final Transactions transactions;
  private final WorkflowEngine<Transaction> engine;
  private final UserClosings closings;
  private final TransactionTemplate transaction;
  private final Details details;
  private final Ids ids;
  private final Clock clock;

  TransactionProcessor(
      Transactions transactions,
      WorkflowEngine<Transaction> engine,
      UserClosings closings,
      TransactionTemplate transaction,
      Details details,
      Ids ids,
      Clock clock) {
    this.transactions = transactions;
    this.engine = engine;
    this.closings = closings;
    this.transaction = transaction;
    this.details = details;
    this.ids = ids;
    this.clock = clock;
  }

  /** A fresh id for the kind, for details that carry it. */
  public String nextId(TransactionKind kind) {
    return ids.next(kind.idPrefix());
  }

  /** A draft; refused at once when a refusal is given. */
  public Transaction draft(
      String id,
      String clientId,
      TransactionKind kind,
      @Nullable String tag,
      Parties parties,
      Amounts amounts,
      Links links,
      Object kindDetails,
      @Nullable ResultCode refusal) {
    return new Transaction(
        id,
        clientId,
        kind,
        checkedTag(tag),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        parties,
        amounts,
        links,
        details.write(kindDetails),
        refusal == null
            ? Outcome.open(Phase.INTENT)
            : new Outcome(Phase.FAILED, refusal.result(), null),
        refusal == null ? engine.intent() : Progress.over());
  }

  /** A draft without details. */
  public Transaction draft(
      String clientId,
      TransactionKind kind,
      @Nullable String tag,
      Parties parties,
      Amounts amounts,
      Links links,
      @Nullable ResultCode refusal) {
    return draft(
        nextId(kind), clientId, kind, tag, parties, amounts, links, NoDetails.NONE, refusal);
  }

  /**
   * Stores the draft and makes the first attempt. The draft is made inside the database transaction
   * that stores it, so it may lock what it depends on.
   *
   * <p>Returns the transaction in its new state: SUCCEEDED, FAILED, or CREATED when somebody else
   * has to act first or an outcome is not known yet. Errors: {@code ServiceUnavailableException}
   * when nothing has happened and the intent was deleted.
   */
  public Transaction execute(Supplier<Transaction> draft) {
    Transaction stored =
        transaction.execute(_ -> {
          Transaction drafted = openUsersOnly(draft.get());
          transactions.insert(drafted);
          return drafted;
        });
    return engine.start(stored);
  }

  /** A draft for users none of whom is closed before it is stored; refused for others. */
  private Transaction openUsersOnly(Transaction draft) {
    if (draft.status() != Status.CREATED || !draft.kind().isBegunForUsers()) {
      return draft;
    }
    Set<String> users = new HashSet<>();
    users.add(draft.parties().authorId());
    String creditedUserId = draft.parties().creditedUserId();
    if (creditedUserId != null) {
      users.add(creditedUserId);
    }
    Set<String> closing = closings.closing(users);
    if (closing.isEmpty()) {
      return draft;
    }
    ResultCode refusal =
        closing.contains(draft.parties().authorId())
            ? ResultCode.USER_CLOSED
            : ResultCode.CREDITED_USER_CLOSED;
    return draft.failed(refusal.result()).withProgress(Progress.over());
  }

  /**
   * Handles a notice from an external party: resume now, or compare when the transaction is over.
   */
  public void onCallback(String id) {
    engine.onCallback(id);
  }

  /** The current state of the transaction: an external party that has to act is asked first. */
  public Transaction upToDate(Transaction read) {
    return engine.upToDate(read, Transaction::phase, WAITING);
  }

  /** The client's transaction of a certain kind. Errors: RESOURCE_NOT_FOUND. */
  public Transaction require(
      String clientId, String id, String name, Predicate<TransactionKind> kinds) {
    return transactions
        .find(clientId, id)
        .filter(found -> kinds.test(found.kind()))
        .orElseThrow(() -> ApiException.notFound(name, id));
  }

  private static @Nullable String checkedTag(@Nullable String tag) {
    if (tag != null && tag.length() > 255) {
      throw ApiException.invalid("Tag", "The text must not be longer than 255 characters.");
    }
    return tag;
  }

  /** Details of kinds that show nothing of their own. */
  record NoDetails() {
    static final NoDetails NONE = new NoDetails();
  }
}
