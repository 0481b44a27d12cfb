package io.kontor.bench;

import java.util.Collection;

/** Median, least and most of some figures. */
record Spread(double median, double least, double most) {

  /** Of one figure. */
  static Spread single(double figure) {
    return new Spread(figure, figure, figure);
  }

  /** Of at least one figure. */
  static Spread of(Collection<Double> figures) {
    double[] sorted = figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return new Spread(median, sorted[0], sorted[sorted.length - 1]);
  }
}
