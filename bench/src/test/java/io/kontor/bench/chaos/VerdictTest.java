package io.kontor.bench.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each kind of fault is planted once, and must be found. */
class VerdictTest {
  private static final int TRANSFER = 0;
  private static final int OVERDRAFT = 1;
  private static final int PAY_IN = 2;
  private static final int PAYOUT = 3;
  private static final int REFUND = 4;
  private static final int LAST = 6;
  private final Scene scene = new Scene();
  private final Observation seen = scene.seen();

  @Test
  void findsNothingWhereAllIsWell() {
    assertThat(scene.verdict(seen)).isEmpty();
  }

  @Test
  void booksWhatEachKindMoves() {
    // wa: -100 + 100 back + 29; wb: +95 - 95 back + 296 - 296 back - 50 - 30; the fee of the last.
    assertThat(seen.balances())
        .containsEntry("wa", 1_029L)
        .containsEntry("wb", 920L)
        .containsEntry(World.FEES, 1L);
  }

  @Test
  void findsALostTransfer() {
    seen.transactions().removeIf(each -> each.id().equals(id(TRANSFER)));

    found("operation 0", "one object", "[]");
  }

  @Test
  void findsADoubledTransfer() {
    Listed once = Model.object(scene.outcome(TRANSFER));
    seen.transactions().add(twin(once, "t99", once.tag()));

    found("operation 0", "one object", "t99");
  }

  @Test
  void findsAnObjectThatNobodyAskedFor() {
    seen.transactions().add(twin(Model.object(scene.outcome(LAST)), "t99", "cafe0000-00-000000x"));

    found("cafe0000-00-000000x", "none", "t99");
  }

  @Test
  void findsMoneyThatWasLostOrMade() {
    seen.balances().merge("wa", -1L, Long::sum);
    seen.reportedBalances().merge("wa", -1L, Long::sum);

    assertThat(scene.verdict(seen))
        .extracting(Violation::step)
        .containsExactlyInAnyOrder("balance of wa", "last entry of wa as events");
  }

  @Test
  void findsATransactionWithAnotherEndOrAmount() {
    Listed right = Model.object(scene.outcome(OVERDRAFT));
    seen.transactions().remove(right);
    seen.transactions().add(new Listed(right.id(), right.tag(), "SUCCEEDED", "000000", 1, 1, 0));

    found("operation 1", "FAILED", "SUCCEEDED");
  }

  @Test
  void findsATransactionThatNeverEnded() {
    Listed right = Model.object(scene.outcome(PAYOUT));
    seen.transactions().remove(right);
    seen.transactions()
        .add(
            new Listed(
                right.id(), right.tag(), "CREATED", "", right.debited(), right.credited(), 0));
    seen.unsettled().add("transactions: 1 instead of 0 after 180 s");

    assertThat(scene.verdict(seen))
        .extracting(Violation::step)
        .contains("all settles in time")
        .anyMatch(step -> step.contains("operation 3"));
  }

  @Test
  void findsAChangedAnswer() {
    Outcome outcome = scene.outcome(TRANSFER);
    Listed other = twin(Model.object(outcome), "t99", outcome.key());
    seen.readBacks().put(outcome.key(), new Answer(200, Scene.json(other, "SUCCEEDED")));

    found("operation 0", "to be read back as", "t99");
  }

  @Test
  void findsAnAnswerWhoseEndChanged() {
    Outcome outcome = scene.outcome(TRANSFER);
    seen.readBacks().put(outcome.key(), Scene.answer(200, outcome, "FAILED"));

    found("operation 0", "to be read back as", "FAILED");
  }

  @Test
  void findsAKeyThatCannotBeReadBack() {
    seen.readBacks().remove(scene.outcome(LAST).key());

    found("operation 6", "to be read back as", "null");
  }

  @Test
  void acceptsThatAnObjectWentOnAfterItsAnswer() {
    Outcome outcome = scene.outcome(PAYOUT);
    assertThat(outcome.status()).isEqualTo("CREATED");
    seen.readBacks().put(outcome.key(), Scene.answer(200, outcome, "CREATED"));

    assertThat(scene.verdict(seen)).isEmpty();
  }

  @Test
  void findsARequestThatWasNeverAnswered() {
    Outcome outcome = scene.outcome(TRANSFER);
    scene.replace(TRANSFER, with(outcome, List.of(), Optional.empty(), "503 {}"));

    assertThat(scene.verdict(seen))
        .extracting(Violation::toString)
        .anyMatch(each -> each.contains("an answer in time; seen 503"))
        .anyMatch(each -> each.contains("no object, as none was answered"));
  }

  @Test
  void findsARefusalOfWhatIsRight() {
    Outcome outcome = scene.outcome(LAST);
    Answer refusal = Scene.answer(403, outcome, "");
    scene.replace(LAST, with(outcome, List.of(refusal), Optional.of(refusal), ""));

    assertThat(scene.verdict(seen))
        .extracting(Violation::expected)
        .contains("an object", "no object, as none was answered");
  }

  @Test
  void findsAKeyThatWasTakenTwice() {
    Outcome outcome = scene.outcome(TRANSFER);
    Answer first = outcome.heard().getFirst();
    scene.replace(TRANSFER, with(outcome, List.of(first, first), Optional.of(first), ""));

    found("operation 0", "one of the answers", "t0");
  }

