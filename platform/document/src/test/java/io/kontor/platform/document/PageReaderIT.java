package io.kontor.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.files.FileType;
import io.kontor.platform.files.FilesFixture;
import io.kontor.platform.files.StoredPage;
import io.kontor.platform.json.ContractJson;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Pages in base64, read into the store while they arrive. */
class PageReaderIT {
  @TempDir private Path folder;
  private FilesFixture fixture;
  private PageReader reader;

  @BeforeEach
  void start() {
    fixture = new FilesFixture(folder);
    reader = new PageReader(fixture.incoming, ContractJson.create());
  }

  @AfterEach
  void stop() {
    fixture.close();
  }

  @ParameterizedTest
  @CsvSource({"1024", "1025", "7340032"})
  void storesAPageOfAnAllowedSize(int size) {
    StoredPage page = receive("{\"File\":\"" + base64(pdf(size)) + "\"}");

    assertThat(page.type()).isEqualTo(FileType.PDF);
    assertThat(page.size()).isEqualTo(size);
    assertThat(fixture.files()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"1023, PARAM_ERROR", "7340033, PAYLOAD_TOO_LARGE"})
  void refusesAPageOneByteBeyondTheLimits(int size, ErrorCode code) {
    assertRefused("{\"File\":\"" + base64(pdf(size)) + "\"}", code);
  }

  @Test
  void takesTheNameInAnyCaseOtherMembersAndLineBreaks() {
    String broken = base64(pdf(2000)).replaceAll("(.{76})", "$1\\\\r\\\\n");

    StoredPage page = receive("{\"Tag\":{\"a\":[1]},\"file\":\"" + broken + "\"}");

    assertThat(page.size()).isEqualTo(2000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"File\":null}",
        "{\"File\":7}",
        "{\"File\":[\"JVBERi0=\"]}",
        "{\"File\":\"not base64!\"}",
        "{\"File\":\"JVBERi0=",
        "{\"File\":\"JVBERi0=\",\"FILE\":\"JVBERi0=\"}"
      })
  void refusesWhatIsNoPage(String body) {
    assertRefused(body, ErrorCode.PARAM_ERROR);
  }

  @Test
  void refusesAFileOfAnotherKind() {
    assertRefused(
        "{\"File\":\"" + base64("x".repeat(2000).getBytes(StandardCharsets.UTF_8)) + "\"}",
        ErrorCode.UNSUPPORTED_MEDIA_TYPE);
  }

  @Test
  void stopsReadingABodyThatDoesNotSayHowLongItIs() {
    MockHttpServletRequest request =
        request("{\"Tag\":\"" + "x".repeat((int) PageReader.BODY_MAX) + "\"}");

    assertThatThrownBy(() -> reader.receive(new UnknownLength(request), "kyc"))
        .isInstanceOfSatisfying(
            ApiException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.PAYLOAD_TOO_LARGE));
    assertThat(fixture.files()).isZero();
    assertThat(fixture.unowned()).isZero();
  }

  private StoredPage receive(String body) {
    return reader.receive(request(body), "kyc");
  }

  private void assertRefused(String body, ErrorCode code) {
    assertThatThrownBy(() -> receive(body))
        .isInstanceOfSatisfying(
            ApiException.class, refused -> assertThat(refused.code()).isEqualTo(code));
    assertThat(fixture.files()).as("nothing stays").isZero();
    assertThat(fixture.unowned()).isZero();
  }

  private static MockHttpServletRequest request(String body) {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/pages");
    request.setContentType("application/json");
    request.setContent(body.getBytes(StandardCharsets.UTF_8));
    return request;
  }

  private static byte[] pdf(int size) {
    byte[] bytes = new byte[size];
    byte[] head = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(head, 0, bytes, 0, head.length);
    return bytes;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** A request in chunks: its length is not known before its end. */
  private static final class UnknownLength extends HttpServletRequestWrapper {
    UnknownLength(MockHttpServletRequest request) {
      super(request);
    }

    @Override
    public long getContentLengthLong() {
      return -1;
    }
  }
}
