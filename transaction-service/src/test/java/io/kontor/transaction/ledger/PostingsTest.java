package io.kontor.transaction.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.Links;
import io.kontor.transaction.core.ResultCode;
import io.kontor.transaction.core.SampleTransactions;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.ledger.Ledger.Refused;
import io.kontor.transaction.ledger.Posting.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostingsTest {

  @Test
  void movesATransferFromWalletToWalletAndTheFeesToTheClient() {
    Transaction transfer =
        SampleTransactions.with(SampleTransactions.of(TransactionKind.TRANSFER), 1000, 30);

    assertThat(Postings.of(transfer))
        .isEqualTo(
            new Posting(
                "tr_m_1",
                "TRANSFER",
                "acme",
                List.of(
                    entry("wlt_m_from", -1000),
                    entry("wlt_m_to", 970),
                    entry("acme:FEES_EUR", 30))));
  }

  @Test
  void writesNoEntryOfZero() {
    assertThat(Postings.of(SampleTransactions.of(TransactionKind.TRANSFER)).entries())
        .containsExactly(entry("wlt_m_from", -1000), entry("wlt_m_to", 1000));
  }

  @ParameterizedTest
  @CsvSource({
    "CARD_DIRECT, world:ACQUIRER_EUR, PAYIN",
    "BANK_WIRE_DIRECT, world:BANK_EUR, PAYIN",
    "DIRECT_DEBIT_WEB, world:ACQUIRER_EUR, PAYIN",
    "CLIENT_BANK_WIRE_DIRECT, world:BANK_EUR, TOP_UP"
  })
  void takesAPayInFromItsClearingAccount(TransactionKind kind, String clearing, String reason) {
    Transaction payIn =
        SampleTransactions.with(SampleTransactions.of(kind, null, "wlt_m_to"), 1000, 30);

    Posting posting = Postings.of(payIn);

    assertThat(posting.reason()).isEqualTo(reason);
    assertThat(posting.entries())
        .containsExactly(
            entry(clearing, -1000), entry("wlt_m_to", 970), entry("acme:FEES_EUR", 30));
  }

  @Test
  void givesAPayOutToTheBank() {
    Transaction payOut = SampleTransactions.of(TransactionKind.PAYOUT, "FEES_EUR", null);

    assertThat(Postings.of(payOut).entries())
        .containsExactly(entry("acme:FEES_EUR", -1000), entry("world:BANK_EUR", 1000));
  }

  @Test
  void givesARefundBackTheWayThePayInCame() {
    Transaction refund =
        SampleTransactions.with(
            SampleTransactions.of(TransactionKind.PAYIN_REFUND, "wlt_m_from", null), 900, -100);
    Transaction ofWire =
        refund.withLinks(Links.initial(SampleTransactions.of(TransactionKind.BANK_WIRE_DIRECT)));
    Transaction ofCard =
        refund.withLinks(Links.initial(SampleTransactions.of(TransactionKind.CARD_WEB)));
    Transaction ofTransfer =
        refund.withLinks(Links.initial(SampleTransactions.of(TransactionKind.TRANSFER)));

    assertThat(Postings.of(ofWire).entries())
        .containsExactly(
            entry("wlt_m_from", -900), entry("world:BANK_EUR", 1000), entry("acme:FEES_EUR", -100));
    assertThat(Postings.of(ofCard).entries()).contains(entry("world:ACQUIRER_EUR", 1000));
    assertThat(Postings.of(ofTransfer).entries()).contains(entry("world:ACQUIRER_EUR", 1000));
  }

  @Test
  void movesOtherAmountsUnderTheSameId() {
    Transaction payIn = SampleTransactions.of(TransactionKind.CARD_DIRECT, null, "CREDIT_EUR");

    assertThat(Postings.of(payIn, Amounts.of(eur(5), eur(2))))
        .isEqualTo(
            new Posting(
                "payin_m_1",
                "PAYIN",
                "acme",
                List.of(
                    entry("world:ACQUIRER_EUR", -5),
                    entry("acme:CREDIT_EUR", 3),
                    entry("acme:FEES_EUR", 2))));
  }

  @Test
  void postsAConversionAsTwoSidesThroughTheFxDesk() {
    Transaction conversion =
        SampleTransactions.of(TransactionKind.INSTANT_CONVERSION)
            .withAmounts(new Amounts(eur(1000), eur(30), new Money("USD", 1100)));

    assertThat(Postings.of(conversion))
        .isEqualTo(
            new Posting(
                "conversion_m_1",
                "CONVERSION",
                "acme",
                List.of(
                    entry("wlt_m_from", -1000),
                    entry("world:FX_EUR", 970),
                    entry("acme:FEES_EUR", 30))));
    assertThat(Postings.credited(conversion))
        .isEqualTo(
            new Posting(
                "conversion_m_1:credit",
                "CONVERSION",
                "acme",
                List.of(
                    new Entry("world:FX_USD", "USD", -1100), new Entry("wlt_m_to", "USD", 1100))));
  }

  @Test
  void takesWhatASchemeTakesFromTheClientAndTheSurplusFromSuspense() {
    Transaction repudiation =
        SampleTransactions.of(TransactionKind.REPUDIATION, "CREDIT_EUR", null);

    assertThat(Postings.ofScheme(repudiation, eur(300)))
        .isEqualTo(
            new Posting(
                "rep_m_1",
                "REPUDIATION",
                "acme",
                List.of(
                    entry("acme:CREDIT_EUR", -700),
                    entry("world:SUSPENSE_EUR", -300),
                    entry("world:ACQUIRER_EUR", 1000))));
    assertThat(Postings.ofScheme(repudiation, eur(0)).entries())
        .containsExactly(entry("acme:CREDIT_EUR", -1000), entry("world:ACQUIRER_EUR", 1000));
  }

  @Test
  void givesBackWhatASchemeRefunds() {
    Transaction refund =
        SampleTransactions.of(TransactionKind.REPUDIATION_REFUND, null, "CREDIT_EUR")
            .withLinks(Links.initial(SampleTransactions.of(TransactionKind.DIRECT_DEBIT_DIRECT)));

    assertThat(Postings.ofScheme(refund, eur(300)).entries())
        .containsExactly(
            entry("acme:CREDIT_EUR", 700),
            entry("world:SUSPENSE_EUR", 300),
            entry("world:BANK_EUR", -1000));
  }

  @Test
  void reversesUnderAnotherReference() {
    Transaction payOut =
        SampleTransactions.with(
            SampleTransactions.of(TransactionKind.PAYOUT, "wlt_m_from", null), 1000, 30);

    assertThat(Postings.reversal(payOut))
        .isEqualTo(
            new Posting(
                "po_m_1:reversal",
                "PAYOUT",
                "acme",
                List.of(
                    entry("wlt_m_from", 1000),
                    entry("world:BANK_EUR", -970),
                    entry("acme:FEES_EUR", -30))));
  }

  @Test
  void needsAWalletOnEachSideOfATransfer() {
    Transaction transfer = SampleTransactions.of(TransactionKind.TRANSFER, "wlt_m_from", null);

    assertThatThrownBy(() -> Postings.of(transfer)).isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "INSUFFICIENT_BALANCE, wlt_m_from, INSUFFICIENT_WALLET_BALANCE",
    "INSUFFICIENT_BALANCE, acme:FEES_EUR, INSUFFICIENT_FEE_BALANCE",
    "BALANCE_OVERFLOW, wlt_m_to, AMOUNT_TOO_HIGH",
    "ACCOUNT_NOT_FOUND, wlt_m_to, GENERIC_ERROR",
    "CURRENCY_MISMATCH, wlt_m_to, GENERIC_ERROR"
  })
  void tellsTheMerchantWhyTheLedgerRefuses(String code, String account, ResultCode expected) {
    Transaction transfer = SampleTransactions.of(TransactionKind.TRANSFER);

    assertThat(Postings.refusal(transfer, new Refused(code, account))).isEqualTo(expected.result());
  }

  @Test
  void takesTheFeeWalletForTheSourceWhereItIs() {
    Transaction payOut = SampleTransactions.of(TransactionKind.PAYOUT, "FEES_EUR", null);

    assertThat(Postings.refusal(payOut, new Refused("INSUFFICIENT_BALANCE", "acme:FEES_EUR")))
        .isEqualTo(ResultCode.INSUFFICIENT_WALLET_BALANCE.result());
  }

  @Test
  void everyPostingBalancesPerCurrency() {
    for (TransactionKind kind : TransactionKind.values()) {
      Transaction transaction = SampleTransactions.with(SampleTransactions.of(kind), 1000, 30);

      assertThat(Postings.of(transaction).entries().stream().mapToLong(Entry::amount).sum())
          .as(kind.name())
          .isZero();
    }
  }

  private static Entry entry(String account, long amount) {
    return new Entry(account, "EUR", amount);
  }

  private static Money eur(long amount) {
    return new Money("EUR", amount);
  }
}
