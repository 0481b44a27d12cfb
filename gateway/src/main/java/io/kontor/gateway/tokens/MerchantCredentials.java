package io.kontor.gateway.tokens;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * ClientId and API key as a merchant sends them.
 *
 * @param apiKey never printed
 */
record MerchantCredentials(String clientId, String apiKey) {

  private static final int LENGTH_MAX = 512;

  /**
   * The credentials in an {@code Authorization} header; empty when it is no well-formed Basic
   * header.
   */
  static Optional<MerchantCredentials> parse(@Nullable String header) {
    if (header == null
        || header.length() > 2 * LENGTH_MAX
        || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
      return Optional.empty();
    }
    String pair;
    try {
      byte[] octets = Base64.getDecoder().decode(header.substring(6).strip());
      pair = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return Optional.empty();
    }
    int colon = pair.indexOf(':');
    if (colon <= 0
        || colon == pair.length() - 1
        || pair.length() > LENGTH_MAX
        || pair.chars().anyMatch(Character::isISOControl)) {
      return Optional.empty();
    }
    return Optional.of(
        new MerchantCredentials(pair.substring(0, colon), pair.substring(colon + 1)));
  }

  @Override
  public String toString() {
    return "MerchantCredentials[clientId=" + clientId + "]";
  }
}
