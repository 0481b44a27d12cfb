package io.kontor.transaction.payin.alternative;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Details that were stored by earlier releases stay readable: their JSON is flat. */
class MethodDetailsTest {
  private static final String STORED =
      """
      {"returnUrl":"https://shop.example/?transactionId=1","cancelUrl":null,\
      "redirectUrl":"https://page.example/","secureMode":"DEFAULT","secureModeNeeded":false,\
      "culture":"NL","statementDescriptor":null,"profilingAttemptReference":"p-1",\
      "walletToken":null,"bic":"INGBNL2A","payer":null,"card":null,"cardAlias":null,\
      "country":null,"members":{"recurring":true,"paymentFlow":"APP"}}
      """;

  private final JsonMapper json = JsonMapper.builder().build();

  @Test
  void readsWhatIsStored() {
    MethodDetails details = json.readValue(STORED, MethodDetails.class);

    assertThat(details.options().bic()).isEqualTo("INGBNL2A");
    assertThat(details.options().members().get("paymentFlow").asString()).isEqualTo("APP");
    assertThat(details.payerCard().card()).isNull();
    assertThat(json.readTree(json.writeValueAsString(details))).isEqualTo(json.readTree(STORED));
  }
}
