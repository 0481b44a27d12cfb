package io.kontor.transaction.transfer;

import io.kontor.platform.audit.AuditedCall;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.error.OutcomeUnknownException;
import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.platform.failure.FailureLog;
import io.kontor.platform.http.ErrorId;
import io.kontor.platform.idempotency.IdempotencyKeys;
import io.kontor.platform.idempotency.ItemKeys;
import io.kontor.platform.problem.ContractErrorBody;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionDraft;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionProcessor;
import io.kontor.transaction.core.TransactionView;
import io.kontor.transaction.core.Transactions;
import io.kontor.transaction.screening.Screening;
import io.micrometer.context.ContextSnapshot;
import io.micrometer.context.ContextSnapshotFactory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;
import org.springframework.util.StringUtils;
import org.springframework.web.client.RestClientException;

/**
 * Makes many transfers of one call. All are checked before the first one is stored; then each goes
 * the way of a transfer alone, a chunk of them at once, so that they meet at the points where
 * requests are gathered. Source: ADR 0030.
 */
@Service
class BulkTransfers {
  /** Transfers in one call. */
  static final int TRANSFERS_MAX = 1_000;

  private static final String OTHER = "The Idempotency Key belongs to something else";
  private static final String UNFINISHED =
      "The transfer with this Idempotency Key is not finished yet; send it again later";
  private static final String TWICE = "The key is used more than once in this call.";

  private static final Logger log = LoggerFactory.getLogger(BulkTransfers.class);
  private static final FailureLog failures = new FailureLog(BulkTransfers.class);
  private static final ContextSnapshotFactory contexts = ContextSnapshotFactory.builder().build();

  private final TransferFunds transferFunds;
  private final TransactionProcessor processor;
  private final Transactions transactions;
  private final Screening screening;
  private final ItemKeys keys;
  private final BulkLimits limits;
  private final BulkSettings settings;
  private final Validator validator;
  private final Clock clock;

  BulkTransfers(
      TransferFunds transferFunds,
      TransactionProcessor processor,
      Transactions transactions,
      Screening screening,
      ItemKeys keys,
      BulkLimits limits,
      BulkSettings settings,
      Validator validator,
      Clock clock) {
    this.transferFunds = transferFunds;
    this.processor = processor;
    this.transactions = transactions;
    this.screening = screening;
    this.keys = keys;
    this.limits = limits;
    this.settings = settings;
    this.validator = validator;
    this.clock = clock;
  }

  /**
   * Makes the transfers and answers what became of each, in the same order. Errors: RATE_LIMIT and
   * SERVICE_UNAVAILABLE when too many calls are under way; nothing was done then.
   */
  List<BulkTransferView> execute(
      String clientId, HttpServletRequest request, List<BulkTransfer> wanted) {
    try (BulkLimits.Call call = limits.enter(clientId)) {
      List<Item> items = wanted.stream().map(Item::new).toList();
      List<Item> good = check(clientId, items, call);
      List<IdempotencyKeys.Running> runs =
          keys.begin(request, clientId, good.stream().map(Item::key).toList());
      try {
        for (int i = 0; i < good.size(); i++) {
          good.get(i).run = runs.get(i);
        }
        make(good.stream().filter(item -> !item.screened).toList(), settings.chunk(), call);
        make(good.stream().filter(item -> item.screened).toList(), settings.screenedChunk(), call);
        answerAgain(clientId, good.stream().filter(item -> item.keyTaken).toList());
      } finally {
        keys.end(runs);
      }
      return items.stream().map(this::view).toList();
    }
  }

  /** Those that may be made, with their drafts; the others have their errors. */
  private List<Item> check(String clientId, List<Item> items, BulkLimits.Call call) {
    Set<String> known = new HashSet<>();
    List<Item> good = new ArrayList<>(items.size());
    for (Item item : items) {
      try {
        if (call.isLate()) {
          throw ApiException.of(ErrorCode.SERVICE_UNAVAILABLE);
        }
        valid(item.wanted);
        if (!known.add(item.key())) {
          throw ApiException.invalid("IdempotencyKey", TWICE);
        }
        TransactionDraft draft = transferFunds.draft(clientId, item.wanted.request());
        item.draft = draft;
        item.screened = screening.asksOthers(Screening.Subject.of(draft));
        good.add(item);
      } catch (RuntimeException e) {
        fail(item, e);
      }
    }
    return good;
  }

  private void valid(BulkTransfer wanted) {
    Map<String, String> errors = new TreeMap<>();
    for (ConstraintViolation<BulkTransfer> violation : validator.validate(wanted)) {
      String field = StringUtils.capitalize(violation.getPropertyPath().toString());
      Class<?> rule = violation.getConstraintDescriptor().getAnnotation().annotationType();
      errors.putIfAbsent(
          field,
          rule == NotNull.class || rule == NotBlank.class
              ? ApiException.requiredText(field)
              : field + " " + violation.getMessage() + ".");
    }
    if (!errors.isEmpty()) {
      throw ApiException.invalid(errors);
    }
  }

  private void make(List<Item> items, int size, BulkLimits.Call call) {
    for (int from = 0; from < items.size(); from += size) {
      List<Item> chunk = items.subList(from, Math.min(items.size(), from + size));
      if (!call.inTurn(() -> make(chunk))) {
        chunk.forEach(item -> fail(item, ApiException.of(ErrorCode.SERVICE_UNAVAILABLE)));
      }
    }
  }

