package io.kontor.transaction.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.transaction.core.TransactionKind.ClearingAccount;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TransactionKindTest {

  @ParameterizedTest
  @EnumSource
  void beginsAsAnIntentAndCanSucceed(TransactionKind kind) {
    assertThat(kind.transitions().start(Phase.INTENT)).isEqualTo(Phase.INTENT);
    assertThat(reachable(kind)).contains(Phase.SUCCEEDED);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REPUDIATION")
  void canFailUnlessTheSchemeHasDecidedAlready(TransactionKind kind) {
    assertThat(reachable(kind)).contains(Phase.FAILED);
  }

  @Test
  void moneyBetweenWalletsTouchesNoClearingAccount() {
    assertThat(with(ClearingAccount.NONE))
        .containsExactlyInAnyOrder(
            TransactionKind.TRANSFER, TransactionKind.TRANSFER_REFUND, TransactionKind.SETTLEMENT);
  }

  @Test
  void payInsSayHowTheyArePaidAndRefundsHaveTheirNature() {
    for (TransactionKind kind : TransactionKind.values()) {
      if (kind.isPayIn()) {
        assertThat(kind.paymentType()).as(kind.name()).isNotNull();
        assertThat(kind.executionType()).as(kind.name()).isNotNull();
      }
      assertThat(kind.nature() == Nature.REFUND)
          .as(kind.name())
          .isEqualTo(kind.name().endsWith("_REFUND"));
    }
  }

  @Test
  void aPayInOfAUserGoesBackTheWayItCameAndOneOfTheClientDoesNot() {
    assertThat(TransactionKind.CARD_DIRECT.isRefundablePayIn()).isTrue();
    assertThat(TransactionKind.BANK_WIRE_DIRECT.isRefundablePayIn()).isTrue();
    assertThat(TransactionKind.CLIENT_BANK_WIRE_DIRECT.isRefundablePayIn()).isFalse();
    assertThat(TransactionKind.BANK_WIRE_EXTERNAL.isRefundablePayIn()).isFalse();
    assertThat(TransactionKind.PAYOUT_REFUND.isRefundablePayIn()).isFalse();
  }

  @Test
  void moneyThatLeavesOrComesUnaskedGoesOnForAClosedUser() {
    Set<TransactionKind> goOn =
        Arrays.stream(TransactionKind.values())
            .filter(kind -> !kind.isBegunForUsers())
            .collect(Collectors.toSet());

    assertThat(goOn)
        .containsExactlyInAnyOrder(
            TransactionKind.BANK_WIRE_EXTERNAL,
            TransactionKind.CLIENT_BANK_WIRE_DIRECT,
            TransactionKind.PAYOUT,
            TransactionKind.PAYIN_REFUND,
            TransactionKind.PAYOUT_REFUND,
            TransactionKind.REPUDIATION,
            TransactionKind.REPUDIATION_REFUND,
            TransactionKind.SETTLEMENT);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "CARD_DIRECT, payin, PAYIN, REGULAR, PAYIN, CARD, DIRECT, PAYIN_NORMAL",
        "BANK_WIRE_EXTERNAL, payin, PAYIN, REGULAR, PAYIN, BANK_WIRE, EXTERNAL_INSTRUCTION,"
            + " PAYIN_NORMAL",
        "CLIENT_BANK_WIRE_DIRECT, payin, PAYIN, REGULAR, TOP_UP, BANK_WIRE, DIRECT, PAYIN_NORMAL",
        "CARD_VALIDATION, cardval, CARD_VALIDATION, REGULAR, CARD_VALIDATION, -, -,"
            + " CARD_VALIDATION",
        "TRANSFER, tr, TRANSFER, REGULAR, TRANSFER, -, -, TRANSFER_NORMAL",
        "PAYOUT, po, PAYOUT, REGULAR, PAYOUT, BANK_WIRE, -, PAYOUT_NORMAL",
        "PAYIN_REFUND, refund, PAYOUT, REFUND, PAYIN_REFUND, -, -, PAYIN_REFUND",
        "PAYOUT_REFUND, refund, PAYIN, REFUND, PAYOUT_RETURN, -, -, PAYOUT_REFUND",
        "REPUDIATION, rep, PAYOUT, REPUDIATION, REPUDIATION, -, -, PAYIN_REPUDIATION",
        "REPUDIATION_REFUND, refund, PAYIN, REFUND, REPUDIATION_REFUND, -, -, -",
        "SETTLEMENT, settle, TRANSFER, SETTLEMENT, SETTLEMENT, -, -, TRANSFER_SETTLEMENT",
        "QUOTED_CONVERSION, conversion, CONVERSION, REGULAR, CONVERSION, -, -, QUOTED_CONVERSION"
      })
  void hasItsWords(
      TransactionKind kind,
      String idPrefix,
      Type type,
      Nature nature,
      String reason,
      @Nullable String paymentType,
      @Nullable String executionType,
      @Nullable String eventFamily) {
    assertThat(kind.idPrefix()).isEqualTo(idPrefix);
    assertThat(kind.type()).isEqualTo(type);
    assertThat(kind.nature()).isEqualTo(nature);
    assertThat(kind.reason()).isEqualTo(reason);
    assertThat(kind.paymentType()).isEqualTo(paymentType);
    assertThat(kind.executionType()).isEqualTo(executionType);
    assertThat(kind.eventFamily()).isEqualTo(eventFamily);
  }

  @Test
  void knowsWhatTakesFromADepositAndWhatConverts() {
    assertThat(TransactionKind.values())
        .filteredOn(TransactionKind::isOfDeposit)
        .containsExactlyInAnyOrder(
            TransactionKind.DEPOSIT_CAPTURE,
            TransactionKind.DEPOSIT_FIRST_CAPTURE,
            TransactionKind.DEPOSIT_COMPLEMENT);
    assertThat(TransactionKind.values())
        .filteredOn(TransactionKind::isConversion)
        .containsExactlyInAnyOrder(
            TransactionKind.INSTANT_CONVERSION, TransactionKind.QUOTED_CONVERSION);
  }

  private static Set<Phase> reachable(TransactionKind kind) {
    Set<Phase> found = EnumSet.of(Phase.INTENT);
    boolean more = true;
    while (more) {
      more = false;
      for (Phase from : Set.copyOf(found)) {
        for (Phase to : Phase.values()) {
          more |= isAllowed(kind, from, to) && found.add(to);
        }
      }
    }
    return found;
  }

  private static boolean isAllowed(TransactionKind kind, Phase from, Phase to) {
    try {
      kind.transitions().change(from, to);
      return true;
    } catch (IllegalStateException _) {
      return false;
    }
  }

  private static Set<TransactionKind> with(ClearingAccount account) {
    return Arrays.stream(TransactionKind.values())
        .filter(kind -> kind.clearingAccount() == account)
        .collect(Collectors.toSet());
  }
}
