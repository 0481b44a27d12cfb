package io.kontor.bench.chaos;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Compares what the clients know with what the platform shows. Pure, so that its own test can plant
 * each kind of fault.
 */
final class Verdict {
  private static final List<String> FIXED =
      List.of(
          "Id",
          "Tag",
          "AuthorId",
          "CreditedUserId",
          "DebitedFunds",
          "CreditedFunds",
          "Fees",
          "CreationDate",
          "Type",
          "Nature",
          "DebitedWalletId",
          "CreditedWalletId");
  private static final List<String> FIXED_IN_THE_END =
      List.of("Status", "ResultCode", "ExecutionDate");

  private final World world;
  private final List<Outcome> history;
  private final Observation seen;
  private final List<Violation> violations = new ArrayList<>();

  private Verdict(World world, Collection<Outcome> history, Observation seen) {
    this.world = world;
    this.history = List.copyOf(history);
    this.seen = seen;
  }

  /** Everything that is not as it must be; empty when all holds. */
  static List<Violation> of(World world, Collection<Outcome> history, Observation seen) {
    Verdict verdict = new Verdict(world, history, seen);
    seen.unsettled().forEach(each -> verdict.add("all settles in time", "nothing left", each));
    verdict.answers();
    verdict.objects();
    verdict.balances();
    verdict.readBacks();
    verdict.notices();
    verdict.reports();
    verdict.violations.addAll(
        new EventVerdict(world, accepted(history), seen.events(), seen.balances()).violations());
    seen.deadLetters().forEach(each -> verdict.add("dead letters", "none", each));
    return verdict.violations;
  }

  /** Operations that made an object. */
  static List<Outcome> accepted(Collection<Outcome> history) {
    return history.stream().filter(outcome -> !outcome.id().isEmpty()).toList();
  }

  /** The events for which a hook must be called. */
  static Set<Notice> hooked(Collection<Outcome> history) {
    Set<Notice> hooked = new HashSet<>();
    for (Outcome outcome : accepted(history)) {
      Notice end = end(outcome);
      if (World.HOOKS.contains(end.type())) {
        hooked.add(end);
      }
    }
    return hooked;
  }

  private static Notice end(Outcome outcome) {
    return new Notice(
        outcome.id(), Model.family(outcome) + "_" + Model.status(outcome.operation()));
  }

  private void add(String step, String expected, @Nullable Object seen) {
    violations.add(new Violation(step, expected, String.valueOf(seen)));
  }

  private void add(Outcome outcome, String expected, @Nullable Object seen) {
    add(outcome.operation().step() + " " + outcome.key(), expected, seen);
  }

  /** Every request has one answer, and a key is taken once. */
  private void answers() {
    Map<String, Outcome> byId = new HashMap<>();
    for (Outcome outcome : history) {
      Answer settled = outcome.settled();
      if (settled == null) {
        add(outcome, "an answer in time", outcome.last());
        continue;
      }
      if (outcome.id().isEmpty()) {
        add(outcome, "an object", settled);
        continue;
      }
      if (outcome.heard().size() > 1) {
        add(outcome, "one of the answers under a key to decide", outcome.heard());
      }
      if (!settled.text("Tag").equals(outcome.key())) {
        add(outcome, "the object with Tag " + outcome.key(), settled);
      }
      Answer other = outcome.otherBody();
      boolean tried = outcome.operation().manner() == Operation.Manner.OTHER_BODY;
      if (tried && (other == null || other.status() != Answer.CONFLICT)) {
        add(outcome, "409 for the key with another body", other);
      }
      Outcome first = byId.putIfAbsent(outcome.id(), outcome);
      if (first != null) {
        add(outcome, "an object of its own", outcome.id() + " of " + first.operation().step());
      }
    }
  }

