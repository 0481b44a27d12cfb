package io.kontor.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Who may call what inside: the list "Scopes" of docs/services/tokens.md, the realm, the endpoints
 * and the clients of the services say the same.
 */
class ScopesTest {
  private static final List<String> SERVICES =
      List.of("identity", "wallet", "transaction", "compliance", "dispute", "reporting", "webhook");
  private static final Pattern ENDPOINT =
      Pattern.compile(
          "@(Get|Post|Put|Delete|Patch)Mapping\\(\"(/internal/[^\"]+)\"\\)\\s+@RequiresScope\\(\"([^\"]+)\"\\)");
  private static final Pattern CALL =
      Pattern.compile("@(Get|Post|Put|Delete|Patch)Exchange\\(\"(/internal/[^\"]+)\"\\)");

  private final Path repository = CheckedInFile.repository();

  private record Endpoint(String method, String path, String scope) {}

  @Test
  void theRealmGivesEachAccountItsRowOfTheTable() throws IOException {
    Map<String, Set<String>> table = new TreeMap<>();
    String text = Files.readString(repository.resolve("docs/services/tokens.md"));
    Matcher row =
        Pattern.compile("(?ms)^- `svc-([a-z]+)`: (.*?)(?=\n- |\n\n)")
            .matcher(text.substring(text.indexOf("### Scopes")));
    while (row.find()) {
      Set<String> scopes = new TreeSet<>();
      Matcher scope = Pattern.compile("`([a-z-]+:[a-z-]+)`").matcher(row.group(2));
      while (scope.find()) {
        scopes.add(scope.group(1));
      }
      table.put(row.group(1), scopes);
    }

    assertThat(table).isEqualTo(ServiceScopes.byAccount());
  }

  @Test
  void eachScopeOpensSomethingAndEachEndpointHasAScopeThatSomebodyHolds() {
    Set<String> asked = new TreeSet<>(Set.of("metrics:read"));
    endpoints().forEach(endpoint -> asked.add(endpoint.scope()));

    assertThat(asked).containsExactlyElementsOf(ServiceScopes.all());
  }

  @Test
  void eachServiceHoldsExactlyWhatItsClientsCall() {
    for (String service : SERVICES) {
      Set<String> called = new TreeSet<>();
      for (String source : sources(service + "-service")) {
        Matcher call = CALL.matcher(source);
        while (call.find()) {
          String method = call.group(1);
          String path = anyVariable(call.group(2));
          called.add(
              endpoints().stream()
                  .filter(e -> e.method().equals(method) && anyVariable(e.path()).equals(path))
                  .map(Endpoint::scope)
                  .findFirst()
                  .orElseThrow(
                      () -> new AssertionError(service + " calls " + method + " " + path)));
        }
      }

      assertThat(ServiceScopes.byAccount().get(service)).as(service).isEqualTo(called);
    }
  }

  @Test
  void onlyOneProcessMayPostToTheLedgerAndOnlyTheGatewayAsksForTokens() {
    assertThat(holders("ledger:post")).containsExactly("transaction");
    assertThat(holders("tokens:issue")).containsExactly("gateway");
    assertThat(ServiceScopes.byAccount().get("gateway")).containsExactly("tokens:issue");
    assertThat(holders("clock:move")).containsExactly("launcher");
    assertThat(holders("crashes:arm")).containsExactly("launcher");
    assertThat(ServiceScopes.byAccount().get("webhook")).isEmpty();
    assertThat(ServiceScopes.byAccount().get("reporting")).isEmpty();
  }

  private static List<String> holders(String scope) {
    return ServiceScopes.byAccount().entrySet().stream()
        .filter(account -> account.getValue().contains(scope))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String anyVariable(String path) {
    return path.replaceAll("\\{[^}]+}", "{}");
  }

  private List<Endpoint> endpoints() {
    List<Endpoint> endpoints = new ArrayList<>();
    List<String> sources = new ArrayList<>(sources("platform/service"));
    SERVICES.forEach(service -> sources.addAll(sources(service + "-service")));
    for (String source : sources) {
      Matcher endpoint = ENDPOINT.matcher(source);
      while (endpoint.find()) {
        endpoints.add(new Endpoint(endpoint.group(1), endpoint.group(2), endpoint.group(3)));
      }
    }
    assertThat(endpoints).hasSizeGreaterThan(20);
    return endpoints;
  }

  private List<String> sources(String module) {
    try (Stream<Path> files = Files.walk(repository.resolve(module).resolve("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).map(ScopesTest::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
