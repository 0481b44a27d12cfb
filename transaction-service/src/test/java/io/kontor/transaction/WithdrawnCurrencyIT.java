package io.kontor.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.platform.test.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Money in a currency that was withdrawn leaves and moves, but no more comes in. */
class WithdrawnCurrencyIT extends TransactionServiceTest {

  @ParameterizedTest
  @ValueSource(strings = {"HRK", "BGN", "CLF"})
  void takesNoMoneyIn(String currency) {
    wallet = aWallet(author, currency);
    String card = aCard(author);

    refused(
        "DebitedFunds.Currency",
        "/payins/card/direct",
        "\"CardId\": \"%s\",".formatted(card),
        currency);
    refused(
        "DebitedFunds.Currency",
        "/payins/card/web",
        "\"CardType\": \"CB_VISA_MASTERCARD\", \"Culture\": \"EN\",",
        currency);
    refused("DeclaredDebitedFunds.Currency", "/payins/bankwire/direct", "", currency);
    refused(
        "DebitedFunds.Currency",
        "/preauthorizations/card/direct",
        "\"CardId\": \"%s\",".formatted(card),
        currency);
    assertThat(
            api.post(
                    path("/cardregistrations"),
                    "{\"UserId\": \"%s\", \"Currency\": \"%s\"}".formatted(author, currency))
                .text("errors.Currency"))
        .contains("not in circulation");
  }

  @Test
  void letsStoredMoneyMoveAndLeave() {
    wallet = aWallet(author, "HRK", 50_00);
    String other = aWallet(author, "HRK");

    Api.Answer moved =
        api.post(
            path("/transfers"),
            """
            {"AuthorId": "%s", "DebitedWalletId": "%s", "CreditedWalletId": "%s",
             "DebitedFunds": {"Currency": "HRK", "Amount": 2000}, "Fees": {"Currency": "HRK", "Amount": 0}}\
            """
                .formatted(author, wallet, other));
    Api.Answer left =
        api.post(
            path("/payouts/bankwire"),
            """
            {"AuthorId": "%s", "DebitedWalletId": "%s", "BankAccountId": "%s",
             "DebitedFunds": {"Currency": "HRK", "Amount": 3000}, "Fees": {"Currency": "HRK", "Amount": 0}}\
            """
                .formatted(author, wallet, aBankAccount(author)));

    assertThat(moved.text("Status")).as(moved.toString()).isEqualTo("SUCCEEDED");
    assertThat(left.text("Status")).as(left.toString()).isEqualTo("CREATED");
    assertThat(environment.balance(wallet)).isZero();
    assertThat(environment.balance(other)).isEqualTo(20_00);
  }

  private void refused(String field, String path, String more, String currency) {
    String funds = "{\"Currency\": \"%s\", \"Amount\": 1000}".formatted(currency);
    String nothing = "{\"Currency\": \"%s\", \"Amount\": 0}".formatted(currency);
    Api.Answer answer =
        api.post(
            path(path),
            """
            {%s "AuthorId": "%s", "CreditedWalletId": "%s", "DebitedFunds": %s, "Fees": %s,
             "DeclaredDebitedFunds": %s, "DeclaredFees": %s, "ReturnURL": "https://shop.example/",
             "SecureModeReturnURL": "https://shop.example/"}\
            """
                .formatted(more, author, wallet, funds, nothing, funds, nothing));
    assertThat(answer.status()).as(path + answer).isEqualTo(400);
    assertThat(answer.json().at("/errors").path(field).asString(""))
        .as(path + answer)
        .contains("not in circulation");
  }
}
