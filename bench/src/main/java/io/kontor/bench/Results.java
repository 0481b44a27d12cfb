package io.kontor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The results file: one member per figure. A run replaces the figures that it measured and leaves
 * the others. Beside the file lies a picture of it.
 */
final class Results {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path file;
  private final String commit;
  private final Map<Figure, Result> all = new EnumMap<>(Figure.class);

  /**
   * The results that the file holds; none when there is no file. Errors: {@link BenchException}
   * when it holds something else.
   */
  Results(Path file, String commit) {
    this.file = file;
    this.commit = commit;
    try {
      if (Files.exists(file)) {
        JSON.readTree(Files.readString(file))
            .properties()
            .forEach(member ->
                all.put(
                    Figure.valueOf(member.getKey()),
                    JSON.treeToValue(member.getValue(), Result.class)));
      }
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      throw new BenchException(file + " holds no results of the bench.", e);
    }
  }

  /**
   * One figure of one run.
   *
   * @param value the figure itself, over the legs; null when it was not measured
   * @param ours Kontor's side; null like the value
   * @param reference the other side; null when the value has none
   * @param settings what the value depends on, and whether the machine was idle
   * @param commit the source that was measured
   * @param reason why it was not measured; null when it was
   */
  record Result(
      String text,
      String unit,
      @Nullable Spread value,
      double toReach,
      double aim,
      boolean reached,
      @Nullable Measured ours,
      @Nullable Measured reference,
      Map<String, String> settings,
      Instant date,
      String commit,
      @Nullable String reason) {}

  /** What one side reached, and in which unit. */
  record Measured(String side, String unit, Spread value) {}

  /** Stores the figure and draws the picture again. */
  void put(
      Figure figure,
      Spread value,
      Measured ours,
      @Nullable Measured reference,
      Map<String, String> settings) {
    put(figure, value, figure.reached(value.median()), ours, reference, settings, null);
  }

  /** Stores why the figure has no value. */
  void putReason(Figure figure, String reason, Map<String, String> settings) {
    put(figure, null, false, null, null, settings, reason);
  }

  private void put(
      Figure figure,
      @Nullable Spread value,
      boolean reached,
      @Nullable Measured ours,
      @Nullable Measured reference,
      Map<String, String> settings,
      @Nullable String reason) {
    all.put(
        figure,
        new Result(
            figure.text(),
            figure.unit(),
            value,
            figure.toReach(),
            figure.aim(),
            reached,
            ours,
            reference,
            settings,
            Instant.now().truncatedTo(ChronoUnit.SECONDS),
            commit,
            reason));
    write(file, JSON.writeValueAsString(all) + "\n");
    write(picture(), Picture.draw(all));
  }

  /** The picture of the results. */
  Path picture() {
    String name = file.getFileName().toString();
    return file.resolveSibling(name.replaceFirst("\\.json$", "") + ".svg");
  }

  private static void write(Path file, String text) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      Path half = Files.createTempFile(Files.createDirectories(folder), "results", ".tmp");
      Files.writeString(half, text);
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new BenchException(file + " cannot be written.", e);
    }
  }
}
