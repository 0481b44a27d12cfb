package io.kontor.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.platform.test.Api;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetentionIT extends TransactionServiceTest {

  @Test
  void showsMerchantsNothingThatIsOlderThanThirteenMonths() {
    String source = aWallet(author, "EUR", 10_00);
    String transfer = transfer(source, wallet, 1_00, 0).text("Id");
    String card = aCard(author);
    Api.Answer reserved =
        api.post(
            path("/preauthorizations/card/direct"),
            """
            {"AuthorId": "%s", "CardId": "%s", "DebitedFunds": {"Currency": "EUR", "Amount": 500},
             "SecureModeReturnURL": "https://shop.example/back"}\
            """
                .formatted(author, card));
    String preauthorization = path("/preauthorizations/" + reserved.text("Id"));
    String list = path("/wallets/" + source + "/transactions");
    assertThat(api.get(list).json()).hasSize(1);

    clock.move(Duration.ofDays(390));
    assertThat(api.get(path("/transfers/" + transfer)).status()).isEqualTo(200);

    clock.move(Duration.ofDays(399));

    assertThat(api.get(path("/transfers/" + transfer)).status()).isEqualTo(404);
    assertThat(api.get(list).json()).isEmpty();
    assertThat(api.get(preauthorization).status()).isEqualTo(404);
    assertThat(api.get(path("/cards/" + card + "/preauthorizations")).json()).isEmpty();
  }
}
