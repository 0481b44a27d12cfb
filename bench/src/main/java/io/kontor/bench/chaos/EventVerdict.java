package io.kontor.bench.chaos;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Judges the events on the topics. Each may be told more than once and counts where it was told
 * first; without the repeats they must be complete and in order, and the postings must be one
 * history of every account that fits the order of the requests.
 */
final class EventVerdict {
  private static final String TRANSACTION = "io.kontor.transaction.";
  private final World world;
  private final List<Outcome> accepted;
  private final Map<String, List<Event>> bySubject = new HashMap<>();
  private final Map<String, Long> balances;
  private final List<Violation> violations = new ArrayList<>();

  EventVerdict(World world, List<Outcome> accepted, List<Event> told, Map<String, Long> balances) {
    this.world = world;
    this.accepted = accepted;
    this.balances = balances;
    Map<String, Event> facts = new LinkedHashMap<>();
    told.forEach(event -> facts.putIfAbsent(event.id(), event));
    facts
        .values()
        .forEach(
            event -> bySubject.computeIfAbsent(event.subject(), _ -> new ArrayList<>()).add(event));
  }

  List<Violation> violations() {
    lives();
    accounts();
    return violations;
  }

  /** Created, then ended, and posted once if money moved. */
  private void lives() {
    for (Outcome outcome : accepted) {
      List<String> types =
          bySubject.getOrDefault(outcome.id(), List.of()).stream().map(Event::type).toList();
      boolean succeeds = Model.status(outcome.operation()).equals("SUCCEEDED");
      List<String> life = types.stream().filter(type -> type.startsWith(TRANSACTION)).toList();
      List<String> expected = List.of(Event.CREATED, succeeds ? Event.SUCCEEDED : Event.FAILED);
      if (!life.equals(expected)) {
        violations.add(
            new Violation(
                outcome.operation().step() + " " + outcome.key() + ", events of " + outcome.id(),
                expected.toString(),
                life.toString()));
      }
      long postings = types.stream().filter(Event.POSTED::equals).count();
      if (postings != (succeeds ? 1 : 0)) {
        violations.add(
            new Violation(
                outcome.operation().step() + " " + outcome.key() + ", postings of " + outcome.id(),
                succeeds ? "one" : "none",
                Long.toString(postings)));
      }
    }
  }

  /** A line of a posting, and whose it is. */
  private record Line(String reference, Event.Entry entry) {}

  private void accounts() {
    Map<String, List<Line>> byAccount = new HashMap<>();
    bySubject.forEach((subject, events) ->
        events.stream()
            .filter(event -> event.type().equals(Event.POSTED))
            .flatMap(event -> event.entries().stream())
            .forEach(entry ->
                byAccount
                    .computeIfAbsent(entry.account(), _ -> new ArrayList<>())
                    .add(new Line(subject, entry))));
    Map<String, Outcome> byId = new HashMap<>();
    accepted.forEach(outcome -> byId.put(outcome.id(), outcome));
    for (String wallet : world.opening().keySet()) {
      List<Line> lines = byAccount.getOrDefault(world.account(wallet), new ArrayList<>());
      lines.sort(Comparator.comparingLong(line -> line.entry().version()));
      chain(wallet, lines);
      order(wallet, lines, byId);
    }
  }

  /** Versions without a gap, and each balance follows from the one before. */
  private void chain(String wallet, List<Line> lines) {
    long version = lines.isEmpty() ? 0 : lines.getFirst().entry().version() - 1;
    long balance = 0;
    for (Line line : lines) {
      Event.Entry entry = line.entry();
      if (entry.version() != version + 1 || entry.balanceAfter() != balance + entry.amount()) {
        violations.add(
            new Violation(
                "entries of " + wallet + " as events, reference " + line.reference(),
                "version " + (version + 1) + " with balance " + (balance + entry.amount()),
                "version " + entry.version() + " with balance " + entry.balanceAfter()));
      }
      version = entry.version();
      balance = entry.balanceAfter();
    }
    if (balance != balances.getOrDefault(wallet, 0L)) {
      violations.add(
          new Violation(
              "last entry of " + wallet + " as events",
              "balance " + balances.get(wallet),
              "balance " + balance));
    }
  }

  /**
   * Linearisable: an entry never comes after that of an operation which was sent only once its own
   * operation had succeeded.
   */
  private void order(String wallet, List<Line> lines, Map<String, Outcome> byId) {
    Outcome latest = null; // of those so far, the one that was sent last
    for (Line line : lines) {
      Outcome outcome = byId.get(line.reference());
      if (outcome == null) {
        continue; // made before the load
      }
      boolean known = outcome.status().equals("SUCCEEDED");
      if (latest != null && known && outcome.settledAt() < latest.sentAt()) {
        violations.add(
            new Violation(
                "order of the entries of " + wallet,
                outcome.operation().step() + " before " + latest.operation().step(),
                "the other way round"));
      }
      if (latest == null || outcome.sentAt() > latest.sentAt()) {
        latest = outcome;
      }
    }
  }
}
