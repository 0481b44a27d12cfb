package io.kontor.compliance.limit;

/** Whose money a limit is about. */
public enum LimitSubject {
  /** The wallet that a pay-in credits, or that a transfer or payout debits. */
  WALLET("wallet"),
  /** The author of the transaction. */
  USER("user"),
  /** The payer's card, by its Fingerprint, so that a card registered twice is one card. */
  CARD("card"),
  /** The API key that asked for the transaction. */
  KEY("API key"),
  /** The person at the dashboard who asked for it. */
  PERSON("person");

  private final String word;

  LimitSubject(String word) {
    this.word = word;
  }

  /** As people read it. */
  String word() {
    return word;
  }
}
