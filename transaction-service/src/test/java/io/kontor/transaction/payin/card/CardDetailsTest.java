package io.kontor.transaction.payin.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Details that were stored by earlier releases stay readable: their JSON is flat. */
class CardDetailsTest {
  private static final String DIRECT =
      """
      {"secureMode":"FORCE","returnUrl":"https://shop.example/?transactionId=1",\
      "redirectUrl":"https://bank.example/","secureModeNeeded":true,"culture":"EN",\
      "statementDescriptor":"Shop","ipAddress":"192.0.2.1","browserInfo":null,"billing":null,\
      "shipping":null,"requested3dsVersion":"V2_1","paymentCategory":"ECommerce",\
      "preferredCardNetwork":null,"profilingAttemptReference":null,"cardAlias":"497010XXXXXX0006",\
      "cardType":"CB_VISA_MASTERCARD","country":"FRA","cardInfo":{"BIN":"497010",\
      "issuingBank":null,"issuerCountryCode":"FR","type":null,"brand":"VISA","subType":null},\
      "recurringPayinRegistrationId":"recpayin_m_1"}
      """;
  private static final String WEB =
      """
      {"returnUrl":"https://shop.example/?transactionId=1","redirectUrl":"https://page.example/",\
      "templateUrl":null,"cardType":"AMEX","culture":"DE","secureMode":"DEFAULT",\
      "statementDescriptor":null,"shipping":null,"bic":null,"card":null,\
      "cardAlias":null,"country":null}
      """;

  private final JsonMapper json = JsonMapper.builder().build();

  @Test
  void readsTheStoredUseOfARegisteredCard() {
    CardDirectDetails details = json.readValue(DIRECT, CardDirectDetails.class);

    assertThat(details.options().secureMode()).isEqualTo("FORCE");
    assertThat(details.options().requested3dsVersion()).isEqualTo("V2_1");
    assertThat(details.card().cardAlias()).isEqualTo("497010XXXXXX0006");
    assertThat(details.card().cardInfo().brand()).isEqualTo("VISA");
    assertThat(details.secureModeNeeded()).isTrue();
    assertThat(details.recurringPayinRegistrationId()).isEqualTo("recpayin_m_1");
    assertThat(json.readTree(json.writeValueAsString(details))).isEqualTo(json.readTree(DIRECT));
  }

  @Test
  void readsTheStoredPaymentOnAHostedPage() {
    CardWebDetails details = json.readValue(WEB, CardWebDetails.class);

    assertThat(details.options().cardType()).isEqualTo("AMEX");
    assertThat(details.redirectUrl()).isEqualTo("https://page.example/");
    assertThat(details.payerCard().card()).isNull();
    assertThat(json.readTree(json.writeValueAsString(details))).isEqualTo(json.readTree(WEB));
  }
}
