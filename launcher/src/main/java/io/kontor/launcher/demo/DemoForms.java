package io.kontor.launcher.demo;

import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Parts of request bodies that look the same in many requests. */
final class DemoForms {
  private DemoForms() {}

  /** An amount in minor units. */
  static Map<String, Object> money(long amount, String currency) {
    return Map.of("Amount", amount, "Currency", currency);
  }

  /** An address in Brest; each number is another house. */
  static Map<String, Object> address(int number) {
    return Map.of(
        "AddressLine1",
        (number + 3) + " rue du Port",
        "City",
        "Brest",
        "PostalCode",
        "29200",
        "Country",
        "FR");
  }

  /** What a shop knows of a payer's browser. */
  static Map<String, Object> browser() {
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("AcceptHeader", "text/html");
    info.put("JavaEnabled", false);
    info.put("JavascriptEnabled", true);
    info.put("Language", "FR-FR");
    info.put("ColorDepth", 24);
    info.put("ScreenHeight", 900);
    info.put("ScreenWidth", 1440);
    info.put("TimeZoneOffset", "-60");
    info.put("UserAgent", "Mozilla/5.0");
    return info;
  }

  /** A smallest PDF, padded over the least size of a page. */
  static String page() {
    byte[] head =
        "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n"
            .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    byte[] file = Arrays.copyOf(head, 2048);
    Arrays.fill(file, head.length, file.length, (byte) ' ');
    return Base64.getEncoder().encodeToString(file);
  }
}
