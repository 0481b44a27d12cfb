package io.kontor.wallet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostingTest {

  @Test
  void dropsLinesOfZero() {
    Posting posting = posting(line("a", "EUR", 100), line("b", "EUR", 0), line("c", "EUR", -100));

    assertThat(posting.lines()).extracting(Posting.Line::account).containsExactly("a", "c");
  }

  @Test
  void balancesWhenEachCurrencySumsToZero() {
    assertThat(posting(line("a", "EUR", 7), line("b", "EUR", -7)).isBalanced()).isTrue();
    assertThat(
            posting(
                    line("a", "EUR", 7),
                    line("b", "EUR", -7),
                    line("c", "USD", -3),
                    line("d", "USD", 3))
                .isBalanced())
        .isTrue();
    assertThat(posting(line("a", "EUR", 7), line("b", "EUR", -6)).isBalanced()).isFalse();
    assertThat(posting(line("a", "EUR", 7), line("b", "USD", -7)).isBalanced()).isFalse();
  }

  @Test
  void doesNotBalanceWhenItsSumOverflows() {
    // Two of these and 2 more wrap around to zero in 64 bits.
    assertThat(
            posting(
                    line("a", "EUR", Long.MAX_VALUE),
                    line("b", "EUR", Long.MAX_VALUE),
                    line("c", "EUR", 2))
                .isBalanced())
        .isFalse();
  }

  @Test
  void hasAFingerprintOfItsReasonAndLinesInAnyOrder() {
    Posting.Line out = line("a", "EUR", -7);
    Posting.Line in = line("b", "EUR", 7);
    String fingerprint = posting(out, in).fingerprint();

    assertThat(fingerprint).isEqualTo("TRANSFER\na EUR -7\nb EUR 7");
    assertThat(posting(in, out).fingerprint()).isEqualTo(fingerprint);
    assertThat(new Posting("r-2", Reason.PAYOUT, "acme", List.of(out, in)).fingerprint())
        .isNotEqualTo(fingerprint);
    assertThat(posting(out, line("b", "EUR", 8)).fingerprint()).isNotEqualTo(fingerprint);
    assertThat(posting(out, line("b", "USD", 7)).fingerprint()).isNotEqualTo(fingerprint);
    assertThat(posting(out, line("c", "EUR", 7)).fingerprint()).isNotEqualTo(fingerprint);
  }

  private static Posting posting(Posting.Line... lines) {
    return new Posting("r-1", Reason.TRANSFER, "acme", Arrays.asList(lines));
  }

  private static Posting.Line line(String account, String currency, long amount) {
    return new Posting.Line(account, currency, amount);
  }
}
