package io.kontor.launcher.process;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tells a person what is going on: a board that is redrawn on a terminal, one line per change
 * everywhere else.
 *
 * <p>Thread-safe.
 */
public final class ProgressDisplay {
  private static final String[] SPINNER = {"⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"};

  private record Row(ProcessState state, String detail) {}

  private final PrintStream out;
  private final boolean live;
  private final int width;
  private final long begun = System.nanoTime();
  private final Map<String, Row> rows = new LinkedHashMap<>();
  private int drawn;
  private int turn;
  private boolean boardOpen;

  /** A display on a terminal ({@code live}) of this width, or line by line. */
  public ProgressDisplay(PrintStream out, boolean live, int width) {
    this.out = out;
    this.live = live;
    this.width = width;
  }

  /** Opens the board with these parts. */
  public synchronized void open(List<String> parts) {
    parts.forEach(part -> rows.put(part, new Row(ProcessState.WAITING, "")));
    boardOpen = true;
    if (live) {
      Thread.ofVirtual().start(this::animate);
    }
  }

  /** Leaves the board as it is; from now on every change is a line. */
  public synchronized void close() {
    if (boardOpen && live) {
      draw();
    }
    drawn = 0;
    boardOpen = false;
  }

  synchronized void report(String part, ProcessState state, String detail) {
    Row row = new Row(state, detail);
    if (row.equals(rows.put(part, row))) {
      return;
    }
    if (boardOpen && live) {
      draw();
    } else {
      String counted = boardOpen ? " (" + ready() + " of " + rows.size() + " ready)" : "";
      line(part + ": " + state.word() + (detail.isEmpty() ? "" : ", " + detail) + counted);
    }
  }

  /** A sentence of its own, above the board. */
  public synchronized void say(String sentence) {
    if (boardOpen && live) {
      erase();
      out.println(sentence);
      draw();
    } else {
      line(sentence);
    }
  }

  /** Time since this display was made. */
  public Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private void line(String text) {
    out.printf(Locale.ROOT, "[%6.1f s] %s%n", elapsed().toMillis() / 1000.0, text);
    out.flush();
  }

  private long ready() {
    return rows.values().stream().filter(row -> row.state() == ProcessState.READY).count();
  }

  private void animate() {
    while (tick()) {
      try {
        Polling.pause(Duration.ofMillis(150));
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private synchronized boolean tick() {
    if (boardOpen) {
      turn++;
      draw();
    }
    return boardOpen;
  }

  private void erase() {
    if (drawn > 0) {
      out.print("\u001b[" + drawn + "A\u001b[J");
      drawn = 0;
    }
  }

  private void draw() {
    StringBuilder text = new StringBuilder();
    if (drawn > 0) {
      text.append("\u001b[").append(drawn).append('A');
    }
    rows.forEach((part, row) -> {
      String line =
          String.format(
              Locale.ROOT,
              "  %s %-20s %s",
              sign(row.state()),
              part,
              row.state().word() + (row.detail().isEmpty() ? "" : ", " + row.detail()));
      text.append(cut(line)).append("\u001b[K\n");
    });
    text.append(
        cut(
            String.format(
                Locale.ROOT,
                "  %d of %d ready after %.0f s",
                ready(),
                rows.size(),
                elapsed().toMillis() / 1000.0)));
    text.append("\u001b[K\n");
    out.print(text);
    out.flush();
    drawn = rows.size() + 1;
  }

  private String cut(String line) {
    return line.length() < width ? line : line.substring(0, Math.max(1, width - 1));
  }

  private String sign(ProcessState state) {
    return switch (state) {
      case READY -> "✔";
      case FAILED -> "✘";
      case WAITING, STOPPED -> "·";
      case PREPARING, STARTING, RESTARTING -> SPINNER[turn % SPINNER.length];
    };
  }
}
