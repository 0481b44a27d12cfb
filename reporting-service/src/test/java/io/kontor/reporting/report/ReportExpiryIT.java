package io.kontor.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.platform.test.PoisonRow;
import io.kontor.reporting.ReportingScenario;
import java.sql.Timestamp;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

class ReportExpiryIT extends ReportingScenario {
  @Autowired ReportFollowUpJobs followUpJobs;
  @Autowired Environment environment;

  @Test
  void expiresFilesBesideOneThatCannotBe() {
    String bad = overdue(Instant.EPOCH);
    String good = overdue(Instant.EPOCH.plusSeconds(1));

    try (var _ = PoisonRow.of(environment, "report", "id", bad)) {
      followUpJobs.expire();
      assertThat(status(good)).isEqualTo("EXPIRED");
      assertThat(status(bad)).isEqualTo("READY_FOR_DOWNLOAD");
    }

    await()
        .untilAsserted(() -> {
          followUpJobs.expire();
          assertThat(status(bad)).isEqualTo("EXPIRED");
        });
  }

  private String overdue(Instant since) {
    String id = post("/reports/wallets", "{}").text("Id");
    await().until(() -> status(id).equals("READY_FOR_DOWNLOAD"));
    jdbc.sql("UPDATE report SET expires_at = :since WHERE id = :id")
        .param("since", Timestamp.from(since))
        .param("id", id)
        .update();
    return id;
  }

  private String status(String id) {
    return jdbc.sql("SELECT status FROM report WHERE id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }
}
