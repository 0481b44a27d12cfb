package io.kontor.bench.chaos;

import io.kontor.bench.chaos.Operation.Kind;
import io.kontor.bench.chaos.Operation.Manner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small run in which all is well; tests change what was seen, and the verdict must notice. */
final class Scene {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  final World world =
      new World(
          "cafe0000",
          "chaos-cafe0000",
          "secret",
          "user",
          List.of("wa", "wb"),
          "card",
          "account",
          Map.of("wa", 1_000L, "wb", 1_000L, World.FEES, 0L));
  final List<Outcome> history = new ArrayList<>();
  private final Map<String, Long> balances = new LinkedHashMap<>(world.opening());
  private final Map<String, Long> versions = new HashMap<>();
  private final List<Event> events = new ArrayList<>();

  Scene() {
    world.wallets().forEach(wallet -> post("funds-" + wallet, Map.of(wallet, 0L), true));
    Outcome transfer = accepted(Kind.TRANSFER, Manner.TWINS, 0, 1, 100, 5, null);
    accepted(Kind.OVERDRAFT, Manner.PLAIN, 1, 0, Plan.TOO_MUCH, 2, null);
    Outcome payIn = accepted(Kind.PAY_IN, Manner.OTHER_BODY, 0, 1, 300, 4, null);
    accepted(Kind.PAYOUT, Manner.CUT, 1, 0, 50, 0, null);
    accepted(Kind.REFUND, Manner.PLAIN, 0, 0, 0, 0, transfer);
    accepted(Kind.REFUND, Manner.UNREAD, 0, 0, 0, 0, payIn);
    accepted(Kind.TRANSFER, Manner.PLAIN, 1, 0, 30, 1, null);
  }

  /** What the platform shows; every part of it may be changed. */
  Observation seen() {
    List<Listed> transactions = new ArrayList<>();
    Map<String, Answer> readBacks = new HashMap<>();
    Map<Notice, Integer> notices = new HashMap<>();
    Map<Notice, Integer> calls = new HashMap<>();
    Map<String, String> owned = new HashMap<>();
    for (Outcome outcome : history) {
      Listed listed = Model.object(outcome);
      transactions.add(listed);
      readBacks.put(outcome.key(), answer(200, outcome, listed.status()));
      notices.put(new Notice(outcome.id(), Model.family(outcome) + "_CREATED"), 1);
      notices.put(new Notice(outcome.id(), Model.family(outcome) + "_" + listed.status()), 1);
      owned.put(outcome.id(), listed.toString());
    }
    transactions.add(new Listed("p0", "cafe0000-funds-00-funds", "SUCCEEDED", "000000", 1, 1, 0));
    Verdict.hooked(history).forEach(notice -> calls.put(notice, 1));
    return new Observation(
        transactions,
        new HashMap<>(balances),
        new HashMap<>(balances),
        new ArrayList<>(),
        readBacks,
        "",
        new ArrayList<>(events),
        notices,
        calls,
        new HashSet<>(),
        owned,
        new HashMap<>(owned),
        new ArrayList<>());
  }

  List<Violation> verdict(Observation seen) {
    return Verdict.of(world, history, seen);
  }

  /** The outcome of the operation of this number. */
  Outcome outcome(int number) {
    return history.get(number);
  }

  /** Puts another outcome in the place of one. */
  void replace(int number, Outcome outcome) {
    history.set(number, outcome);
  }

  /** The answer that shows the object of an operation in this status. */
  static Answer answer(int status, Outcome outcome, String objectStatus) {
    return new Answer(status, json(Model.object(outcome), objectStatus));
  }

  /** The object of a list as an answer shows it. */
  static JsonNode json(Listed listed, String status) {
    Map<String, Object> members = new HashMap<>();
    members.put("Id", listed.id());
    members.put("Tag", listed.tag());
    members.put("Status", status);
    members.put("ResultCode", status.equals("CREATED") ? "" : listed.resultCode());
    members.put("DebitedFunds", Map.of("Currency", "EUR", "Amount", listed.debited()));
    members.put("CreditedFunds", Map.of("Currency", "EUR", "Amount", listed.credited()));
    members.put("Fees", Map.of("Currency", "EUR", "Amount", listed.fees()));
    return JSON.valueToTree(members);
  }

  private Outcome accepted(
      Kind kind,
      Manner manner,
      int from,
      int to,
      long amount,
      long fees,
      @Nullable Outcome target) {
    int number = history.size();
    Operation operation =
        new Operation(
            0,
            number,
            kind,
            from,
            to,
            amount,
            fees,
            target == null ? -1 : target.operation().number(),
            manner,
            Duration.ZERO,
            Duration.ZERO);
    boolean heard = manner != Manner.CUT && manner != Manner.UNREAD;
    String status = kind == Kind.PAYOUT ? "CREATED" : Model.status(operation);
    JsonNode only = JSON.valueToTree(Map.of("Id", "t" + number));
    Outcome shell = outcome(operation, target, List.of(), new Answer(200, only), Optional.empty());
    Answer settled = answer(200, shell, status);
    Optional<Answer> otherBody =
        manner == Manner.OTHER_BODY ? Optional.of(new Answer(409, only)) : Optional.empty();
    Outcome outcome =
        outcome(operation, target, heard ? List.of(settled) : List.of(), settled, otherBody);
    history.add(outcome);
    boolean succeeds = Model.status(operation).equals("SUCCEEDED");
    tell(outcome.id(), Event.CREATED, List.of());
    if (succeeds) {
      post(outcome.id(), Model.movements(world, outcome), false);
    }
    tell(outcome.id(), succeeds ? Event.SUCCEEDED : Event.FAILED, List.of());
    return outcome;
  }

  private Outcome outcome(
      Operation operation,
      @Nullable Outcome target,
      List<Answer> heard,
      Answer settled,
      Optional<Answer> otherBody) {
    long begun = operation.number() * 10L;
    return new Outcome(
        operation,
        target,
        world.key(operation),
        begun,
        begun + 5,
        heard,
        settled,
        otherBody.orElse(null),
        "");
  }

  private void post(String reference, Map<String, Long> amounts, boolean opening) {
    List<Event.Entry> entries = new ArrayList<>();
    amounts.forEach((wallet, amount) -> {
      if (amount != 0 || opening) {
        long balance = balances.merge(wallet, amount, Long::sum);
        long version = versions.merge(wallet, 1L, Long::sum);
        entries.add(
            new Event.Entry(world.account(wallet), opening ? balance : amount, balance, version));
      }
    });
    tell(reference, Event.POSTED, entries);
  }

  private void tell(String subject, String type, List<Event.Entry> entries) {
    events.add(new Event("e" + events.size(), subject, type, entries));
  }
}
