package io.kontor.platform.outbound;

import io.kontor.platform.net.HttpUrl;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which addresses merchants may give us to call.
 *
 * <p>A first check of the text; what a name resolves to is checked again at every connect by {@link
 * MerchantCaller}. Source: design "What must never happen" (a call from a hook into the private
 * network), ADR 0013.
 */
public final class AddressRules {
  /** The longest address. Source: contract, text limits. */
  public static final int LENGTH_MAX = 255;

  private static final int FIRST_FREE_PORT = 1024; // below: services of the system, mail, shells
  // RFC 6761, 8375
  private static final Pattern PRIVATE_NAME =
      Pattern.compile("(?:.+\\.)?(?:localhost|internal|local|home\\.arpa)\\.?");

  private final boolean allowPrivate;

  /** The rules; private addresses only where the setting allows them. */
  public AddressRules(boolean allowPrivateAddresses) {
    this.allowPrivate = allowPrivateAddresses;
  }

  /** What is wrong with the address, in words for the merchant; empty when it may be called. */
  public Optional<String> refusal(String url) {
    try {
      return refusal(HttpUrl.parse(url, LENGTH_MAX));
    } catch (HttpUrl.InvalidUrlException e) {
      return Optional.of(e.words());
    }
  }

  /** The same for an address that was read already. */
  Optional<String> refusal(HttpUrl url) {
    int port = url.effectivePort();
    if (port != 80 && port != 443 && port < FIRST_FREE_PORT) {
      return Optional.of("The port of the address is not allowed.");
    }
    if (!allowPrivate
        && (PRIVATE_NAME.matcher(url.host()).matches()
            || url.hostAddress().filter(address -> !allows(address)).isPresent())) {
      return Optional.of("The address leads into a private network.");
    }
    return Optional.empty();
  }

  /** Whether a resolved address may be connected to. */
  public boolean allows(InetAddress address) {
    return allowPrivate || GlobalUnicast.contains(address);
  }
}
