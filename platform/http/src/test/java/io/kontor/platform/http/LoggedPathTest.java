package io.kontor.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class LoggedPathTest {

  @ParameterizedTest
  @CsvSource({
    "/v2.01/acme/kyc/files/secret, /v2.01/acme/kyc/files/…",
    "/v2.01/acme/dispute-documents/FILES/secret, /v2.01/acme/dispute-documents/FILES/…",
    "/v2.01/acme/users/user_m_1, /v2.01/acme/users/user_m_1"
  })
  void showsNoSecret(String path, String shown) {
    assertThat(LoggedPath.of(new MockHttpServletRequest("GET", path))).isEqualTo(shown);
  }
}
