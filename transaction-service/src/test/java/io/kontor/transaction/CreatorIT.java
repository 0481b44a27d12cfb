package io.kontor.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.platform.test.Api;
import io.kontor.platform.workflow.Checkpoint;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who asked for money to move is known to screening, also when the request is long over. */
class CreatorIT extends TransactionServiceTest {
  @Test
  void tellsScreeningWhichKeyOrPersonAskedAndWhetherACardPays() {
    String card = aCard(author);

    JsonNode byKey = screened(payIn(card, 10_00, 0).text("Id"));
    assertThat(byKey.path("creatorActor").asString()).isEqualTo("KEY");
    assertThat(byKey.path("creatorId").asString()).isEqualTo(client); // the key "key-{client}"
    assertThat(byKey.path("paidByCard").booleanValue()).isTrue();
    JsonNode byPerson = screened(payIn(person("payins:write"), card).text("Id"));
    assertThat(byPerson.path("creatorActor").asString()).isEqualTo("STAFF");
    assertThat(byPerson.path("creatorId").asString()).isNotEmpty();
    Api.Answer reserved =
        person("preauthorizations:write")
            .post(
                path("/preauthorizations/card/direct"),
                """
                {"AuthorId": "%s", "CardId": "%s", "DebitedFunds": {"Currency": "EUR", "Amount": 500},
                 "SecureModeReturnURL": "https://shop.example/back"}
                """
                    .formatted(author, card));
    JsonNode preauthorization = screened(reserved.text("Id"));
    assertThat(preauthorization.path("creatorActor").asString()).isEqualTo("STAFF");
    assertThat(preauthorization.path("paidByCard").booleanValue()).isTrue();
  }

  @Test
  void knowsItStillWhenTheSweeperAsksAfterACrash() {
    String card = aCard(author);
    crash.crashAt(Checkpoint.INTENT);

    assertThat(payIn(person("payins:write"), card).status()).isEqualTo(500);

    String id =
        await()
            .atMost(PATIENCE)
            .until(() -> api.get(path("/transactions")).text("0.Id"), Objects::nonNull);
    becomes("/payins/" + id, "SUCCEEDED");
    assertThat(screened(id).path("creatorActor").asString()).isEqualTo("STAFF");
  }

  private Api person(String permission) {
    return anyApi.steppedUp(client, "Pat", permission);
  }

  private Api.Answer payIn(Api caller, String card) {
    return caller.post(path("/payins/card/direct"), payInBody(card, 10_00, 0, ""));
  }

  private static JsonNode screened(String id) {
    return Objects.requireNonNull(environment.screened(id), "was not screened: " + id);
  }
}
