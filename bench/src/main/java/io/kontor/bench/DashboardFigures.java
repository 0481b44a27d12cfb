package io.kontor.bench;

import io.kontor.bench.Results.Measured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * U1: the dashboard in a real browser, which a script of acceptance drives at a platform with demo
 * data.
 */
final class DashboardFigures {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Run run;
  private final Path acceptance;
  private final Path data;

  DashboardFigures(Run run) {
    this.run = run;
    this.acceptance = run.options().root().resolve("acceptance");
    this.data = run.installation().data();
  }

  void measure() throws InterruptedException {
    if (!Files.exists(data.resolve("demo-accounts.json"))) {
      notMeasured("the platform has no demo data; start one with ./kontor up and name it (--data)");
      return;
    }
    if (!Files.isDirectory(acceptance.resolve("node_modules"))) {
      notMeasured("the libraries of acceptance are not installed; run npm ci there");
      return;
    }
    store(browse());
  }

  private void notMeasured(String reason) {
    for (Figure figure : List.of(Figure.U1, Figure.U1_JS, Figure.U1_CSS)) {
      run.notMeasured(figure, reason);
    }
  }

  private JsonNode browse() throws InterruptedException {
    Path results = run.installation().kept("paint.json");
    ProcessBuilder builder =
        new ProcessBuilder("npm", "run", "--silent", "paint")
            .directory(acceptance.toFile())
            .redirectErrorStream(true);
    builder
        .environment()
        .putAll(
            Map.of(
                "KONTOR_ACCEPTANCE_DATA", data.toString(),
                "KONTOR_ACCEPTANCE_PORT_BASE", Integer.toString(run.installation().portBase()),
                "KONTOR_PAINT_ROUNDS", Integer.toString(run.options().legs()),
                "KONTOR_PAINT_RESULTS", results.toString()));
    try {
      Files.deleteIfExists(results);
      Process process = builder.start();
      process.getOutputStream().close();
      String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new BenchException("The browser failed, so the run is void:\n" + told);
      }
      return JSON.readTree(Files.readString(results));
    } catch (IOException e) {
      throw new BenchException("npm cannot be started, or left no results.", e);
    }
  }

  private void store(JsonNode told) {
    List<Double> paints =
        told.path("paintMillis").values().stream().map(each -> each.asDouble() / 1_000).toList();
    double p95 = percentile(paints, 0.95);
    run.say("%d loads of %d pages: p95 %.2f s%n", paints.size(), told.path("pages").asInt(), p95);
    Map<String, String> settings =
        Map.of(
            "pages", told.path("pages").asString(),
            "rounds", told.path("rounds").asString(),
            "cache", "off");
    run.store(
        Figure.U1,
        Spread.single(p95),
        new Measured("all loads", "s", Spread.of(paints)),
        null,
        settings);
    loaded(told, Figure.U1_JS, each -> each.path("js"), settings);
    loaded(told, Figure.U1_CSS, each -> each.path("css"), settings);
  }

  private void loaded(
      JsonNode told,
      Figure figure,
      Function<JsonNode, JsonNode> kind,
      Map<String, String> settings) {
    Spread spread =
        Spread.of(
            told.path("loaded").values().stream()
                .map(kind)
                .map(bytes -> bytes.asDouble() / 1_000)
                .toList());
    run.store(figure, spread, new Measured("first visit", "kB", spread), null, settings);
  }

  /** The smallest value that this share of the values does not exceed. */
  static double percentile(Collection<Double> values, double share) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }
}