  /** Makes a chunk, each transfer on a thread of its own, as if it had been asked for alone. */
  private void make(List<Item> chunk) {
    ContextSnapshot trace = contexts.captureAll();
    List<Callable<Void>> tasks = new ArrayList<>(chunk.size());
    for (Item item : chunk) {
      Optional<AuditedCall> part = AuditedCall.current().map(AuditedCall::part);
      tasks.add(
          trace.wrap(() -> {
            AuditedCall.within(part, () -> make(item));
            return null;
          }));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Void> done : threads.invokeAll(tasks)) {
        done.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error; // as in a request of its own
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OutcomeUnknownException("bulk", e);
    }
    List<IdempotencyKeys.Running> unanswered =
        chunk.stream().filter(Item::isUnanswered).map(Item::run).toList();
    if (!unanswered.isEmpty()) {
      keys.giveUp(unanswered);
    }
  }

  private void make(Item item) {
    try {
      item.made = keys.under(item.run(), () -> processor.execute(item.draft()));
    } catch (RuntimeException e) {
      if (isKeyTaken(e)) {
        item.keyTaken = true;
      } else {
        fail(item, e);
      }
    }
  }

  private static boolean isKeyTaken(RuntimeException failure) {
    return failure instanceof ApiException refused
        && refused.code() == ErrorCode.IDEMPOTENCY_CONFLICT;
  }

  /** Transfers whose keys were taken: what was made under them, if that is the same. */
  private void answerAgain(String clientId, List<Item> items) {
    if (items.isEmpty()) {
      return;
    }
    try {
      Map<String, String> ids = keys.objects(clientId, items.stream().map(Item::key).toList());
      Map<String, Transaction> made = new HashMap<>();
      transactions.find(clientId, ids.values()).forEach(each -> made.put(each.id(), each));
      for (Item item : items) {
        String id = ids.get(item.key());
        Transaction earlier = id == null ? null : made.get(id);
        if (earlier != null && item.isAskedForBy(earlier)) {
          item.made = earlier;
        } else if (id == null) {
          fail(item, ApiException.of(ErrorCode.IDEMPOTENCY_CONFLICT));
        } else {
          String why = earlier == null ? UNFINISHED : OTHER;
          fail(item, ApiException.of(ErrorCode.IDEMPOTENCY_CONFLICT, why));
        }
      }
    } catch (DataAccessException | TransactionException e) {
      items.stream().filter(item -> item.made == null).forEach(item -> fail(item, e));
    }
  }

  private static void fail(Item item, RuntimeException failure) {
    ApiException error = error(failure);
    String errorId = ErrorId.next();
    if (failure == error) {
      log.atInfo()
          .addKeyValue(ErrorId.LOG_FIELD, errorId)
          .addKeyValue("code", error.code())
          .log("A transfer of a bulk call was refused");
    } else {
      failures.tell(
          failure,
          "A transfer of a bulk call was not made, or that is not known",
          Map.of(ErrorId.LOG_FIELD, errorId));
    }
    boolean later =
        error.code() == ErrorCode.SERVICE_UNAVAILABLE || error.code() == ErrorCode.RATE_LIMIT;
    item.error = later ? error.retryAfter(1) : error;
    item.errorId = errorId;
  }

  /** What the transfer alone would have been answered. */
  private static ApiException error(RuntimeException failure) {
    return switch (failure) {
      case ApiException refused -> refused;
      case ServiceUnavailableException _,
          CannotGetJdbcConnectionException _,
          CannotCreateTransactionException _ ->
          ApiException.of(ErrorCode.SERVICE_UNAVAILABLE);
      case OutcomeUnknownException _,
          RestClientException _,
          DataAccessException _,
          TransactionException _ ->
          ApiException.of(ErrorCode.OUTCOME_UNKNOWN);
      default -> ApiException.of(ErrorCode.INTERNAL);
    };
  }

  private BulkTransferView view(Item item) {
    if (item.made != null) {
      return new BulkTransferView(item.key(), "200", TransactionView.of(item.made), null);
    }
    ApiException error = Objects.requireNonNull(item.error);
    return new BulkTransferView(
        item.key(),
        Integer.toString(error.code().status()),
        null,
        ContractErrorBody.of(
            Objects.requireNonNull(item.errorId),
            error.code(),
            String.valueOf(error.getMessage()),
            error.errors(),
            clock.instant()));
  }

  /** A transfer of the call, and what has become of it so far. */
  private static final class Item {
    private final BulkTransfer wanted;
    private @Nullable TransactionDraft draft;
    private IdempotencyKeys.@Nullable Running run;
    private boolean screened;
    private boolean keyTaken;
    private @Nullable Transaction made;
    private @Nullable ApiException error;
    private @Nullable String errorId;

    Item(BulkTransfer wanted) {
      this.wanted = wanted;
    }

    String key() {
      return wanted.idempotencyKey();
    }

    TransactionDraft draft() {
      return Objects.requireNonNull(draft);
    }

    IdempotencyKeys.Running run() {
      return Objects.requireNonNull(run);
    }

    /** Whether the answer is none that is kept: the caller tries again. */
    boolean isUnanswered() {
      return error != null && error.code().status() >= 500;
    }

    /** Whether an earlier transaction is what this item asks for. */
    boolean isAskedForBy(Transaction earlier) {
      TransactionDraft same = draft();
      return earlier.kind() == TransactionKind.TRANSFER
          && earlier.parties().equals(same.parties())
          && earlier.amounts().equals(same.amounts())
          && Objects.equals(earlier.tag(), same.header().tag());
    }
  }
}
