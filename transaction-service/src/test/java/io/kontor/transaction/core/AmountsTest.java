package io.kontor.transaction.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.money.Money;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AmountsTest {
  private static final long MAX = Integer.MAX_VALUE;

  @Test
  void creditsWhatIsDebitedWithoutTheFees() {
    assertThat(Amounts.requested(eur(1000), eur(30)))
        .isEqualTo(new Amounts(eur(1000), eur(30), eur(970)));
    assertThat(Amounts.of(eur(1000), eur(-30)).credited()).isEqualTo(eur(1030));
    assertThat(Amounts.unknown().credited()).isEqualTo(new Money("XXX", 0));
  }

  @Test
  void takesFeesFromNothingToEverything() {
    assertThat(Amounts.requested(eur(1), eur(0)).credited()).isEqualTo(eur(1));
    assertThat(Amounts.requested(eur(1), eur(1)).credited()).isEqualTo(eur(0));
    assertRefused(
        () -> Amounts.requested(eur(1), eur(2)), "Fees.Amount", "The fees exceed DebitedFunds.");
    assertRefused(
        () -> Amounts.requested(eur(1), eur(-1)), "Fees.Amount", "The amount must not be below 0.");
  }

  @Test
  void namesTheFieldsOfTheRequest() {
    assertRefused(
        () -> Amounts.requested("Funds", eur(0), "Costs", eur(0)),
        "Funds.Amount",
        "The amount must be at least 1.");
    assertRefused(
        () -> Amounts.requested("Funds", eur(1), "Costs", eur(2)),
        "Costs.Amount",
        "The fees exceed Funds.");
    assertRefused(
        () -> Amounts.requested("Funds", eur(1), "Costs", new Money("USD", 1)),
        "Costs.Currency",
        "The currency must be EUR here.");
  }

  @Test
  void takesAtLeastOneMinorUnitOfAKnownCurrency() {
    assertThatCode(() -> Amounts.positive("Funds", eur(1))).doesNotThrowAnyException();
    assertRefused(
        () -> Amounts.positive("Funds", eur(0)), "Funds.Amount", "The amount must be at least 1.");
    assertRefused(
        () -> Amounts.positive("Funds", new Money("ZZZ", 1)),
        "Funds.Currency",
        "The value ZZZ is not a known currency.");
    assertRefused(
        () -> Amounts.requested(eur(5), new Money("ZZZ", 1)),
        "Fees.Currency",
        "The value ZZZ is not a known currency.");
  }

  @Test
  void takesWhatAllClientLibrariesCanRead() {
    assertThatCode(() -> Amounts.known("Funds", eur(MAX))).doesNotThrowAnyException();
    assertThatCode(() -> Amounts.known("Funds", eur(-MAX))).doesNotThrowAnyException();
    assertRefused(
        () -> Amounts.known("Funds", eur(MAX + 1)), "Funds.Amount", "The amount is too large.");
    assertRefused(
        () -> Amounts.known("Funds", eur(-MAX - 1)), "Funds.Amount", "The amount is too large.");
    assertRefused(
        () -> Amounts.positive("Funds", eur(MAX + 1)), "Funds.Amount", "The amount is too large.");
  }

  @Test
  void isTooLargeWhenOneOfTheAmountsIs() {
    assertThat(Amounts.of(eur(MAX), eur(0)).isTooLarge()).isFalse();
    assertThat(Amounts.of(eur(MAX + 1), eur(10)).isTooLarge()).isTrue();
    assertThat(Amounts.of(eur(MAX), eur(-1)).isTooLarge()).isTrue();
  }

  @Test
  void takesNewMoneyOnlyInACirculatingCurrency() {
    assertThatCode(() -> Amounts.circulating("Currency", "EUR")).doesNotThrowAnyException();
    assertRefused(
        () -> Amounts.circulating("Currency", "DEM"),
        "Currency",
        "The currency DEM is not in circulation.");
  }

  @Test
  void takesOnlyTheExpectedCurrency() {
    assertThatCode(() -> Amounts.sameCurrency("Fees", eur(1), "EUR")).doesNotThrowAnyException();
    assertRefused(
        () -> Amounts.sameCurrency("Fees", eur(1), "USD"),
        "Fees.Currency",
        "The currency must be USD here.");
  }

  private static void assertRefused(ThrowingCallable call, String field, String text) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ApiException.class,
            refused -> assertThat(refused.errors()).isEqualTo(Map.of(field, text)));
  }

  private static Money eur(long amount) {
    return new Money("EUR", amount);
  }
}
