package io.kontor.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class LoggedPathTest {

  @ParameterizedTest
  @CsvSource({
    "/v2.01/acme/kyc/files/secret, /v2.01/acme/kyc/files/…",
    "/v2.01/acme/dispute-documents/FILES/secret/, /v2.01/acme/dispute-documents/FILES/…",
    "/v2.01/acme/reports/%66il%65s/secret, /v2.01/acme/reports/files/…",
    "/v2.01/acme/reports/files;a=b/secret, /v2.01/acme/reports/files;a=b/…",
    "/v2.01/acme//reports//files//secret, /v2.01/acme//reports//files/…",
    "/pay/secret, /pay/…",
    "/3ds/secret/frame, /3ds/…",
    "/mandate/secret/document.pdf, /mandate/…",
    "/v2.01/acme/users/user_m_1, /v2.01/acme/users/user_m_1",
    "/v2.01/acme/files, /v2.01/acme/files",
    "/v2.01/acme/mandates/man_m_1, /v2.01/acme/mandates/man_m_1"
  })
  void showsNoSecret(String path, String shown) {
    assertThat(LoggedPath.of(new MockHttpServletRequest("GET", path))).isEqualTo(shown);
  }

  @Test
  void showsTheBeginningOfALongPath() {
    for (String path : List.of("/" + "a".repeat(7_000), "/" + "a".repeat(7_000) + "/files/x")) {
      assertThat(LoggedPath.of(new MockHttpServletRequest("GET", path))).hasSize(501);
    }
  }
}
