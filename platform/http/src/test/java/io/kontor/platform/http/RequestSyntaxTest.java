package io.kontor.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class RequestSyntaxTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "a=b", "a=%20+%2B", "a=%C3%A9", "a=%F0%9F%92%B6", "&&=&", "a=%0A"})
  void decodes(String query) {
    assertThat(RequestSyntax.isDecodable(query)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%",
        "a=%0",
        "a=%ZZ",
        "a=%00",
        "a=%C0%AF",
        "a=%ED%A0%80",
        "a=%FF",
        "%F4%90%80%80",
        "%u0041",
        "a=%-1",
        "a=%+1",
        "a=%４１"
      })
  void doesNotDecode(String query) {
    assertThat(RequestSyntax.isDecodable(query)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json", "text/csv; charset=UTF-8", "multipart/form-data; boundary=x"})
  void takesKindsOfBodies(String type) {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
    request.addHeader("Content-Type", type);
    request.addHeader("Content-Encoding", "identity");

    assertThatCode(() -> RequestSyntax.check(request)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "Content-Type, */*",
    "Content-Type, application/*",
    "Content-Type, application/*+json",
    "Content-Type, application",
    "Content-Type, /",
    "Content-Type, multipart/form-data",
    "Content-Type, application/json;charset=nope",
    "Content-Encoding, gzip",
    "Content-Encoding, br"
  })
  void refusesOthers(String header, String value) {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
    request.addHeader(header, value);

    assertThatThrownBy(() -> RequestSyntax.check(request))
        .isInstanceOfSatisfying(
            ApiException.class,
            error -> assertThat(error.code()).isEqualTo(ErrorCode.UNSUPPORTED_MEDIA_TYPE));
  }
}
