package io.kontor.wallet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.wallet.ledger.PostingResult.Entry;
import io.kontor.wallet.ledger.PostingResult.Posted;
import io.kontor.wallet.ledger.PostingResult.Refusal;
import io.kontor.wallet.ledger.PostingResult.Refused;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PostingRulesTest {
  private final Map<String, LockedAccount> accounts =
      Map.of(
          "wallet", new LockedAccount("USER", "acme", "EUR", 500, 3),
          "other", new LockedAccount("USER", "acme", "EUR", 0, 0),
          "foreign", new LockedAccount("USER", "globex", "EUR", 900, 1),
          "dollars", new LockedAccount("USER", "acme", "USD", 900, 1),
          "full", new LockedAccount("USER", "acme", "EUR", Long.MAX_VALUE, 1),
          "fees", new LockedAccount("FEES", "acme", "EUR", 40, 1),
          "credit", new LockedAccount("CREDIT", "acme", "EUR", 30, 1),
          "overdrawn", new LockedAccount("CREDIT", "acme", "EUR", -100, 1),
          "bank", new LockedAccount("WORLD", null, "EUR", -10, 9));

  @Test
  void acceptsWhatTheBalanceCovers() {
    assertThat(transfer(line("wallet", -500), line("other", 500))).isNull();
    assertThat(transfer(line("fees", -40), line("other", 40))).isNull();
  }

  @Test
  void refusesWhatWouldTakeAWalletBelowZero() {
    assertThat(transfer(line("wallet", -501), line("other", 501)))
        .isEqualTo(new Refused(Refusal.INSUFFICIENT_BALANCE, "wallet"));
    assertThat(transfer(line("fees", -41), line("other", 41)))
        .isEqualTo(new Refused(Refusal.INSUFFICIENT_BALANCE, "fees"));
  }

  @Test
  void judgesABalanceAfterAllLinesOfTheAccount() {
    assertThat(transfer(line("wallet", -600), line("wallet", 100), line("other", 500))).isNull();
    assertThat(transfer(line("wallet", -300), line("wallet", -300), line("other", 600)))
        .isEqualTo(new Refused(Refusal.INSUFFICIENT_BALANCE, "wallet"));
  }

  @Test
  void knowsNoAccountOfAnotherClient() {
    assertThat(transfer(line("wallet", -1), line("foreign", 1)))
        .isEqualTo(new Refused(Refusal.ACCOUNT_NOT_FOUND, "foreign"));
    assertThat(transfer(line("wallet", -1), line("nowhere", 1)))
        .isEqualTo(new Refused(Refusal.ACCOUNT_NOT_FOUND, "nowhere"));
  }

  @Test
  void refusesAnotherCurrencyThanTheAccounts() {
    assertThat(transfer(line("wallet", -1), line("dollars", 1)))
        .isEqualTo(new Refused(Refusal.CURRENCY_MISMATCH, "dollars"));
  }

  @Test
  void refusesABalanceBeyondSixtyFourBits() {
    assertThat(transfer(line("wallet", -1), line("full", 1)))
        .isEqualTo(new Refused(Refusal.BALANCE_OVERFLOW, "full"));
  }

  @Test
  void letsSchemesOverdrawTheRepudiationWalletButNotTheClient() {
    assertThat(refusal(Reason.REPUDIATION, line("credit", -50), line("bank", 50))).isNull();
    assertThat(refusal(Reason.PAYOUT, line("credit", -30), line("bank", 30))).isNull();
    assertThat(refusal(Reason.PAYOUT, line("credit", -31), line("bank", 31)))
        .isEqualTo(new Refused(Refusal.INSUFFICIENT_BALANCE, "credit"));
  }

  @Test
  void letsMoneyIntoAnOverdrawnWalletAlsoWhenItIsSpent() {
    assertThat(refusal(Reason.PAYOUT, line("overdrawn", 30), line("bank", -30))).isNull();
    assertThat(refusal(Reason.CONVERSION, line("overdrawn", 1), line("overdrawn", -1))).isNull();
    assertThat(refusal(Reason.PAYOUT, line("overdrawn", -1), line("bank", 1)))
        .isEqualTo(new Refused(Refusal.INSUFFICIENT_BALANCE, "overdrawn"));
  }

  @Test
  void letsClearingAccountsFallBelowZeroForEveryClient() {
    assertThat(refusal(Reason.PAYOUT, line("bank", -500), line("other", 500))).isNull();
  }

  @Test
  void appliesALineToBalanceAndVersion() {
    LockedAccount account = new LockedAccount("USER", "acme", "EUR", 500, 3);

    assertThat(account.apply(line("wallet", -120)))
        .isEqualTo(new Entry("wallet", "EUR", -120, 380, 4));
    assertThat(account.apply(line("wallet", 20))).isEqualTo(new Entry("wallet", "EUR", 20, 400, 5));
    assertThat(account.balance()).isEqualTo(400);
    assertThat(account.version()).isEqualTo(5);
  }

  @Test
  void takesTheSameLinesForARepeatAndOthersForAnotherPosting() {
    Posted recorded =
        new Posted(
            "pst-1",
            Instant.EPOCH,
            List.of(new Entry("other", "EUR", 70, 70, 1), new Entry("wallet", "EUR", -70, 430, 4)));

    assertThat(
            PostingRules.isRepeat(
                posting(Reason.TRANSFER, line("wallet", -70), line("other", 70)), recorded))
        .isTrue();
    assertThat(
            PostingRules.isRepeat(
                posting(Reason.TRANSFER, line("wallet", -71), line("other", 71)), recorded))
        .isFalse();
  }

  private Refused transfer(Posting.Line... lines) {
    return refusal(Reason.TRANSFER, lines);
  }

  private Refused refusal(Reason reason, Posting.Line... lines) {
    return PostingRules.refusal(posting(reason, lines), accounts);
  }

  private static Posting posting(Reason reason, Posting.Line... lines) {
    return new Posting("r-1", reason, "acme", Arrays.asList(lines));
  }

  private static Posting.Line line(String account, long amount) {
    return new Posting.Line(account, "EUR", amount);
  }
}
