package io.kontor.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.IllegalCharsetNameException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.server.ResponseStatusException;

class ErrorMappingTest {

  static Stream<Arguments> escaped() {
    return Stream.of(
        arguments(ApiException.of(ErrorCode.FORBIDDEN), ErrorCode.FORBIDDEN),
        arguments(
            new IllegalStateException(ApiException.of(ErrorCode.RATE_LIMIT)), ErrorCode.RATE_LIMIT),
        arguments(new InvalidParameterException("next"), ErrorCode.PARAM_ERROR),
        arguments(new InvalidParameterException("form", 413), ErrorCode.PAYLOAD_TOO_LARGE),
        arguments(new ClientAbortException("gone"), ErrorCode.PARAM_ERROR),
        arguments(new ClientAbortException(new Pace.TooSlowException()), ErrorCode.REQUEST_TIMEOUT),
        arguments(new SocketTimeoutException("a database"), ErrorCode.INTERNAL),
        arguments(new InvalidMediaTypeException("*", "wildcard"), ErrorCode.UNSUPPORTED_MEDIA_TYPE),
        arguments(new IllegalCharsetNameException("é"), ErrorCode.UNSUPPORTED_MEDIA_TYPE),
        arguments(
            new HttpMediaTypeNotSupportedException(MediaType.TEXT_HTML, List.of()),
            ErrorCode.UNSUPPORTED_MEDIA_TYPE),
        arguments(new HttpMediaTypeNotAcceptableException(List.of()), ErrorCode.PARAM_ERROR),
        arguments(new ResponseStatusException(HttpStatus.NOT_FOUND), ErrorCode.RESOURCE_NOT_FOUND),
        arguments(
            new ResponseStatusException(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE),
            ErrorCode.PARAM_ERROR),
        arguments(new NullPointerException(), ErrorCode.INTERNAL),
        arguments(new IOException("disk"), ErrorCode.INTERNAL),
        arguments(
            new RestClientException("theirs", new InvalidMediaTypeException("x", "y")),
            ErrorCode.INTERNAL));
  }

  @ParameterizedTest
  @MethodSource("escaped")
  void tellsWhoseFaultItIs(Exception escaped, ErrorCode code) {
    assertThat(ErrorMapping.of(escaped).code()).isEqualTo(code);
  }
}
