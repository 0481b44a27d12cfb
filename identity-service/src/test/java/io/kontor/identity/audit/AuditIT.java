package io.kontor.identity.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.identity.IdentityTest;
import io.kontor.platform.test.Api;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AuditIT extends IdentityTest {
  @Autowired JdbcClient jdbc;

  @Test
  void keepsWhoChangedWhatAndNamesPersonalDataWithoutRepeatingIt() {
    Api lea =
        api.staff(client, "Lea")
            .header("X-Forwarded-For", "203.0.113.7, 10.0.0.1")
            .header("Kontor-Reason", "customer asked");
    String id =
        lea.post(
                path("/users/natural"),
                "{\"FirstName\": \"Anna\", \"LastName\": \"Berg\", \"Email\": \"anna@example.com\", \"UserCategory\": \"PAYER\"}")
            .text("Id");
    lea.put(
        path("/users/natural/" + id),
        """
        {"Email": "other@example.com", "UserCategory": "OWNER", "TermsAndConditionsAccepted": true, "Birthday": 1,
         "Nationality": "DE", "CountryOfResidence": "DE"}
        """);

    Api.Answer trail = merchant.get(path("/audit?ResourceId=" + id + "&Sort=CreationDate:DESC"));

    assertThat(trail.json()).hasSize(2);
    assertThat(trail.text("0.Action")).isEqualTo("USER_EDITED");
    assertThat(trail.text("0.ActorType")).isEqualTo("STAFF");
    assertThat(trail.text("0.ActorName")).isEqualTo("Lea");
    assertThat(trail.text("0.IpAddress")).isEqualTo("203.0.113.7");
    assertThat(trail.text("0.Reason")).isEqualTo("customer asked");
    assertThat(trail.body())
        .contains("{\"Field\":\"UserCategory\",\"Before\":\"PAYER\",\"After\":\"OWNER\"}")
        .contains("{\"Field\":\"Email\",\"Before\":null,\"After\":null}")
        .doesNotContain("example.com");
    assertThat(merchant.get(path("/audit?Action=USER_CREATED")).json()).hasSize(1);
    assertThat(merchant.get(path("/audit?ActorId=nobody")).json()).isEmpty();
    assertThat(merchant.get(path("/audit?Action=FLIGHT")).status()).isEqualTo(400);
    assertThat(api.merchant(client, "users:write").get(path("/audit")).status()).isEqualTo(403);
    assertThat(api.merchant(openClient("Globex")).get(path("/audit")).status()).isEqualTo(403);
  }

  @Test
  void cannotBeRewrittenByTheService() {
    assertThatThrownBy(() -> jdbc.sql("DELETE FROM audit_entry").update())
        .rootCause()
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> jdbc.sql("UPDATE audit_entry SET action = 'x'").update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }
}
