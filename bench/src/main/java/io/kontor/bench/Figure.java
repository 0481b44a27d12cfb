package io.kontor.bench;

/**
 * A figure that Kontor is held to: a ratio of two sides of one run, or a measured value.
 * bench/README.md says how each is measured.
 */
enum Figure {
  L1("transfers at wallet-service ÷ plain SQL", "", 0.7, 1.0, true),
  L2("transfers to one wallet at wallet-service ÷ plain SQL", "", 2.0, 3.0, true),
  L3("transfers to one wallet ÷ spread over all, at wallet-service", "", 1.0, 1.2, true),
  L4("transfers through the gateway ÷ plain SQL", "", 0.3, 0.5, true),
  L7("share of transfers over 1 s at a fixed rate", "", 0.01, 0.001, false),
  L8("p99 at half of the peak ÷ p99 one at a time", "", 4, 2, false),
  L9("stored per transfer, all tables and indexes", "bytes", 1_500, 900, false),
  L10("transfers sent three times at once ÷ sent once", "", 0.6, 0.9, true),
  L11("card pay-ins with a fee ÷ transfers", "", 0.5, 0.8, true),
  G1("added by the gateway at the median", "µs", 250, 120, false);

  private final String text;
  private final String unit;
  private final double toReach;
  private final double aim;
  private final boolean moreIsBetter;

  Figure(String text, String unit, double toReach, double aim, boolean moreIsBetter) {
    this.text = text;
    this.unit = unit;
    this.toReach = toReach;
    this.aim = aim;
    this.moreIsBetter = moreIsBetter;
  }

  /** What it compares. */
  String text() {
    return text;
  }

  /** Its unit; empty for a ratio. */
  String unit() {
    return unit;
  }

  /** The value that is due. */
  double toReach() {
    return toReach;
  }

  /** The value that is aimed at next. */
  double aim() {
    return aim;
  }

  /** Whether a larger value is a better one. */
  boolean moreIsBetter() {
    return moreIsBetter;
  }

  /** Whether this value is as good as what is due. */
  boolean reached(double value) {
    return moreIsBetter ? value >= toReach : value <= toReach;
  }

  /** Whether it is measured at wallet-service alone. */
  boolean atTheLedger() {
    return this == L1 || this == L2 || this == L3;
  }
}
