package io.kontor.sandbox.acquirer;

import java.util.Arrays;

/**
 * What the token page answers as {@code errorCode=}, and the result code it becomes when the text
 * is handed in. Source: merchant API reference, "Card registration".
 */
public enum TokenError {
  NUMBER("02625", "105202"),
  EXPIRATION("02626", "105203"),
  SECURITY_CODE("02627", "105204"),
  RETURN_URL("02628", "105205"),
  TOO_LATE("02631", "105299"),
  METHOD("02632", "105206"),
  EXPIRED("02624", "101105"),
  INACTIVE("01902", "101410"),
  INTERNAL("02101", "001599"),
  ACCESS_KEY("09101", "101699"),
  DATA("09102", "101699"),
  USED("09104", "101699"),
  ACCESS("09201", "101699");

  private final String code;
  private final String resultCode;

  TokenError(String code, String resultCode) {
    this.code = code;
    this.resultCode = resultCode;
  }

  /** The text for the browser. */
  String text() {
    return "errorCode=" + code;
  }

  /** Its code in the merchant API. */
  static String resultCodeOf(String code) {
    return Arrays.stream(values())
        .filter(error -> error.code.equals(code))
        .map(error -> error.resultCode)
        .findFirst()
        .orElse("101699");
  }
}
