package io.kontor.compliance.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.compliance.Identity;
import io.kontor.platform.test.Api;
import io.kontor.platform.test.ServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@ServiceTest
@TestPropertySource(properties = "kontor.compliance.limits.platform-kind=PAYMENT_SERVICES")
class PaymentServicesIT {
  @Autowired Api api;
  @Autowired JdbcClient jdbc;

  @Test
  void paysOutToVerifiedUsersOnlyAndLetsEverybodyTransfer() {
    Identity.reset();
    String user = Identity.natural("acme");
    String other = Identity.natural("acme");

    assertThat(screen("PAYOUT", user, "\"bankAccountId\":\"bankacc_m_any\"")).isEqualTo("002998");
    assertThat(screen("TRANSFER", user, "\"creditedUserId\":\"" + other + "\"")).isNull();
    jdbc.sql("UPDATE platform_user SET kyc_level = 'REGULAR' WHERE id = :id")
        .param("id", user)
        .update();
    assertThat(screen("PAYOUT", user, "\"bankAccountId\":\"bankacc_m_any\"")).isNull();
    assertThat(screen("PAYOUT", "acme", "\"bankAccountId\":\"bankacc_m_any\"")).isNull();
  }

  private String screen(String type, String author, String more) {
    Api.Answer answer =
        api.service()
            .post(
                "/internal/screenings",
                """
                {"clientId":"acme","transactionId":"tx_m_%s","type":"%s","authorId":"%s",
                 "amount":{"currency":"EUR","amount":20000},%s}
                """
                    .formatted(UUID.randomUUID(), type, author, more));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.text("resultCode");
  }
}
