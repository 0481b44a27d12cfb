package io.kontor.bench.chaos;

import io.kontor.bench.chaos.Operation.Kind;
import io.kontor.bench.chaos.Operation.Manner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.MissingNode;

/**
 * One client of the merchant: makes its operations one after the other, each until it knows what
 * became of it. A request that was not answered is sent again under its key; one whose key is taken
 * is read back (ADR 0005).
 */
final class Client {
  private static final int COPIES = 3;

  /**
   * A part that died may take minutes to be back on a busy machine; a key that was claimed by a
   * request that died is free again after thirty seconds.
   */
  private static final Duration LIMIT = Duration.ofMinutes(5);

  private static final Duration RETRY = Duration.ofMillis(250);
  private final World world;
  private final Api api;
  private final Supplier<Operation> plan;
  private final Collection<Outcome> history;
  private final Map<Integer, Outcome> own = new HashMap<>();

  /**
   * A client with its part of the plan.
   *
   * @param plan gives its operations, one after the other
   * @param history where it notes its outcomes; shared by all clients
   */
  Client(World world, Api api, Supplier<Operation> plan, Collection<Outcome> history) {
    this.world = world;
    this.api = api;
    this.plan = plan;
    this.history = history;
  }

  /** Goes on until it is over, and finishes what it has begun; gives the number of operations. */
  int run(BooleanSupplier over) throws InterruptedException {
    try (api) {
      while (!over.getAsBoolean()) {
        Operation operation = plan.get();
        Outcome target = own.get(operation.target());
        boolean possible =
            operation.kind() != Kind.REFUND
                || (target != null && target.status().equals("SUCCEEDED"));
        if (possible) {
          Outcome outcome = perform(operation, target);
          own.put(operation.number(), outcome);
          history.add(outcome);
        }
        Thread.sleep(operation.pause());
      }
    }
    return own.size();
  }

  private Outcome perform(Operation operation, @Nullable Outcome target)
      throws InterruptedException {
    String key = world.key(operation);
    String path =
        world.path(
            operation,
            target == null ? "" : target.id(),
            target == null ? operation.kind() : target.operation().kind());
    Map<String, Object> body = world.body(operation, operation.amount(), key);
    long sentAt = System.nanoTime();
    List<Answer> heard = new ArrayList<>();
    for (Answer answer : send(operation, path, key, body)) {
      if (answer.decides()) {
        heard.add(answer);
      }
    }
    Answer settled = heard.isEmpty() ? null : heard.getFirst();
    String last = "";
    long end = sentAt + LIMIT.toNanos();
    while (settled == null && System.nanoTime() < end) {
      Optional<Answer> again = api.call("POST", path, key, body);
      last = again.map(Answer::toString).orElse("no answer");
      if (again.filter(Answer::decides).isPresent()) {
        settled = again.get();
        heard.add(settled);
      } else if (again.filter(answer -> answer.status() == Answer.CONFLICT).isPresent()) {
        settled = readBack(key).orElse(null);
      }
      if (settled == null) {
        Thread.sleep(RETRY);
      }
    }
    long settledAt = System.nanoTime();
    Answer otherBody =
        operation.manner() == Manner.OTHER_BODY && settled != null
            ? withOtherBody(operation, path, key)
            : null;
    return new Outcome(operation, target, key, sentAt, settledAt, heard, settled, otherBody, last);
  }

  /** Sends it in its manner, and gives the answers that were read. */
  private List<Answer> send(Operation operation, String path, String key, Object body)
      throws InterruptedException {
    return switch (operation.manner()) {
      case PLAIN, OTHER_BODY -> api.call("POST", path, key, body).stream().toList();
      case TWINS -> api.twins(COPIES, path, key, body);
      case UNREAD -> {
        api.call("POST", path, key, body);
        yield List.of();
      }
      case CUT -> {
        api.cut(operation.cutAfter(), path, key, body);
        yield List.of();
      }
    };
  }

  /** The kept answer; empty while it is not known. */
  private Optional<Answer> readBack(String key) {
    return api.get("/responses/" + key).filter(Answer::ok).map(Client::kept);
  }

  /** What stands in an answer that was read back. */
  static Answer kept(Answer readBack) {
    int status = Integer.parseInt(readBack.body().path("StatusCode").asString("0"));
    return new Answer(
        status,
        readBack.body().has("Resource")
            ? readBack.body().path("Resource")
            : MissingNode.getInstance());
  }

  /** The key is spent, so another body under it must be refused. */
  private @Nullable Answer withOtherBody(Operation operation, String path, String key)
      throws InterruptedException {
    Map<String, Object> body = world.body(operation, operation.amount() + 1, key + "x");
    long end = System.nanoTime() + LIMIT.toNanos();
    while (System.nanoTime() < end) {
      Optional<Answer> answer = api.call("POST", path, key, body);
      if (answer.filter(it -> it.decides() || it.status() == Answer.CONFLICT).isPresent()) {
        return answer.get();
      }
      Thread.sleep(RETRY);
    }
    return null;
  }
}
