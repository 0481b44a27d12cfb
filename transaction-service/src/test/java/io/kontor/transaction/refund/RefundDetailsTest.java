package io.kontor.transaction.refund;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.platform.money.Money;
import org.junit.jupiter.api.Test;

class RefundDetailsTest {
  @Test
  void keepsTheReasonWhenAPartGoesToSuspense() {
    RefundDetails asked = new RefundDetails("OTHER", "Broken on arrival", "ref-1", "SHOP");

    assertThat(asked.withSurplus(new Money("EUR", 25)))
        .isEqualTo(new RefundDetails("OTHER", "Broken on arrival", "ref-1", "SHOP", 25L));
    assertThat(asked.withSurplus(new Money("EUR", 0)))
        .as("nothing in suspense is no part")
        .isEqualTo(asked);
  }

  @Test
  void saysNothingButTheReason() {
    assertThat(RefundDetails.because("INITIALIZED_BY_CLIENT"))
        .isEqualTo(new RefundDetails("INITIALIZED_BY_CLIENT", null, null, null, null));
  }
}
