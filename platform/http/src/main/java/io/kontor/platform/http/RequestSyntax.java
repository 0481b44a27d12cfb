package io.kontor.platform.http;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * What every request must fulfil before any handler reads it: its query can be decoded, and its
 * body is of one kind that is named properly. Later steps then never meet text that a library
 * refuses to read.
 */
public final class RequestSyntax {

  private RequestSyntax() {}

  /**
   * Checks a request.
   *
   * @throws ApiException PARAM_ERROR for the query, UNSUPPORTED_MEDIA_TYPE for the body's kind
   */
  public static void check(HttpServletRequest request) {
    String query = request.getQueryString();
    if (query != null && !isDecodable(query)) {
      throw ApiException.of(ErrorCode.PARAM_ERROR, "The query is not properly percent-encoded");
    }
    Enumeration<String> types = request.getHeaders("Content-Type");
    if (types.hasMoreElements() && (!isConcrete(types.nextElement()) || types.hasMoreElements())) {
      throw ApiException.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
    }
    Enumeration<String> encodings = request.getHeaders("Content-Encoding");
    while (encodings.hasMoreElements()) {
      if (!encodings.nextElement().strip().equalsIgnoreCase("identity")) {
        throw ApiException.of(
            ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Compressed bodies are not supported");
      }
    }
  }

  /** Whether the method of the request line only reads: GET or HEAD. */
  public static boolean isRead(String method) {
    return method.equals("GET") || method.equals("HEAD");
  }

  /**
   * Whether percent-encoded text means something: each percent sign has two digits behind it, and
   * the octets are UTF-8 without NUL.
   */
  public static boolean isDecodable(String encoded) {
    if (encoded.indexOf('%') < 0) {
      return true;
    }
    ByteArrayOutputStream octets = new ByteArrayOutputStream(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (c == '%') {
        int octet = octetAt(encoded, i);
        if (octet <= 0) {
          return false;
        }
        octets.write(octet);
        i += 2;
      } else {
        octets.write(c < 0x80 ? c : '?');
      }
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets.toByteArray()));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** The octet behind a percent sign; -1 when it is not a valid escape. */
  public static int octetAt(String encoded, int percent) {
    if (percent + 2 >= encoded.length()) {
      return -1;
    }
    int high = hexDigit(encoded.charAt(percent + 1));
    int low = hexDigit(encoded.charAt(percent + 2));
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  /**
   * A path in one spelling: letters, digits, {@code -._~} need no escape and mean the same with
   * one. Source: RFC 3986, section 2.3.
   */
  public static String withoutNeedlessEscapes(String raw) {
    int percent = raw.indexOf('%');
    if (percent < 0) {
      return raw;
    }
    StringBuilder decoded = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      int octet = c == '%' ? octetAt(raw, i) : -1;
      if (octet > 0 && octet < 0x80 && isUnreserved((char) octet)) {
        decoded.append((char) octet);
        i += 2;
      } else {
        decoded.append(c);
      }
    }
    return decoded.toString();
  }

  private static boolean isUnreserved(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "-._~".indexOf(c) >= 0;
  }

  /** In ASCII only: other scripts have digits too. */
  private static int hexDigit(char c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }

  private static boolean isConcrete(@Nullable String contentType) {
    if (contentType == null || contentType.isBlank()) {
      return false;
    }
    try {
      MediaType type = MediaType.parseMediaType(contentType);
      boolean cut = type.getType().equals("multipart") && type.getParameter("boundary") == null;
      return type.isConcrete() && !cut;
    } catch (InvalidMediaTypeException e) {
      return false;
    }
  }
}
