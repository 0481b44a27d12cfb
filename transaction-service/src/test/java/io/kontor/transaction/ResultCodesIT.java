package io.kontor.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.platform.test.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Codes that only the outside world gives: a payment ends as FAILED with the code and its message,
 * and no money has moved. Source: contract "Result codes"; the amounts are the sandbox's.
 */
class ResultCodesIT extends TransactionServiceTest {
  /** The sandbox refuses amounts that are 33 and then the last four digits of a code. */
  private static final long FORCED = 33_0000;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "001015|client API access not active|UNKNOWN",
        "002996|Blocked due to User Balance limitations (maximum owned amount reached)|UNKNOWN",
        "008001|Counterfeit Card|INVALID",
        "008004|Card bin not authorized|UNKNOWN",
        "008007|Opposition on bank account (Temporary)|UNKNOWN",
        "008009|Card blocked|INVALID",
        "008504|Amount of the transaction exceeded the amount permitted|UNKNOWN",
        "008505|Number of accepted transactions exceeded the velocity limit set|UNKNOWN",
        "008506|Unauthorized IP address country|UNKNOWN",
        "008507|Cumulative value of transactions exceeded|UNKNOWN",
        "008508|Unauthorized Card issuer country|UNKNOWN",
        "008509|Number of bank cards allowed is exceeded|UNKNOWN",
        "008510|Number of clients per card is exceeded|UNKNOWN",
        "008511|The 3DSecure authentication failed after a supplementary fraud check|UNKNOWN",
        "008512|The country of the IP address differs from that of the card issuer|UNKNOWN",
        "008513|Too many devices for the card|UNKNOWN",
        "008514|Card BIN blocked by the Fraud Policy|UNKNOWN",
        "008515|No liability shift|UNKNOWN",
        "008600|Wallet blocked by Fraud policy|UNKNOWN",
        "008999|Fraud policy error|UNKNOWN",
        "101106|The card is inactive|INVALID",
        "101110|The payment has been refused|UNKNOWN",
        "101112|Maximum amount exceeded|UNKNOWN",
        "101116|Amount limit / Debit transaction frequency exceeded|UNKNOWN",
        "101250|Card holder authentication failed|UNKNOWN",
        "101302|Secure mode: The card is not enrolled with 3DSecure|UNKNOWN",
        "101303|Secure mode: The card is not compatible with 3DSecure|UNKNOWN",
        "105102|Invalid cardholder name|UNKNOWN",
        "105104|Invalid PIN format|UNKNOWN"
      })
  void failsThePayInAndKnowsTheCardAsTheCodeSays(String code, String message, String validity) {
    environment.refuse(amountOf(code), code, message);
    String card = aCard(author);

    Api.Answer refused = payIn(card, amountOf(code), 1_00);

    assertFailed(refused, code, message);
    assertThat(api.get(path("/payins/" + refused.text("Id"))).json()).isEqualTo(refused.json());
    assertThat(environment.postingsAbout(refused.text("Id"))).isEmpty();
    assertThat(environment.balance(wallet)).isZero();
    assertThat(fees()).isZero();
    assertThat(api.get(path("/cards/" + card)).text("Validity")).isEqualTo(validity);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "121003|Unsufficient wallet balance",
        "121004|Specific case: please contact our Support Team",
        "121005|Refused due to the Fraud Policy",
        "121008|Insufficient address info for the author",
        "121009|Insufficient address info for the bank account",
        "121010|Author currently blocked",
        "121011|Author's wallet currently blocked",
        "121999|Generic withdrawal error"
      })
  void failsThePayoutAndGivesTheMoneyBack(String code, String message) {
    environment.fund(wallet, "EUR", 5_000_00);
    Api.Answer sent = payOut(wallet, amountOf(code) + 1_00, 1_00, "STANDARD");
    assertThat(sent.text("Status")).as(sent.body()).isEqualTo("CREATED");
    assertThat(sent.number("CreditedFunds.Amount")).isEqualTo(amountOf(code));

    environment.refusePayout(sent.text("Id"), code, message);
    callback("bank", "payout.updated", "{\"reference\":\"" + sent.text("Id") + "\"}");

    assertFailed(api.get(path("/payouts/" + sent.text("Id"))), code, message);
    assertThat(environment.balance(wallet)).isEqualTo(5_000_00);
    assertThat(fees()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "001003|Unsufficient balance for this emoney owner",
        "001499|Refund transaction error"
      })
  void failsTheRefundAndLeavesThePayInToBeRefunded(String code, String message) {
    String payIn = payIn(aCard(author), 5_000_00, 0).text("Id");
    environment.refuse(amountOf(code), code, message);

    Api.Answer refused =
        refund(
            payIn,
            """
            , "DebitedFunds": {"Currency": "EUR", "Amount": %d}, "Fees": {"Currency": "EUR", "Amount": 0}\
            """
                .formatted(amountOf(code)));

    assertFailed(refused, code, message);
    assertThat(environment.balance(wallet)).isEqualTo(5_000_00);
    assertThat(refund(payIn, "").text("Status")).isEqualTo("SUCCEEDED");
    assertThat(environment.balance(wallet)).isZero();
  }

  /** The code is another one than that of ordinary payouts, which compliance-service refuses. */
  @ParameterizedTest
  @ValueSource(strings = {"INSTANT_PAYMENT", "INSTANT_PAYMENT_ONLY"})
  void failsTheInstantPayoutOfABlockedUser(String mode) {
    String blocked = aUser();
    String full = aWallet(blocked, "EUR", 50_00);
    jdbc.sql("INSERT INTO user_block (user_id, inflows, outflows) VALUES (:id, FALSE, TRUE)")
        .param("id", blocked)
        .update();

    Api.Answer refused = payOutOf(blocked, full, 20_00, 0, mode);

    assertFailed(refused, "130004", "The user is blocked by Fraud policy");
    assertThat(refused.text("ModeApplied")).isEqualTo("NONE");
    assertThat(environment.balance(full)).isEqualTo(50_00);
  }

  @Test
  void failsThePayoutFromTheWalletOfSomebodyElse() {
    Api.Answer refused = payOut(aWallet(aUser(), "EUR", 50_00), 20_00, 0, "STANDARD");

    assertFailed(refused, "121002", "The author is not the wallet owner");
  }

  private Api.Answer payOut(String from, long amount, long fees, String mode) {
    return payOutOf(author, from, amount, fees, mode);
  }

  private Api.Answer payOutOf(String user, String from, long amount, long fees, String mode) {
    return api.post(
        path("/payouts/bankwire"),
        """
        {"AuthorId": "%s", "DebitedWalletId": "%s", "DebitedFunds": {"Currency": "EUR", "Amount": %d},
         "Fees": {"Currency": "EUR", "Amount": %d}, "BankAccountId": "%s", "PayoutModeRequested": "%s"}\
        """
            .formatted(user, from, amount, fees, aBankAccount(user), mode));
  }

  private Api.Answer refund(String payIn, String more) {
    return api.post(
        path("/payins/" + payIn + "/refunds"), "{\"AuthorId\": \"" + author + "\"" + more + "}");
  }

  private static void assertFailed(Api.Answer answer, String code, String message) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.text("Status")).as(answer.body()).isEqualTo("FAILED");
    assertThat(answer.text("ResultCode")).isEqualTo(code);
    assertThat(answer.text("ResultMessage")).isEqualTo(message);
  }

  private static long amountOf(String code) {
    return FORCED + Long.parseLong(code.substring(2));
  }
}
