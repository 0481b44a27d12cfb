package io.kontor.launcher;

/**
 * The port plan of one running copy: every port is the base plus a fixed offset.
 *
 * <p>Source: docs/architecture.md, section 1.
 *
 * @param base port of the gateway, 1024 to 65000
 */
record Ports(int base) {
  static final int DEFAULT_BASE = 8080;
  static final int GATEWAY = 0;
  static final int KEYCLOAK = 9;
  static final int KEYCLOAK_MANAGEMENT = 10;
  static final int POSTGRES = 11;
  static final int KAFKA = 12;
  static final int KAFKA_CONTROLLER = 13;
  static final int SMTP = 14;

  Ports {
    if (base < 1024 || base > 65000) {
      throw new Trouble("The port base must lie between 1024 and 65000; " + base + " does not.");
    }
  }

  int at(int offset) {
    return base + offset;
  }

  /** Address of an HTTP server of this copy, without a slash at the end. */
  String url(int offset) {
    return "http://127.0.0.1:" + at(offset);
  }
}
