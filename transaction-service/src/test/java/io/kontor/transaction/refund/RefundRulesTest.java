package io.kontor.transaction.refund;

import static io.kontor.transaction.core.SampleTransactions.CREATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.Phase;
import io.kontor.transaction.core.ResultCode;
import io.kontor.transaction.core.SampleTransactions;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RefundRulesTest {
  /** 1000 came in, of which the client kept 100. */
  private static final Transaction PAY_IN =
      SampleTransactions.with(SampleTransactions.of(TransactionKind.CARD_DIRECT), 1000, 100);

  private static final Instant NOW = CREATED.plus(Duration.ofDays(3));

  @Nested
  class OfPayIns {
    @Test
    void givesBackInFullAndInPart() {
      assertThat(refusal(amounts(900, -100))).isNull();
      assertThat(refusal(amounts(1, 0))).isNull();
      assertThat(refusal(amounts(500, 0), refund(500, 0))).isNull();
    }

    @Test
    void givesBackOnlyWhatSucceededAndCanGoBack() {
      Transaction open = SampleTransactions.at(PAY_IN, CREATED, Phase.AWAITING_BANK);
      Transaction wire =
          SampleTransactions.with(
              SampleTransactions.of(TransactionKind.BANK_WIRE_EXTERNAL), 1000, 100);

      assertThat(refusal(open, List.of(), false, "ann", amounts(1, 0), NOW))
          .isEqualTo(ResultCode.NOT_REFUNDABLE);
      assertThat(refusal(wire, List.of(), false, "ann", amounts(1, 0), NOW))
          .isEqualTo(ResultCode.NOT_REFUNDABLE);
    }

    @Test
    void isAskedForByAuthorOrCreditedUser() {
      assertThat(refusal(PAY_IN, List.of(), false, "ben", amounts(1, 0), NOW)).isNull();
      assertThat(refusal(PAY_IN, List.of(), false, "eve", amounts(1, 0), NOW))
          .isEqualTo(ResultCode.AUTHOR_NOT_WALLET_OWNER);
    }

    @Test
    void isPossibleForElevenCalendarMonths() {
      Instant end = Instant.parse("2027-02-28T22:30:00Z"); // from 31 March

      assertThat(refusal(PAY_IN, List.of(), false, "ann", amounts(1, 0), end.minusMillis(1)))
          .isNull();
      assertThat(refusal(PAY_IN, List.of(), false, "ann", amounts(1, 0), end))
          .isEqualTo(ResultCode.REFUND_TOO_LATE);
    }

    @Test
    void isRefusedOnceTheHolderHasDisputed() {
      Transaction repudiation = SampleTransactions.of(TransactionKind.REPUDIATION);

      assertThat(refusal(PAY_IN, List.of(), true, "ann", amounts(1, 0), NOW))
          .isEqualTo(ResultCode.NOT_REFUNDABLE);
      assertThat(refusal(amounts(1, 0), repudiation)).isEqualTo(ResultCode.NOT_REFUNDABLE);
    }

    @Test
    void neverGivesBackMoreThanCameIn() {
      assertThat(refusal(amounts(1000, 0))).isNull();
      assertThat(refusal(amounts(1001, 0))).isEqualTo(ResultCode.REFUND_EXCEEDS_INITIAL);
      assertThat(refusal(amounts(400, 0), refund(600, 0))).isNull();
      assertThat(refusal(amounts(401, 0), refund(600, 0)))
          .isEqualTo(ResultCode.REFUND_EXCEEDS_INITIAL);
      assertThat(refusal(amounts(1, 0), refund(600, 0), refund(400, 0)))
          .isEqualTo(ResultCode.ALREADY_REFUNDED);
    }

    @Test
    void countsRefundsThatAreNotDecidedButNotFailedOnes() {
      Transaction open = SampleTransactions.at(refund(1000, 0), CREATED, Phase.AWAITING_BANK);
      Transaction failed = SampleTransactions.at(refund(1000, 0), CREATED, Phase.FAILED);

      assertThat(refusal(amounts(1, 0), open)).isEqualTo(ResultCode.NO_MORE_REFUNDS);
      assertThat(refusal(amounts(1, 0), failed)).isNull();
    }

    @Test
    void givesBackAtMostTheFeesThatWereKept() {
      assertThat(refusal(amounts(800, -100))).isNull();
      assertThat(refusal(amounts(800, -101))).isEqualTo(ResultCode.REFUND_EXCEEDS_FEES);
      assertThat(refusal(amounts(100, -40), refund(200, -60))).isNull();
      assertThat(refusal(amounts(100, -41), refund(200, -60)))
          .isEqualTo(ResultCode.REFUND_EXCEEDS_FEES);
    }

    @Test
    void doesNotLetNewFeesMakeRoomForOldOnes() {
      assertThat(refusal(amounts(100, -61), refund(200, -40), refund(100, 50)))
          .isEqualTo(ResultCode.REFUND_EXCEEDS_FEES);
    }

    @Test
    void creditsSomething() {
      assertThat(refusal(amounts(100, 100))).isEqualTo(ResultCode.NOTHING_TO_CREDIT);
      assertThat(refusal(amounts(100, 99))).isNull();
    }

    @Test
    void refusesTheSameAmountTwiceOnOneDay() {
      Transaction today = SampleTransactions.at(refund(100, 0), NOW, Phase.SUCCEEDED);
      Transaction yesterday =
          SampleTransactions.at(refund(100, 0), NOW.minus(Duration.ofDays(1)), Phase.SUCCEEDED);

      assertThat(refusal(amounts(100, 0), today)).isEqualTo(ResultCode.REFUND_REPEATED);
      assertThat(refusal(amounts(101, 0), today)).isNull();
      assertThat(refusal(amounts(100, 0), yesterday)).isNull();
    }

    private static ResultCode refusal(Amounts amounts, Transaction... undoing) {
      return refusal(PAY_IN, List.of(undoing), false, "ann", amounts, NOW);
    }

    private static ResultCode refusal(
        Transaction payIn,
        List<Transaction> undoing,
        boolean disputed,
        String author,
        Amounts amounts,
        Instant now) {
      return RefundRules.refusalOfPayIn(payIn, undoing, disputed, author, amounts, now);
    }
  }

  @Nested
  class OfTransfers {
    private final Transaction transfer = SampleTransactions.of(TransactionKind.TRANSFER);
    private final Transaction refund = SampleTransactions.of(TransactionKind.TRANSFER_REFUND);

    @Test
    void givesBackOnceAndOnlyWhatSucceeded() {
      Transaction failed = SampleTransactions.at(refund, CREATED, Phase.FAILED);
      Transaction open = SampleTransactions.at(refund, CREATED, Phase.INTENT);

      assertThat(RefundRules.refusalOfTransfer(transfer, List.of(), "ann")).isNull();
      assertThat(RefundRules.refusalOfTransfer(transfer, List.of(failed), "ann")).isNull();
      assertThat(RefundRules.refusalOfTransfer(transfer, List.of(failed, refund), "ann"))
          .isEqualTo(ResultCode.ALREADY_REFUNDED);
      assertThat(RefundRules.refusalOfTransfer(transfer, List.of(failed, open), "ann"))
          .isEqualTo(ResultCode.NO_MORE_REFUNDS);
      assertThat(
              RefundRules.refusalOfTransfer(
                  SampleTransactions.at(transfer, CREATED, Phase.FAILED), List.of(), "ann"))
          .isEqualTo(ResultCode.NOT_REFUNDABLE);
    }

    @Test
    void isAskedForByAuthorOrCreditedUser() {
      assertThat(RefundRules.refusalOfTransfer(transfer, List.of(), "ben")).isNull();
      assertThat(RefundRules.refusalOfTransfer(transfer, List.of(), "eve"))
          .isEqualTo(ResultCode.AUTHOR_NOT_WALLET_OWNER);
    }
  }

  @Nested
  class OfAmounts {
    @Test
    void areEverythingWhenNoneAreAskedFor() {
      assertThat(RefundRules.amounts(PAY_IN.amounts(), null, null))
          .isEqualTo(new Amounts(eur(900), eur(-100), eur(1000)));
    }

    @Test
    void areThoseAskedFor() {
      assertThat(RefundRules.amounts(PAY_IN.amounts(), eur(50), eur(-5)))
          .isEqualTo(new Amounts(eur(50), eur(-5), eur(55)));
      assertThat(RefundRules.amounts(PAY_IN.amounts(), eur(50), eur(50)).credited())
          .isEqualTo(eur(0));
    }

    @Test
    void comeTogetherAndInTheCurrencyOfThePayIn() {
      Money usd = new Money("USD", 5);
      Money unknown = new Money("ZZZ", 5);

      assertRefused(null, eur(5), "DebitedFunds");
      assertRefused(eur(5), null, "Fees");
      assertRefused(eur(0), eur(0), "DebitedFunds.Amount");
      assertRefused(usd, eur(5), "DebitedFunds.Currency");
      assertRefused(eur(5), usd, "Fees.Currency");
      assertRefused(eur(5), unknown, "Fees.Currency");
      assertRefused(eur(5), eur(6), "Fees.Amount");
      assertRefused(eur(5), eur(Integer.MIN_VALUE), "Fees.Amount");
    }

    private static void assertRefused(Money debited, Money fees, String field) {
      ThrowingCallable call = () -> RefundRules.amounts(PAY_IN.amounts(), debited, fees);
      assertThatThrownBy(call)
          .isInstanceOfSatisfying(
              ApiException.class,
              refused -> assertThat(refused.errors()).isInstanceOf(Map.class).containsKey(field));
    }
  }

  private static Transaction refund(long debited, long fees) {
    return SampleTransactions.with(
        SampleTransactions.of(TransactionKind.PAYIN_REFUND), debited, fees);
  }

  private static Amounts amounts(long debited, long fees) {
    return Amounts.of(eur(debited), eur(fees));
  }

  private static Money eur(long amount) {
    return new Money("EUR", amount);
  }
}
