package io.kontor.platform.net;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * IP addresses as text, in their one spelling: four decimal numbers, or IPv6 without a zone.
 * Shortened, octal and hexadecimal IPv4 is not read, because programs disagree on what it means.
 * Source: RFC 3986 (IPv4address), RFC 4291.
 */
public final class IpLiterals {
  private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
  private static final Pattern V4 = Pattern.compile("(?:" + BYTE + "\\.){3}" + BYTE);
  private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
  private static final int LENGTH_MAX = 45; // 0000:0000:0000:0000:0000:ffff:255.255.255.255

  private IpLiterals() {}

  /** The address, IPv4 also where it is written as IPv4-mapped IPv6; empty when it is none. */
  public static Optional<InetAddress> parse(String text) {
    if (text.length() > LENGTH_MAX || !(V4.matcher(text).matches() || V6.matcher(text).matches())) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.ofLiteral(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
