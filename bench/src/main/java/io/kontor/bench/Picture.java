package io.kontor.bench;

import io.kontor.bench.Results.Result;
import java.util.Locale;
import java.util.Map;

/**
 * The results as an SVG picture: a row per figure, its spread as a line and its median as a dot, on
 * a logarithmic scale around what is due. Right of the middle line is better than due.
 */
final class Picture {
  private static final int ROW = 34;
  private static final int TOP = 44;
  private static final int LEFT = 430; // where the scale begins
  private static final int WIDTH = 300; // of the scale
  private static final double RANGE = 10; // times better or worse than due

  private Picture() {}

  static String draw(Map<Figure, Result> results) {
    StringBuilder rows = new StringBuilder();
    int y = TOP + ROW / 2;
    for (Map.Entry<Figure, Result> each : results.entrySet()) {
      rows.append(row(each.getKey(), each.getValue(), y));
      y += ROW;
    }
    int height = TOP + ROW * results.size() + 12;
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img" \
    font-family="system-ui, sans-serif" font-size="13">
    <title>Results of the bench</title>
    <style>
      text { fill: #1f2328 } .quiet { fill: #59636e } .line { stroke: #d1d9e0 } .spread { stroke: #0969da; stroke-width: 3 }
      .reached { fill: #1a7f37 } .missed { fill: #bc4c00 }
      @media (prefers-color-scheme: dark) {
        text { fill: #f0f6fc } .quiet { fill: #9198a1 } .line { stroke: #3d444d } .spread { stroke: #4493f8 }
        .reached { fill: #3fb950 } .missed { fill: #db6d28 }
      }
    </style>
    <text class="quiet" x="%3$d" y="20" text-anchor="middle">10 times worse</text>
    <text class="quiet" x="%4$d" y="20" text-anchor="middle">due</text>
    <text class="quiet" x="%5$d" y="20" text-anchor="middle">10 times better</text>
    <line class="line" x1="%4$d" x2="%4$d" y1="28" y2="%6$d"/>
    %7$s</svg>
    """
        .formatted(
            LEFT + WIDTH + 190, height, LEFT, LEFT + WIDTH / 2, LEFT + WIDTH, height - 8, rows);
  }

  private static String row(Figure figure, Result result, int y) {
    Spread value = result.value();
    if (value == null) {
      return String.format(
          Locale.ROOT,
          """
          <text x="8" y="%1$d"><tspan font-weight="600">%2$s</tspan> %3$s</text>
          <text class="quiet" x="%4$d" y="%1$d">not measured</text>
          """,
          y + 4,
          figure,
          figure.text(),
          LEFT + WIDTH + 20);
    }
    return String.format(
        Locale.ROOT,
        """
        <text x="8" y="%1$d"><tspan font-weight="600">%2$s</tspan> %3$s</text>
        <line class="spread" x1="%4$d" x2="%5$d" y1="%6$d" y2="%6$d"/>
        <circle class="%7$s" cx="%8$d" cy="%6$d" r="5"/>
        <text x="%9$d" y="%1$d">%10$s %11$s<tspan class="quiet"> (due %12$s)</tspan></text>
        """,
        y + 4,
        figure,
        figure.text(),
        place(figure, value.least()),
        place(figure, value.most()),
        y,
        result.reached() ? "reached" : "missed",
        place(figure, value.median()),
        LEFT + WIDTH + 20,
        number(value.median()),
        figure.unit(),
        number(figure.toReach()));
  }

  /**
   * Where a value stands: in the middle when it is just as due, further right when it is better.
   */
  static int place(Figure figure, double value) {
    double times = Math.max(value, 1e-9) / figure.toReach();
    double better = figure.moreIsBetter() ? times : 1 / times;
    double share = Math.clamp(Math.log(better) / Math.log(RANGE), -1, 1);
    return (int) Math.round(LEFT + WIDTH * (share + 1) / 2);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value < 0.1 ? "%.4f" : "%.2f", value);
  }
}
