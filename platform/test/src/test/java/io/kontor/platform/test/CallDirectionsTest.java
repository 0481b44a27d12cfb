package io.kontor.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * Who calls whom: the table "Processes, ports, databases" of docs/architecture.md, the rule over
 * the client packages ({@link HouseRules}) and the network policies of the chart say the same.
 */
class CallDirectionsTest {
  private final Path repository = CheckedInFile.repository();

  @Test
  void theTableAndTheRuleOverClientPackagesAgree() throws IOException {
    assertThat(sorted(table(), HouseRules.DOWNHILL.keySet()))
        .isEqualTo(sorted(HouseRules.DOWNHILL, HouseRules.DOWNHILL.keySet()));
  }

  @Test
  void theChartOpensTheWaysOfTheTableOnly() throws IOException {
    Map<String, Collection<String>> chart = new TreeMap<>();
    try (var values = Files.newBufferedReader(repository.resolve("helm/values.yaml"))) {
      Map<String, Map<String, Map<String, List<String>>>> root = new Yaml().load(values);
      root.get("services").forEach((name, service) -> chart.put(name, service.get("calls")));
    }
    Map<String, Set<String>> table = table();

    assertThat(sorted(chart, table.keySet())).isEqualTo(sorted(table, table.keySet()));
  }

  /** The services that each process of the table calls, by the names of their databases. */
  private Map<String, Set<String>> table() throws IOException {
    Map<String, Set<String>> calls = new TreeMap<>();
    Matcher row =
        Pattern.compile("(?m)^\\| [^|]+\\| \\d+ \\| `([a-z]+)` \\| ([^|]+) \\|")
            .matcher(Files.readString(repository.resolve("docs/architecture.md")));
    while (row.find()) {
      if (!row.group(1).equals("keycloak")) {
        calls.put(row.group(1), services(row.group(2)));
      }
    }
    assertThat(calls).containsKeys("gateway", "transaction", "sandbox");
    return calls;
  }

  private static Set<String> services(String text) {
    if (text.contains("every service")) {
      return HouseRules.DOWNHILL.keySet();
    }
    Set<String> named = new TreeSet<>();
    for (String service : HouseRules.DOWNHILL.keySet()) {
      if (Pattern.compile("\\b" + service + "\\b").matcher(text).find()) {
        named.add(service);
      }
    }
    return named;
  }

  private static Map<String, Set<String>> sorted(
      Map<String, ? extends Collection<String>> calls, Set<String> callers) {
    Map<String, Set<String>> sorted = new TreeMap<>();
    callers.forEach(caller -> sorted.put(caller, new TreeSet<>(calls.get(caller))));
    return sorted;
  }
}
