package io.kontor.identity.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.identity.IdentityTest;
import io.kontor.platform.simulation.MovableClock;
import io.kontor.platform.sql.SqlTimes;
import io.kontor.platform.test.Api;
import io.kontor.platform.test.ListPages;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pages of a list of users that is too long to be counted each time. Source: ADR 0007. */
class LongListsIT extends IdentityTest {
  private static final int ROWS = 2_305;

  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  @Test
  void showsTheSameUsersAsCountingEachTime() {
    Api.Answer anna = takeUpAnna();
    store(anna.text("Id"));
    assertUsers("ASC");
    assertUsers("DESC");

    takeUpAnna();
    assertUsers("ASC");
    clock.move(Duration.ofDays(-1));
    takeUpAnna();
    clock.move(Duration.ZERO);
    assertUsers("ASC");
    assertUsers("DESC");
  }

  private void assertUsers(String direction) {
    List<String> expected =
        jdbc.sql(
                "SELECT id FROM user_account WHERE client_id = :client ORDER BY creation_date %1$s, id %1$s"
                    .formatted(direction))
            .param("client", client)
            .query(String.class)
            .list();
    ListPages.verify(merchant, path("/users?Sort=CreationDate:" + direction), "Id", expected);
  }

  private Api.Answer takeUpAnna() {
    Api.Answer anna =
        merchant.post(
            path("/users/natural"),
            """
            {"FirstName": "Anna", "LastName": "Berg", "Email": "anna@example.com", "Birthday": 300000000,
             "Nationality": "FR", "CountryOfResidence": "FR"}
            """);
    assertThat(anna.status()).as(anna.toString()).isEqualTo(200);
    return anna;
  }

  /** Copies of a user, two days old; some share a moment. */
  private void store(String id) {
    jdbc.sql(
            """
            INSERT INTO user_account (id, client_id, version, person_type, category, status, kyc_level, email, tag,
                                      terms_accepted, terms_accepted_date, profile, documents, creation_date)
            SELECT 'old-' || lpad(n::text, 6, '0') || :client, client_id, version, person_type, category, status,
                   kyc_level, email, tag, terms_accepted, terms_accepted_date, profile, documents,
                   CAST(:from AS timestamptz) + (n / 5) * interval '300 seconds'
              FROM user_account, generate_series(1, :rows) AS n WHERE id = :id
            """)
        .param("client", client)
        .param("from", SqlTimes.of(Instant.now().minus(Duration.ofDays(2))))
        .param("rows", ROWS)
        .param("id", id)
        .update();
  }
}
