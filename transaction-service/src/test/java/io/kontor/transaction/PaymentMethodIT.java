package io.kontor.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.platform.test.Api;
import io.kontor.transaction.FakeEnvironment.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentMethodIT extends TransactionServiceTest {

  @Test
  void tellsWhoIssuedACard() {
    Api.Answer answer = lookUp("{\"Type\": \"BIN\", \"Bin\": \"497010\"}");

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.text("Type")).isEqualTo("BIN");
    assertThat(answer.text("Bin")).isEqualTo("497010");
    assertThat(answer.json().get("Token").isNull()).isTrue();
    assertThat(answer.json().get("TokenFormat").isNull()).isTrue();
    assertThat(answer.text("IssuerCountryCode")).isEqualTo("FR");
    assertThat(answer.text("IssuingBank")).isEqualTo("LA BANQUE POSTALE");
    assertThat(answer.json().get("BinData")).hasSize(2);
    assertThat(answer.text("BinData.0.Brand")).isEqualTo("CB");
    assertThat(answer.text("BinData.0.CardType")).isEqualTo("DEBIT");
    assertThat(answer.text("BinData.0.CommercialIndicator")).isEqualTo("PERSONAL");
    assertThat(answer.json().get("BinData").get(0).has("Subtype")).isTrue();
  }

  @Test
  void readsTheTokenOfAWalletApp() {
    Api.Answer answer = lookUp("{\"type\": \"google_pay\", \"token\": \"encrypted\"}");

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.text("Token")).isEqualTo("encrypted");
    assertThat(answer.text("TokenFormat")).isEqualTo("PAN_ONLY");
    assertThat(answer.text("Bin")).isEqualTo("411111");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"Type\": \"IBAN\"}",
        "{\"Type\": \"BIN\"}",
        "{\"Type\": \"BIN\", \"Bin\": \"49701\"}",
        "{\"Type\": \"BIN\", \"Bin\": \"4970101\"}",
        "{\"Type\": \"BIN\", \"Bin\": \"4970107111111119\"}",
        "{\"Type\": \"BIN\", \"Bin\": \"000000\"}",
        "{\"Type\": \"GOOGLE_PAY\"}",
        "{\"Type\": \"GOOGLE_PAY\", \"Token\": \"junk\"}"
      })
  void refusesWhatCannotBeLookedUp(String body) {
    assertThat(lookUp(body).status()).isEqualTo(400);
  }

  @Test
  void answersUnavailableWhenTheAcquirerDoesNotAnswer() {
    environment.fault("POST /sandbox/acquirer/issuers", Fault.LOSE_ANSWER);

    assertThat(lookUp("{\"Type\": \"BIN\", \"Bin\": \"497010\"}").status()).isEqualTo(503);
  }

  private Api.Answer lookUp(String body) {
    return api.post(path("/payment-methods/metadata"), body);
  }
}
