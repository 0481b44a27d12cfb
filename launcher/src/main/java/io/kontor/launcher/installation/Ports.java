package io.kontor.launcher.installation;

/**
 * The port plan of one running copy: every port is the base plus a fixed offset.
 *
 * <p>Source: docs/architecture.md, section 1.
 *
 * @param base port of the gateway, 1024 to 65000
 */
public record Ports(int base) {
  public static final int DEFAULT_BASE = 8080;
  public static final int GATEWAY = 0;
  public static final int KEYCLOAK = 9;
  public static final int KEYCLOAK_MANAGEMENT = 10;
  public static final int POSTGRES = 11;
  public static final int KAFKA = 12;
  public static final int KAFKA_CONTROLLER = 13;
  public static final int SMTP = 14;

  public Ports {
    if (base < 1024 || base > 65000) {
      throw new UserFacingException(
          "The port base must lie between 1024 and 65000; " + base + " does not.");
    }
  }

  /** The port with this offset. */
  public int at(int offset) {
    return base + offset;
  }

  /** Address of an HTTP server of this copy, without a slash at the end. */
  public String url(int offset) {
    return "http://127.0.0.1:" + at(offset);
  }

  /**
   * Address of Keycloak as browsers see it and tokens name it. By name, because browsers make
   * passkeys for names only, never for an address.
   */
  public String keycloakPublicUrl() {
    return "http://localhost:" + at(KEYCLOAK);
  }
}
