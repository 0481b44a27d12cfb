package io.kontor.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class DocumentCheckTest {
  private static final String COMPLETE =
      """
      paths:
        /v2.01/{clientId}/wallets:
          get:
            summary: Reads a wallet
            description: It shows its balance.
            security: [{oauth2: []}]
            responses:
              "200":
                content:
                  application/json:
                    schema: {$ref: "#/components/schemas/Wallet"}
                    examples:
                      read: {value: {Id: wlt_m_1, Tag: null, Balance: 12}}
              "400": {}
              "401": {}
              "403": {}
              "404": {}
              "429": {}
              "503": {}
      components:
        schemas:
          Wallet:
            type: object
            required: [Id, Tag, Balance]
            properties:
              Id: {type: string}
              Tag: {type: [string, "null"]}
              Balance: {type: integer}
      """;

  private static List<String> faults(String document) {
    return new DocumentCheck(new Yaml().load(document)).faults();
  }

  @Test
  void takesACompleteDocument() {
    assertThat(faults(COMPLETE)).isEmpty();
  }

  @Test
  void namesWhatAnOperationLacks() {
    String operation = "GET /v2.01/{clientId}/wallets: ";

    assertThat(faults(COMPLETE.replace("summary", "title")))
        .containsExactly(operation + "no summary");
    assertThat(faults(COMPLETE.replace("description: It", "x-text: It")))
        .containsExactly(operation + "no description");
    assertThat(faults(COMPLETE.replace("security", "x-security")))
        .containsExactly(operation + "no security");
    assertThat(faults(COMPLETE.replace("\"429\"", "\"430\"")))
        .containsExactly(operation + "no error answer 429");
    assertThat(faults(COMPLETE.replace("examples", "x-examples")))
        .containsExactly(operation + "no example");
    assertThat(faults(COMPLETE.replace("schemas/Wallet\"", "schemas/Purse\"")))
        .containsExactly(operation + "#/components/schemas/Purse is not there");
  }

  @Test
  void refusesAnExampleThatHasAnotherFormThanItsSchema() {
    String example = "GET /v2.01/{clientId}/wallets 200, example read: ";

    assertThat(faults(COMPLETE.replace("Tag: null, ", "")))
        .containsExactly(example + " lacks [Tag]");
    assertThat(faults(COMPLETE.replace("Balance: 12", "Balance: twelve")))
        .containsExactly(example + "/Balance is string and should be [integer]");
    assertThat(faults(COMPLETE.replace("Id: wlt_m_1", "Id: null")))
        .containsExactly(example + "/Id is null and should be [string]");
    assertThat(faults(COMPLETE.replace("Id: wlt_m_1", "Id: wlt_m_1, Name: shop")))
        .containsExactly(example + " has Name, which is not described");
  }
}
