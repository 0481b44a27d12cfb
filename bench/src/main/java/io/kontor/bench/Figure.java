package io.kontor.bench;

/**
 * A figure that Kontor is held to: a ratio of two sides of one run, or a measured value.
 * bench/README.md says how each is measured. Figures whose names begin alike, up to the underscore,
 * are measured together.
 */
enum Figure {
  L1("transfers at wallet-service ÷ plain SQL", "", 0.7, 1.0, true),
  L2("transfers to one wallet at wallet-service ÷ plain SQL", "", 2.0, 3.0, true),
  L3("transfers to one wallet ÷ spread over all, at wallet-service", "", 1.0, 1.2, true),
  L4("transfers through the gateway ÷ plain SQL", "", 0.3, 0.5, true),
  L5("transfers in bulk calls ÷ plain SQL in batches", "", 0.3, 0.6, true),
  L7("share of transfers over 1 s at a fixed rate", "", 0.01, 0.001, false),
  L8("p99 at half of the peak ÷ p99 one at a time", "", 4, 2, false),
  L9("stored per transfer, all tables and indexes", "bytes", 1_500, 900, false),
  L10("transfers sent three times at once ÷ sent once", "", 0.6, 0.9, true),
  L11("card pay-ins with a fee ÷ transfers", "", 0.5, 0.8, true),
  G1("added by the gateway at the median", "µs", 250, 120, false),
  G2("requests through the gateway ÷ through nginx", "", 0.16, 0.33, true),
  G3("requests with a token ÷ without", "", 0.8, 0.95, true),
  W1("hook deliveries ÷ signed calls in a bare loop", "", 0.25, 0.4, true),
  W2("healthy hooks beside 5 % that hang ÷ without", "", 0.95, 0.99, true),
  W2_P99("p99 of healthy hooks beside those ÷ without", "", 1.3, 1.1, false),
  W3("p99 from commit to delivered, half load", "ms", 500, 100, false),
  R1R("rows of a report, to the client ÷ COPY", "", 0.45, 0.65, true),
  R2R("heap that a report takes", "MB", 64, 16, false),
  R2R_FIRST_BYTE("time to the first byte of a report", "ms", 500, 100, false),
  R3R("transfers during reports ÷ without", "", 0.8, 0.95, true),
  Q1("worst page of a long list ÷ of a short one", "", 1.2, 1.1, false),
  S2("start ÷ start from plain jars", "", 0.35, 0.25, false),
  S3("memory of the largest service, idle", "MB", 150, 110, false),
  S3_LOADED("memory of the largest service, loaded", "MB", 250, 180, false),
  S3_PLATFORM("memory of the whole platform, idle", "MB", 2_200, 2_200, false),
  S4("transfers 5 to 15 s after start ÷ later", "", 0.5, 0.8, true),
  U1("largest paint of a dashboard page, p95", "s", 1, 0.7, false),
  U1_JS("JavaScript of a first visit, on the wire", "kB", 250, 180, false),
  U1_CSS("style sheets of a first visit, on the wire", "kB", 45, 45, false);

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

  /** The figure under whose name it is measured. */
  Figure row() {
    int end = name().indexOf('_');
    return end < 0 ? this : valueOf(name().substring(0, end));
  }

  /** Whether it is measured at wallet-service alone. */
  boolean atTheLedger() {
    return this == L1 || this == L2 || this == L3;
  }
}
