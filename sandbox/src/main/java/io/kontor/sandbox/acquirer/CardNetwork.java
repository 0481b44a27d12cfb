package io.kontor.sandbox.acquirer;

/** Card schemes, distinguished by the first digits of the number. */
enum CardNetwork {
  CB,
  VISA,
  MASTERCARD,
  AMEX,
  MAESTRO,
  BCMC,
  DINERS,
  JCB,
  DISCOVER;

  static CardNetwork of(String digits) {
    int two = Integer.parseInt(digits.substring(0, 2));
    int four = Integer.parseInt(digits.substring(0, 4));
    if (four >= 4970 && four <= 4979) {
      return CB; // French banks issue 497… as cartes bancaires
    }
    if (two / 10 == 4) {
      return VISA;
    }
    if (four == 6703) {
      return BCMC;
    }
    if ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720)) {
      return MASTERCARD;
    }
    if (two == 34 || two == 37) {
      return AMEX;
    }
    if (two == 36 || two == 38 || two == 30) {
      return DINERS;
    }
    if (two == 35) {
      return JCB;
    }
    if (four == 6011 || two == 65) {
      return DISCOVER;
    }
    return MAESTRO;
  }

  /** Whether a security code of this length can be on such a card; some have none. */
  boolean acceptsSecurityCode(int length) {
    return switch (this) {
      case AMEX -> length == 3 || length == 4;
      case MAESTRO, BCMC -> length == 0 || length == 3;
      case CB, VISA, MASTERCARD, DINERS, JCB, DISCOVER -> length == 3;
    };
  }
}
