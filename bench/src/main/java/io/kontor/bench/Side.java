package io.kontor.bench;

/** One of the two sides that take turns. */
interface Side {
  /** Its name in the report. */
  String name();

  /**
   * Runs one leg.
   *
   * <p>Errors: {@link BenchException} when any transfer failed, because then the run is void.
   */
  Leg run(int seconds, int connections);

  /** Whether it is machine code from the start, so that there is little to warm up. */
  default boolean isCompiled() {
    return false;
  }

  /** The same side, always with so many connections. */
  default Side withConnections(int count) {
    Side all = this;
    return new Side() {
      @Override
      public String name() {
        return all.name() + ", " + count + " connections";
      }

      @Override
      public boolean isCompiled() {
        return all.isCompiled();
      }

      @Override
      public Leg run(int seconds, int connections) {
        return all.run(seconds, count);
      }
    };
  }
}
