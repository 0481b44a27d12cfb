package io.kontor.identity.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.identity.IdentityTest;
import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.test.Api;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who saw personal data stands in the trail; ADR 0037. */
class ViewedDataIT extends IdentityTest {
  private static final String ANNA =
      """
      {"FirstName": "Anna", "LastName": "Berg", "Email": "anna@example.com", "Birthday": 300000000,
       "Nationality": "FR", "CountryOfResidence": "FR"}
      """;

  @Test
  void notesPeopleWhoOpenAnObjectOnceForManyReads() {
    String user = merchant.post(path("/users/natural"), ANNA).text("Id");
    Api rita = api.staff(client, "Rita", "users:read", "personaldata:read");
    Api ada = api.staff(client, "Ada").header("X-Forwarded-For", "203.0.113.7");
    try (var many = Executors.newFixedThreadPool(8)) {
      IntStream.range(0, 40)
          .forEach(i -> many.submit(() -> rita.get(path("/users/" + user)).status()));
    }
    ada.get(path("/users/natural/" + user));

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(views(AuditAction.USER_VIEWED).json()).hasSize(2));
    Api.Answer views = views(AuditAction.USER_VIEWED);
    assertThat(views.body()).contains("person-Rita", "person-Ada", "203.0.113.7");
    assertThat(views.text("0.ResourceId")).isEqualTo(user);
    assertThat(views.text("0.ResourceType")).isEqualTo("User");
  }

  @Test
  void notesNeitherKeysNorListsNorWhoSeesMasks() {
    String user = merchant.post(path("/users/natural"), ANNA).text("Id");
    Api ada = api.staff(client, "Ada");
    merchant.get(path("/users/" + user));
    ada.get(path("/users"));
    ada.get(path("/users/" + user + "/bankaccounts"));
    ada.get(path("/users/legal/" + user));
    api.staff(client, "Sam", "users:read").get(path("/users/" + user));
    String seen = merchant.post(path("/users/natural"), ANNA).text("Id");
    ada.get(path("/users/" + seen));

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(views(AuditAction.USER_VIEWED).text("0.ResourceId")).isEqualTo(seen));
    assertThat(views(AuditAction.USER_VIEWED).json()).hasSize(1);
  }

  private Api.Answer views(AuditAction action) {
    return merchant.get(path("/audit?Action=" + action));
  }
}
