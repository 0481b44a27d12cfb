package io.kontor.platform.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.http.client.InetAddressFilter;

/**
 * Which addresses merchants may give us.
 *
 * <p>A first check of the text; what a name resolves to is checked again at every connect by {@link
 * MerchantCaller}. Source: design "What must never happen" (a call from a hook into the private
 * network).
 */
public final class AddressRules {
  /** The longest address. Source: contract, text limits. */
  public static final int LENGTH_MAX = 255;

  private static final int FIRST_FREE_PORT = 1024; // below: services of the system, mail, shells

  private final boolean allowPrivate;
  private final InetAddressFilter allowed;

  /** The rules; private addresses only where the setting allows them. */
  public AddressRules(boolean allowPrivateAddresses) {
    this.allowPrivate = allowPrivateAddresses;
    this.allowed =
        allowPrivateAddresses
            ? InetAddressFilter.all()
            : InetAddressFilter.externalAddresses()
                .andNot(InetAddressFilter.specialPurpose(), InetAddressFilter.multicast());
  }

  /** What is wrong with the address, in words for the merchant; empty when it may be called. */
  public Optional<String> refusal(String url) {
    if (url.length() > LENGTH_MAX) {
      return Optional.of("The address must not be longer than " + LENGTH_MAX + " characters.");
    }
    URI uri;
    try {
      uri = new URI(url);
    } catch (URISyntaxException _) {
      return Optional.of("The address is not a valid URL.");
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return Optional.of("The address must begin with http:// or https://.");
    }
    String host = uri.getHost();
    if (host == null || host.isBlank() || uri.getRawUserInfo() != null) {
      return Optional.of("The address is not a valid URL.");
    }
    if (!isAllowedPort(uri.getPort())) {
      return Optional.of("The port of the address is not allowed.");
    }
    if (!isAllowedHost(host)) {
      return Optional.of("The address leads into a private network.");
    }
    return Optional.empty();
  }

  /** Whether a resolved address may be connected to. */
  public boolean allows(InetAddress address) {
    return allowed.matches(address);
  }

  private static boolean isAllowedPort(int port) {
    return port == -1 || port == 80 || port == 443 || (port >= FIRST_FREE_PORT && port <= 65_535);
  }

  private boolean isAllowedHost(String host) {
    if (allowPrivate) {
      return true;
    }
    String name = host.toLowerCase(Locale.ROOT);
    if (name.equals("localhost") || name.endsWith(".localhost") || name.endsWith(".internal")) {
      return false;
    }
    try {
      return allows(InetAddress.ofLiteral(name.replaceAll("^\\[|]$", "")));
    } catch (IllegalArgumentException _) {
      return true; // a name; its addresses are checked at the connect
    }
  }
}