  @Test
  void findsAKeyThatTookAnotherBody() {
    Outcome outcome = scene.outcome(PAY_IN);
    scene.replace(
        PAY_IN,
        new Outcome(
            outcome.operation(),
            outcome.target(),
            outcome.key(),
            outcome.sentAt(),
            outcome.settledAt(),
            outcome.heard(),
            outcome.settled(),
            outcome.settled(),
            ""));

    found("operation 2", "409", "200");
  }

  @Test
  void findsAMissingEvent() {
    seen.events().removeIf(each -> is(each, TRANSFER, Event.SUCCEEDED));

    found("events of t0", Event.SUCCEEDED, Event.CREATED);
  }

  @Test
  void findsEventsOutOfOrder() {
    Event created =
        seen.events().stream().filter(each -> is(each, REFUND, Event.CREATED)).findFirst().get();
    seen.events().remove(created);
    seen.events().add(created);

    found("events of t4", Event.CREATED, Event.SUCCEEDED);
  }

  @Test
  void findsAnEndThatIsToldAsTwoFacts() {
    seen.events().add(new Event("e99", id(LAST), Event.SUCCEEDED, List.of()));

    found("events of t6", Event.SUCCEEDED, Event.SUCCEEDED);
  }

  @Test
  void acceptsThatAFactIsToldAgain() {
    seen.events().addAll(List.copyOf(seen.events()));

    assertThat(scene.verdict(seen)).isEmpty();
  }

  @Test
  void findsAMissingPosting() {
    seen.events().removeIf(each -> is(each, TRANSFER, Event.POSTED));

    assertThat(scene.verdict(seen))
        .extracting(Violation::step)
        .anyMatch(step -> step.contains("postings of t0"))
        .anyMatch(step -> step.startsWith("entries of wa as events"))
        .anyMatch(step -> step.startsWith("entries of wb as events"));
  }

  @Test
  void findsAPostingOfWhatFailed() {
    seen.events().add(new Event("e99", id(OVERDRAFT), Event.POSTED, List.of()));

    found("postings of t1", "none", "1");
  }

  @Test
  void findsEntriesAgainstTheOrderOfTheRequests() {
    // The last transfer seems to have been sent, and known to have succeeded, before the first.
    Outcome last = scene.outcome(LAST);
    scene.replace(
        LAST,
        new Outcome(
            last.operation(),
            last.target(),
            last.key(),
            -20,
            -10,
            last.heard(),
            last.settled(),
            last.otherBody(),
            ""));

    assertThat(scene.verdict(seen))
        .extracting(Violation::step)
        .contains("order of the entries of wa", "order of the entries of wb");
  }

  @Test
  void findsANoticeThatIsMissingOrDoubled() {
    seen.notices().remove(new Notice(id(TRANSFER), "TRANSFER_NORMAL_CREATED"));
    seen.notices().put(new Notice(id(PAY_IN), "PAYIN_NORMAL_SUCCEEDED"), 2);

    assertThat(scene.verdict(seen))
        .extracting(Violation::seen)
        .containsExactlyInAnyOrder("0 times", "2 times");
  }

  @Test
  void findsAHookThatWasNeverCalled() {
    Notice missing = new Notice(id(TRANSFER), "TRANSFER_NORMAL_SUCCEEDED");
    seen.calls().remove(missing);

    found("hooks", "t0", "none");

    seen.waiting().add(missing);
    assertThat(scene.verdict(seen)).as("its next attempt is due later").isEmpty();
  }

  @Test
  void findsAReportThatDiffers() {
    seen.reported().remove(id(TRANSFER));
    seen.reportedBalances().put("wb", 1L);

    assertThat(scene.verdict(seen))
        .extracting(Violation::step)
        .containsExactlyInAnyOrder("report of t0", "reported balance of wb");
  }

  @Test
  void findsWhatWasGivenUp() {
    seen.deadLetters().add("webhook: inbox of kontor.wallet: broken");

    found("dead letters", "none", "broken");
  }

  private void found(String step, String expected, String what) {
    List<Violation> violations = scene.verdict(seen);
    assertThat(violations).hasSize(1);
    Violation violation = violations.getFirst();
    assertThat(violation.step()).contains(step);
    assertThat(violation.expected()).contains(expected);
    assertThat(violation.seen()).contains(what);
  }

  private String id(int number) {
    return scene.outcome(number).id();
  }

  private boolean is(Event event, int number, String type) {
    return event.subject().equals(id(number)) && event.type().equals(type);
  }

  private static Listed twin(Listed listed, String id, String tag) {
    return new Listed(
        id,
        tag,
        listed.status(),
        listed.resultCode(),
        listed.debited(),
        listed.credited(),
        listed.fees());
  }

  private static Outcome with(
      Outcome outcome, List<Answer> heard, Optional<Answer> settled, String last) {
    return new Outcome(
        outcome.operation(),
        outcome.target(),
        outcome.key(),
        outcome.sentAt(),
        outcome.settledAt(),
        heard,
        settled.orElse(null),
        outcome.otherBody(),
        last);
  }
}
