package io.kontor.wallet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTest {

  @ParameterizedTest
  @CsvSource({
    "PAYIN, USER FEES CREDIT DEFAULT ACQUIRER BANK",
    "TRANSFER, USER FEES CREDIT DEFAULT",
    "PAYOUT, USER FEES CREDIT DEFAULT BANK",
    "PAYIN_REFUND, USER FEES CREDIT DEFAULT ACQUIRER BANK",
    "TRANSFER_REFUND, USER FEES CREDIT DEFAULT",
    "PAYOUT_RETURN, USER FEES CREDIT DEFAULT BANK",
    "REPUDIATION, CREDIT ACQUIRER BANK SUSPENSE",
    "REPUDIATION_REFUND, CREDIT ACQUIRER BANK SUSPENSE",
    "SETTLEMENT, USER FEES CREDIT",
    "SUSPENSE_CLEARANCE, FEES CREDIT SUSPENSE",
    "CONVERSION, USER FEES CREDIT DEFAULT FX",
    "TOP_UP, FEES CREDIT DEFAULT BANK"
  })
  void mayTouchOnlyItsKindsOfAccounts(Reason reason, String kinds) {
    assertThat(
            Arrays.stream(AccountKind.values())
                .filter(reason::mayTouch)
                .map(AccountKind::name)
                .collect(Collectors.joining(" ")))
        .isEqualTo(kinds);
  }

  @ParameterizedTest
  @EnumSource
  void onlyPayoutsAndConversionsSpend(Reason reason) {
    assertThat(reason.isSpending())
        .isEqualTo(reason == Reason.PAYOUT || reason == Reason.CONVERSION);
  }

  @ParameterizedTest
  @EnumSource
  void isFoundByItsName(Reason reason) {
    assertThat(Reason.named(reason.name())).contains(reason);
  }

  @Test
  void isNotFoundByAnyOtherName() {
    assertThat(Reason.named("PAY_OUT")).isEmpty();
    assertThat(Reason.named("payout")).isEmpty();
  }
}
