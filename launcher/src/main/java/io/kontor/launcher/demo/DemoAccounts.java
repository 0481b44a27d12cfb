package io.kontor.launcher.demo;

import io.kontor.launcher.installation.Secrets;
import io.kontor.launcher.installation.UserFacingException;
import io.kontor.launcher.network.LocalHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demo clients and their staff, with what is needed to sign in; made once per copy and kept
 * privately.
 */
public record DemoAccounts(List<Account> accounts) {
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * One client with one member of staff.
   *
   * @param totpSecret secret of the authenticator, Base32, 160 bits
   */
  public record Account(
      String clientId,
      String clientName,
      String apiKey,
      String email,
      String firstName,
      String lastName,
      String password,
      String totpSecret) {

    /** The address that an authenticator app reads from a QR code (Key Uri Format). */
    public String otpauth() {
      return "otpauth://totp/Kontor:"
          + LocalHttp.segment(email)
          + "?secret="
          + totpSecret
          + "&issuer=Kontor&algorithm=SHA1&digits=6&period=30";
    }
  }

  /** The stored accounts, or none. */
  public static DemoAccounts read(Path file) {
    if (!Files.exists(file)) {
      return new DemoAccounts(List.of());
    }
    try {
      return JsonMapper.builder().build().readValue(Files.readString(file), DemoAccounts.class);
    } catch (IOException | JacksonException e) {
      throw new UserFacingException(
          "The file " + file + " cannot be read; delete it to make new demo accounts.", e);
    }
  }

  /** The stored accounts; made and stored when there are none. */
  public static DemoAccounts readOrCreate(Path file, Secrets secrets) {
    DemoAccounts known = read(file);
    if (!known.accounts().isEmpty()) {
      return known;
    }
    DemoAccounts fresh =
        new DemoAccounts(
            List.of(
                account(
                    secrets,
                    "demo-market",
                    "Demo Market",
                    "maria.market@demo.example",
                    "Maria",
                    "Market"),
                account(
                    secrets,
                    "demo-shop",
                    "Demo Shop",
                    "simon.shop@demo.example",
                    "Simon",
                    "Shop")));
    try {
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(
          file,
          JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(fresh));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return fresh;
  }

  private static Account account(
      Secrets secrets, String id, String name, String email, String firstName, String lastName) {
    // The tail makes sure that every class of the password policy is there.
    String password = secrets.random(12) + "-aZ7";
    return new Account(
        id, name, secrets.random(40), email, firstName, lastName, password, base32(32));
  }

  private static String base32(int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(BASE32.charAt(RANDOM.nextInt(BASE32.length())));
    }
    return text.toString();
  }
}
