package io.kontor.platform.net;

import com.ibm.icu.text.IDNA;
import io.kontor.platform.error.ApiException;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An absolute http or https URL from outside: a return page, a hook, a callback.
 *
 * <p>What was given is kept and shown to the character; {@link #ascii} is what machines call. Taken
 * is what RFC 3986 takes, with characters of all scripts in host, path, query and fragment (RFC
 * 3987) and {@code _} in host names; a query is never looked into. Not taken are user names and
 * passwords, blanks and characters that cannot be seen, and hosts that are IPv4 in any spelling but
 * four decimal numbers. Source: ADR 0013.
 */
public final class HttpUrl {
  private static final IDNA UTS46 =
      IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);
  // Names with hyphens in odd places exist and work, as r3---sn-a.example.com.
  private static final Set<IDNA.Error> HARMLESS =
      EnumSet.of(IDNA.Error.LEADING_HYPHEN, IDNA.Error.TRAILING_HYPHEN, IDNA.Error.HYPHEN_3_4);
  private static final Pattern NAME = Pattern.compile("[a-z0-9_-]+(?:\\.[a-z0-9_-]+)*\\.?");
  private static final Pattern ENDS_IN_NUMBER =
      Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)\\.?");
  private static final Pattern PORT = Pattern.compile("[0-9]{0,5}");
  private static final String UNRESERVED_AND_DELIMITERS = "-._~!$&'()*+,;=:@/";
  private static final int PORT_MAX = 65_535;
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final String given;
  private final String scheme;
  private final String givenHost;
  private final String host;
  private final int port;
  private final String path;
  private final @Nullable String query;
  private final @Nullable String fragment;

  private HttpUrl(
      String given,
      String scheme,
      String givenHost,
      String host,
      int port,
      String path,
      @Nullable String query,
      @Nullable String fragment) {
    this.given = given;
    this.scheme = scheme;
    this.givenHost = givenHost;
    this.host = host;
    this.port = port;
    this.path = path;
    this.query = query;
    this.fragment = fragment;
  }

  /**
   * The URL in the text; blanks around it do not count.
   *
   * @param lengthMax longest text, in characters
   * @throws InvalidUrlException saying in words for its sender why it is none
   */
  public static HttpUrl parse(String text, int lengthMax) {
    String given = text.strip();
    if (given.length() > lengthMax) {
      throw new InvalidUrlException(
          "The address must not be longer than " + lengthMax + " characters.");
    }
    int schemeEnd = given.indexOf("://");
    String scheme = schemeEnd < 0 ? "" : given.substring(0, schemeEnd).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new InvalidUrlException("The address must begin with http:// or https://.");
    }
    int start = schemeEnd + 3;
    int fragmentStart = endOf(given, start, "#");
    int queryStart = Math.min(endOf(given, start, "?"), fragmentStart);
    int pathStart = Math.min(endOf(given, start, "/"), queryStart);
    String path = given.substring(pathStart, queryStart);
    String query =
        queryStart < fragmentStart ? given.substring(queryStart + 1, fragmentStart) : null;
    String fragment = fragmentStart < given.length() ? given.substring(fragmentStart + 1) : null;
    check(path, "");
    check(query, "?[]"); // brackets by custom: many frameworks write lists as a[]=1
    check(fragment, "?[]");

    String authority = given.substring(start, pathStart);
    if (authority.indexOf('@') >= 0) {
      throw new InvalidUrlException("The address must not hold a user name or password.");
    }
    int portStart = authority.indexOf(':', authority.lastIndexOf(']') + 1);
    String givenHost = portStart < 0 ? authority : authority.substring(0, portStart);
    int port = portStart < 0 ? -1 : port(authority.substring(portStart + 1));
    return new HttpUrl(given, scheme, givenHost, asciiHost(givenHost), port, path, query, fragment);
  }

  /**
   * The URL in a member of a request. Errors: PARAM_ERROR naming the field when there is none or it
   * is not taken.
   */
  public static HttpUrl required(String field, @Nullable String text, int lengthMax) {
    if (text == null || text.isBlank()) {
      throw ApiException.required(field);
    }
    try {
      return parse(text, lengthMax);
    } catch (InvalidUrlException e) {
      throw ApiException.invalid(field, e.words());
    }
  }

  /** Why the text is no such URL, in words for its sender; empty when it is one. */
  public static Optional<String> fault(String text, int lengthMax) {
    try {
      parse(text, lengthMax);
      return Optional.empty();
    } catch (InvalidUrlException e) {
      return Optional.of(e.words());
    }
  }

  /** The same with a parameter more, behind the query that is there and before the fragment. */
  public HttpUrl with(String name, String value) {
    return withQuery(
        name + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
  }

  /** The same with parameters more, which are encoded already. */
  public HttpUrl withQuery(String parameters) {
    String before = query == null ? "" : query;
    String separator = before.isEmpty() || before.endsWith("&") ? "" : "&";
    String extended = before + separator + parameters;
    int fragmentStart = endOf(given, 0, "#");
    String front = given.substring(0, fragmentStart) + (query == null ? "?" : "");
    return new HttpUrl(
        front + separator + parameters + given.substring(fragmentStart),
        scheme,
        givenHost,
        host,
        port,
        path,
        extended,
        fragment);
  }

  /** The URL as given, with the added parameters. */
  public String given() {
    return given;
  }

  /** http or https. */
  public String scheme() {
    return scheme;
  }

  /** The host as people read it. */
  public String givenHost() {
    return givenHost;
  }

  /**
   * The host as it is looked up: ASCII in small letters (IDNA 2008 by UTS 46), IPv4 as four decimal
   * numbers, IPv6 without brackets.
   */
  public String host() {
    return host;
  }

  /** The IP address when the host is not a name. */
  public Optional<InetAddress> hostAddress() {
    return IpLiterals.parse(host.endsWith(".") ? host.substring(0, host.length() - 1) : host);
  }

  /** The port, -1 when none is given. */
  public int port() {
    return port;
  }

  /** The port that is called. */
  public int effectivePort() {
    return port >= 0 ? port : scheme.equals("https") ? 443 : 80;
  }

  /** Path and query as they stand in a request, in ASCII; the fragment stays at home. */
  public String requestTarget() {
    return (path.isEmpty() ? "/" : encoded(path)) + (query == null ? "" : '?' + encoded(query));
  }

  /** The whole URL in ASCII: what is called, or a browser is sent to. Source: RFC 3987, 3.1. */
  public String ascii() {
    return scheme
        + "://"
        + (host.indexOf(':') < 0 ? host : '[' + host + ']')
        + (port < 0 ? "" : ":" + port)
        + encoded(path)
        + (query == null ? "" : '?' + encoded(query))
        + (fragment == null ? "" : '#' + encoded(fragment));
  }

  @Override
  public String toString() {
    return given;
  }

  private static int endOf(String text, int from, String mark) {
    int found = text.indexOf(mark, from);
    return found < 0 ? text.length() : found;
  }

  private static int port(String text) {
    int port = !PORT.matcher(text).matches() ? 0 : text.isEmpty() ? -1 : Integer.parseInt(text);
    if (port == 0 || port > PORT_MAX) {
      throw new InvalidUrlException("The port of the address is not valid.");
    }
    return port;
  }

  private static String asciiHost(String host) {
    if (host.startsWith("[") && host.endsWith("]")) {
      return IpLiterals.parse(host.substring(1, host.length() - 1))
          .filter(_ -> host.indexOf(':') > 0)
          .map(InetAddress::getHostAddress)
          .orElseThrow(() -> new InvalidUrlException("The host of the address is not valid."));
    }
    IDNA.Info info = new IDNA.Info();
    StringBuilder ascii = new StringBuilder();
    UTS46.nameToASCII(host, ascii, info);
    String name = ascii.toString().toLowerCase(Locale.ROOT);
    if (!HARMLESS.containsAll(info.getErrors()) || !NAME.matcher(name).matches()) {
      throw new InvalidUrlException("The host of the address is not valid.");
    }
    if (ENDS_IN_NUMBER.matcher(name).matches()) {
      String digits = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
      return IpLiterals.parse(digits)
          .map(InetAddress::getHostAddress)
          .orElseThrow(() ->
              new InvalidUrlException("An IPv4 address must be written as four decimal numbers."));
    }
    return name;
  }

  /** Every character may stand in this part, bare or percent-encoded. */
  private static void check(@Nullable String part, String further) {
    if (part == null) {
      return;
    }
    for (int i = 0; i < part.length(); i += Character.charCount(part.codePointAt(i))) {
      int c = part.codePointAt(i);
      boolean holds =
          c == '%'
              ? i + 2 < part.length()
                  && HexFormat.isHexDigit(part.charAt(i + 1))
                  && HexFormat.isHexDigit(part.charAt(i + 2))
              : c < 0x80
                  ? isAsciiLetterOrDigit(c)
                      || UNRESERVED_AND_DELIMITERS.indexOf(c) >= 0
                      || further.indexOf(c) >= 0
                  : isReadable(c);
      if (!holds) {
        throw new InvalidUrlException(
            "The address is not a valid URL: blanks and some other characters must be"
                + " percent-encoded.");
      }
    }
  }

  private static boolean isAsciiLetterOrDigit(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** No control, blank, mark of direction, half of a character. Source: RFC 3987, 2.2 and 4.1. */
  private static boolean isReadable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.FORMAT -> c == 0x200C || c == 0x200D; // join words in Persian and Hindi
      default -> (c & 0xFFFE) != 0xFFFE && (c < 0xFDD0 || c > 0xFDEF);
    };
  }

  private static String encoded(String part) {
    StringBuilder out = new StringBuilder(part.length());
    part.codePoints()
        .forEach(c -> {
          if (c < 0x80) {
            out.append((char) c);
            return;
          }
          for (byte octet : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
            HEX.toHexDigits(out.append('%'), octet);
          }
        });
    return out.toString();
  }

  /** The text is no valid URL; the message is meant for the caller. */
  public static final class InvalidUrlException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String words;

    InvalidUrlException(String words) {
      super(words);
      this.words = words;
    }

    /** What is wrong, as a sentence. */
    public String words() {
      return words;
    }
  }
}
