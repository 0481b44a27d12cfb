package io.kontor.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;

/** Links that open one file, for one client, for a quarter of an hour. */
class FileLinksIT {
  @TempDir private Path folder;
  private FilesFixture fixture;
  private StoredPage page;

  @BeforeEach
  void start() {
    fixture = new FilesFixture(folder);
    FileStore.StoredFile file =
        fixture.store.put(
            "kyc", 100, out -> out.write("%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
    page = new StoredPage(file.key(), FileType.PDF, file.size(), file.sha256());
  }

  @AfterEach
  void stop() {
    fixture.close();
  }

  @Test
  void opensTheFileAsADownloadThatRunsNothing() throws IOException {
    FileLinks.Link link = fixture.links.issue("acme", page, "identity-proof");

    ResponseEntity<Resource> answer = fixture.links.open("acme", token(link));

    assertThat(link.url()).startsWith("https://pay.example/v2.01/acme/kyc/files/");
    assertThat(link.expirationDate())
        .isBetween(Instant.now().plus(Duration.ofMinutes(14)), Instant.now().plus(FileLinks.LIFE));
    assertThat(Objects.requireNonNull(answer.getBody()).getContentAsByteArray())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("%PDF-1.7");
    assertThat(answer.getHeaders().getContentLength()).isEqualTo(8);
    assertThat(answer.getHeaders().getFirst("Content-Type")).isEqualTo("application/pdf");
    assertThat(answer.getHeaders().getFirst("Content-Disposition"))
        .isEqualTo("attachment; filename=\"identity-proof.pdf\"");
    assertThat(answer.getHeaders().getFirst("Content-Security-Policy")).contains("sandbox");
    assertThat(answer.getHeaders().getFirst("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void opensNothingForAnotherClientOrWithAnotherToken() {
    String token = token(fixture.links.issue("acme", page, "identity-proof"));

    assertNotFound("globex", token);
    assertNotFound("acme", token.substring(1));
    assertNotFound("acme", "");
  }

  @Test
  void opensNothingAtTheEndOfItsLifeAndForgetsWhatOpensNothing() {
    String expired = token(fixture.links.issue("acme", page, "identity-proof"));
    fixture.jdbc.sql("UPDATE file_link SET expires_at = now()").update();
    FileLinks.Link living = fixture.links.issue("acme", page, "identity-proof");

    assertNotFound("acme", expired);
    fixture.links.prune();

    assertThat(fixture.jdbc.sql("SELECT count(*) FROM file_link").query(Long.class).single())
        .isEqualTo(1);
    assertThat(fixture.links.open("acme", token(living)).getStatusCode().value()).isEqualTo(200);
  }

  @Test
  void storesNoToken() {
    String token = token(fixture.links.issue("acme", page, "identity-proof"));

    assertThat(fixture.jdbc.sql("SELECT t::text FROM file_link t").query(String.class).single())
        .contains(page.key())
        .doesNotContain(token);
  }

  private void assertNotFound(String clientId, String token) {
    assertThatThrownBy(() -> fixture.links.open(clientId, token))
        .isInstanceOfSatisfying(
            ApiException.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(ErrorCode.RESOURCE_NOT_FOUND);
              assertThat(refused.getMessage()).doesNotContain(token.isEmpty() ? "\0" : token);
            });
  }

  private static String token(FileLinks.Link link) {
    return link.url().substring(link.url().lastIndexOf('/') + 1);
  }
}
