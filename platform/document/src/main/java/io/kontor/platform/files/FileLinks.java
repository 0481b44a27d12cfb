package io.kontor.platform.files;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.sql.SqlTimes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Temporary links to stored files: a random token for one file, good for some minutes, which opens
 * the file without further credentials because readers open a document in a plain browser window.
 * Only the token's digest is stored.
 *
 * <p>A service that uses it declares the bean and creates the table {@code file_link (token_sha256
 * TEXT PRIMARY KEY, client_id TEXT, file_key TEXT, file_type TEXT, file_name TEXT, size BIGINT,
 * expires_at TIMESTAMPTZ)}. Lives in real time, as tokens do.
 */
public final class FileLinks {
  /** How long a link opens its file. */
  public static final Duration LIFE = Duration.ofMinutes(15);

  private final JdbcClient jdbc;
  private final FileStore files;
  private final String publicUrl;
  private final String path;
  private final Clock clock = Clock.systemUTC();
  private final SecureRandom random = new SecureRandom();

  /**
   * Links below {@code {publicUrl}/v2.01/{clientId}/{path}/}.
   *
   * @param path for example {@code kyc/files}
   */
  public FileLinks(JdbcClient jdbc, FileStore files, String publicUrl, String path) {
    this.jdbc = jdbc;
    this.files = files;
    this.publicUrl = publicUrl;
    this.path = path;
  }

  /** A new link to the page, which a browser saves under {@code name} and the type's ending. */
  public Link issue(String clientId, StoredPage page, String name) {
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    Instant expiresAt = clock.instant().plus(LIFE);
    jdbc.sql(
            """
            INSERT INTO file_link (token_sha256, client_id, file_key, file_type, file_name, size, expires_at)
            VALUES (:token, :clientId, :key, :type, :name, :size, :expiresAt)
            """)
        .param("token", sha256(token))
        .param("clientId", clientId)
        .param("key", page.key())
        .param("type", page.type().name())
        .param("name", name + "." + page.type().extension())
        .param("size", page.size())
        .param("expiresAt", SqlTimes.of(expiresAt))
        .update();
    return new Link(publicUrl + "/v2.01/" + clientId + "/" + path + "/" + token, expiresAt);
  }

  /**
   * The file behind a token, to be saved and never shown in our own origin. Errors:
   * RESOURCE_NOT_FOUND for a token that is unknown, of another client or too old.
   */
  public ResponseEntity<Resource> open(String clientId, String token) {
    Target target =
        jdbc.sql(
                """
                SELECT file_key, file_type, file_name, size FROM file_link
                 WHERE token_sha256 = :token AND client_id = :clientId AND expires_at > :now
                """)
            .param("token", sha256(token))
            .param("clientId", clientId)
            .param("now", SqlTimes.of(clock.instant()))
            .query((row, _) ->
                new Target(
                    row.getString("file_key"),
                    FileType.valueOf(row.getString("file_type")),
                    row.getString("file_name"),
                    row.getLong("size")))
            .optional()
            .orElseThrow(() -> ApiException.notFound("File", "***"));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(target.type().mediaType()))
        .contentLength(target.size())
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(target.name()).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header("Referrer-Policy", "no-referrer")
        .body(new InputStreamResource(files.open(target.key())));
  }

  /** Forgets links that no longer open anything. */
  public void prune() {
    jdbc.sql("DELETE FROM file_link WHERE expires_at <= :now")
        .param("now", SqlTimes.of(clock.instant()))
        .update();
  }

  private static String sha256(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }

  /** A temporary link and when it expires. */
  public record Link(String url, Instant expirationDate) {}

  private record Target(String key, FileType type, String name, long size) {}
}
