package io.kontor.identity.key;

import io.kontor.platform.client.ServiceUnavailableException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.springframework.stereotype.Component;

/**
 * Hashes of API keys: {@code pbkdf2-sha512$rounds$salt$hash}. A key of ours is 256 random bits and
 * needs no slowness; one that an operator chose gets many rounds, so that a stolen table does not
 * give it away. At most two hashes per processor are made at once, so a flood of wrong keys cannot
 * starve the service.
 */
@Component
class KeyHashes {
  private static final String NAME = "pbkdf2-sha512";
  private static final int HASH_BITS = 256;
  private static final int SALT_BYTES = 16;
  private static final long WAIT_SECONDS = 3;

  private final KeySettings settings;
  private final SecureRandom random = new SecureRandom();
  private final Semaphore permits =
      new Semaphore(2 * Runtime.getRuntime().availableProcessors(), true);
  private final String nobody;

  KeyHashes(KeySettings settings) {
    this.settings = settings;
    this.nobody = NAME + "$" + settings.iterations() + "$" + "A".repeat(22) + "$" + "A".repeat(43);
  }

  /** The hash to keep of 256 random bits. */
  String ofRandom(String key) {
    return of(key, 1);
  }

  /** The hash to keep of a key that somebody chose. */
  String ofChosen(String key) {
    return of(key, settings.iterations());
  }

  private String of(String key, int iterations) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return NAME
        + "$"
        + iterations
        + "$"
        + encode(salt)
        + "$"
        + encode(derive(key, salt, iterations));
  }

  /** Whether the key is the one the hash was made of; takes the same time either way. */
  boolean matches(String key, String hash) {
    String[] parts = hash.split("\\$", -1);
    byte[] expected = Base64.getUrlDecoder().decode(parts[3]);
    byte[] actual =
        derive(key, Base64.getUrlDecoder().decode(parts[2]), Integer.parseInt(parts[1]));
    return MessageDigest.isEqual(expected, actual);
  }

  /**
   * Takes as long as a comparison, so that an unknown client answers no quicker than a known one.
   */
  void pretend(String key) {
    matches(key, nobody);
  }

  private byte[] derive(String key, byte[] salt, int iterations) {
    acquire();
    try {
      PBEKeySpec spec = new PBEKeySpec(key.toCharArray(), salt, iterations, HASH_BITS);
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("PBKDF2 is part of every JDK", e);
    } finally {
      permits.release();
    }
  }

  private void acquire() {
    try {
      if (!permits.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new ServiceUnavailableException("key check", null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServiceUnavailableException("key check", e);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