  /** Each key has one object and no key has an object that nobody asked for. */
  private void objects() {
    Map<String, List<Listed>> byTag = new HashMap<>();
    for (Listed each : seen.transactions()) {
      byTag.computeIfAbsent(each.tag(), _ -> new ArrayList<>()).add(each);
    }
    for (Outcome outcome : history) {
      List<Listed> own = byTag.getOrDefault(outcome.key(), List.of());
      byTag.remove(outcome.key());
      if (outcome.id().isEmpty()) {
        if (!own.isEmpty()) {
          add(outcome, "no object, as none was answered", own);
        }
      } else if (own.size() != 1) {
        add(outcome, "one object", own);
      } else if (!asExpected(Model.object(outcome), own.getFirst())) {
        add(outcome, Model.object(outcome).toString(), own.getFirst());
      }
    }
    byTag.keySet().removeIf(tag -> tag.startsWith(world.run() + "-funds-"));
    byTag.forEach((tag, objects) -> add("objects with Tag \"" + tag + "\"", "none", objects));
  }

  /** What a failed transaction would have credited does not matter. */
  private static boolean asExpected(Listed expected, Listed listed) {
    if (!expected.status().equals("FAILED")) {
      return listed.equals(expected);
    }
    return new Listed(
            listed.id(),
            listed.tag(),
            listed.status(),
            listed.resultCode(),
            listed.debited(),
            expected.credited(),
            listed.fees())
        .equals(expected);
  }

  /** Each wallet holds the sum of what succeeded, and the books balance. */
  private void balances() {
    Map<String, Long> expected = new HashMap<>(world.opening());
    for (Outcome outcome : accepted(history)) {
      Model.movements(world, outcome)
          .forEach((wallet, amount) -> expected.merge(wallet, amount, Long::sum));
    }
    expected.forEach((wallet, balance) -> {
      if (!balance.equals(seen.balances().get(wallet))) {
        add("balance of " + wallet, String.valueOf(balance), seen.balances().get(wallet));
      }
    });
    if (!seen.trialBalance().isEmpty()) {
      add("trial balance", "zero", seen.trialBalance());
    }
  }

  /** Reading a key back gives what was answered under it. */
  private void readBacks() {
    for (Outcome outcome : history) {
      Answer settled = outcome.settled();
      if (settled == null) {
        continue;
      }
      Answer kept = seen.readBacks().get(outcome.key());
      if (kept == null || kept.status() != settled.status() || !same(settled, kept)) {
        add(outcome, "to be read back as " + settled, kept);
      }
    }
  }

  /** Whether everything that never changes is the same, and the end too once it was told. */
  private static boolean same(Answer settled, Answer kept) {
    boolean ended = !settled.text("Status").equals("CREATED");
    return FIXED.stream().allMatch(member -> same(settled, kept, member))
        && (!ended || FIXED_IN_THE_END.stream().allMatch(member -> same(settled, kept, member)));
  }

  private static boolean same(Answer settled, Answer kept, String member) {
    JsonNode said = settled.body().path(member);
    JsonNode says = kept.body().path(member);
    return said.equals(says)
        || ((said.isNull() || said.isMissingNode()) && (says.isNull() || says.isMissingNode()));
  }

  /** The merchant's list has each event once, and hooks were called for it. */
  private void notices() {
    for (Outcome outcome : accepted(history)) {
      Notice created = new Notice(outcome.id(), Model.family(outcome) + "_CREATED");
      for (Notice notice : List.of(created, end(outcome))) {
        int count = seen.notices().getOrDefault(notice, 0);
        if (count != 1) {
          add(outcome, notice.type() + " once in the list of events", count + " times");
        }
      }
    }
    Set<Notice> missing = hooked(history);
    missing.removeAll(seen.calls().keySet());
    missing.removeAll(seen.waiting());
    missing.forEach(notice -> add("hooks", "a call for " + notice, "none, and none is due"));
  }

  /** Reporting has the same transactions and balances. */
  private void reports() {
    Set<String> ids = new HashSet<>(seen.owned().keySet());
    ids.addAll(seen.reported().keySet());
    for (String id : ids) {
      if (!Objects.equals(seen.owned().get(id), seen.reported().get(id))) {
        add(
            "report of " + id,
            String.valueOf(seen.owned().get(id)),
            String.valueOf(seen.reported().get(id)));
      }
    }
    seen.balances()
        .forEach((wallet, balance) -> {
          if (balance != 0 && !balance.equals(seen.reportedBalances().get(wallet))) {
            add(
                "reported balance of " + wallet,
                String.valueOf(balance),
                seen.reportedBalances().get(wallet));
          }
        });
  }
}
