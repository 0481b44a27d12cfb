package io.kontor.identity.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.LocalDate;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** The Ed25519 key that signs anchors; made from the secret, always the same one. */
@Component
final class AnchorKey {
  private static final String ALGORITHM = "Ed25519";
  private static final int ID_OCTETS = 8;

  private final KeyPair pair;
  private final String id;

  AnchorKey(AuditSettings settings) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
      generator.initialize(NamedParameterSpec.ED25519, new Seed(sha256(settings.signingSecret())));
      this.pair = generator.generateKeyPair();
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(publicKey());
      this.id = HexFormat.of().formatHex(digest, 0, ID_OCTETS);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first octets of the SHA-256 of the public key. */
  String id() {
    return id;
  }

  /** As X.509 writes it. */
  byte[] publicKey() {
    return pair.getPublic().getEncoded();
  }

  byte[] sign(String clientId, LocalDate day, long seq, byte[] hash) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(pair.getPrivate());
      signature.update(text(clientId, day, seq, hash));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the key has signed it. */
  static boolean isSigned(
      byte[] publicKey, byte[] signed, String clientId, LocalDate day, long seq, byte[] hash) {
    try {
      PublicKey key =
          KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(publicKey));
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key);
      signature.update(text(clientId, day, seq, hash));
      return signature.verify(signed);
    } catch (GeneralSecurityException _) {
      return false; // no key, or no signature
    }
  }

  private static byte[] text(String clientId, LocalDate day, long seq, byte[] hash) {
    return (clientId + "|" + day + "|" + seq + "|" + HexFormat.of().formatHex(hash))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] sha256(String secret) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
  }

  /** Gives a key generator the octets that it makes the key from. */
  private static final class Seed extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final byte[] seed;

    Seed(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] octets) {
      if (octets.length != seed.length) {
        throw new IllegalStateException("A key of " + octets.length + " octets");
      }
      System.arraycopy(seed, 0, octets, 0, seed.length);
    }
  }
}
