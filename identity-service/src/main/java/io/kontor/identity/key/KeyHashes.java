package io.kontor.identity.key;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.springframework.stereotype.Component;

/**
 * Hashes of API keys: {@code pbkdf2-sha512$rounds$salt$hash}. A key of ours is 256 random bits and
 * needs no slowness; one that an operator chose gets many rounds, so that a stolen table does not
 * give it away. The chosen keys of a client share a salt, so that a guess costs one slow hash
 * however many there are. That is why Spring Security's password encoders are not used: they draw a
 * salt for every hash. Source: ADR 0022.
 */
@Component
class KeyHashes {
  private static final String NAME = "pbkdf2-sha512";
  private static final int HASH_BITS = 256;
  private static final int SALT_BYTES = 16;
  private static final int KEY_BYTES = 32;

  private final KeySettings settings;
  private final SecureRandom random = new SecureRandom();
  private final Stored nobody;
  private final Counter slow;

  KeyHashes(KeySettings settings, MeterRegistry meters) {
    this.settings = settings;
    this.nobody = new Stored(settings.iterations(), "A".repeat(22), "A".repeat(43));
    this.slow = meters.counter("kontor.identity.slow-hashes");
  }

  /** 256 random bits behind a prefix that secret scanners can look for. */
  String randomKey() {
    byte[] bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    return "kontor_" + encode(bytes);
  }

  /** The hash to keep of 256 random bits. */
  String ofRandom(String key) {
    return of(key, 1, newSalt());
  }

  /** The hash of a chosen key, to be stored with the client's others. */
  String ofChosen(String key, Collection<ApiKey> others) {
    String salt =
        others.stream()
            .map(other -> Stored.parse(other.secretHash()))
            .filter(other -> other.iterations() == settings.iterations())
            .map(Stored::salt)
            .findFirst()
            .orElseGet(this::newSalt);
    return of(key, settings.iterations(), salt);
  }

  /** The one of the keys that is made of random bits and matches; costs next to nothing. */
  Optional<ApiKey> quickMatch(String secret, Collection<ApiKey> keys) {
    return match(secret, keys.stream().filter(KeyHashes::isQuick).toList());
  }

  /**
   * The chosen key that matches. One slow hash, whether there are such keys or not, and whichever
   * it is.
   */
  Optional<ApiKey> slowMatch(String secret, Collection<ApiKey> keys) {
    List<ApiKey> chosen = keys.stream().filter(key -> !isQuick(key)).toList();
    if (chosen.isEmpty()) {
      derive(secret, nobody.salt(), nobody.iterations());
    }
    return match(secret, chosen);
  }

  private Optional<ApiKey> match(String secret, List<ApiKey> keys) {
    Map<Stored, byte[]> derived = new HashMap<>();
    Optional<ApiKey> found = Optional.empty();
    for (ApiKey key : keys) {
      Stored stored = Stored.parse(key.secretHash());
      byte[] actual =
          derived.computeIfAbsent(
              stored.withoutHash(), kind -> derive(secret, kind.salt(), kind.iterations()));
      if (MessageDigest.isEqual(Base64.getUrlDecoder().decode(stored.hash()), actual)) {
        found = Optional.of(key);
      }
    }
    return found;
  }

  private static boolean isQuick(ApiKey key) {
    return Stored.parse(key.secretHash()).iterations() == 1;
  }

  private String of(String key, int iterations, String salt) {
    return NAME + "$" + iterations + "$" + salt + "$" + encode(derive(key, salt, iterations));
  }

  private byte[] derive(String key, String salt, int iterations) {
    if (iterations > 1) {
      slow.increment();
    }
    try {
      PBEKeySpec spec =
          new PBEKeySpec(
              key.toCharArray(), Base64.getUrlDecoder().decode(salt), iterations, HASH_BITS);
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("PBKDF2 is part of every JDK", e);
    }
  }

  private String newSalt() {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return encode(salt);
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private record Stored(int iterations, String salt, String hash) {

    static Stored parse(String text) {
      String[] parts = text.split("\\$", -1);
      return new Stored(Integer.parseInt(parts[1]), parts[2], parts[3]);
    }

    Stored withoutHash() {
      return new Stored(iterations, salt, "");
    }

    @Override
    public String toString() {
      return "Stored[iterations=" + iterations + "]";
    }
  }
}
