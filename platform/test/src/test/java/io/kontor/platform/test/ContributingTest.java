package io.kontor.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pages for whoever changes or runs Kontor name nothing that does not exist: their links, the
 * files, classes, methods and commands between backticks, and the code that they quote.
 */
class ContributingTest {
  private static final Path ROOT = CheckedInFile.repository();
  private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)[^)]*\\)");
  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
  private static final Pattern QUOTATION =
      Pattern.compile("(?ms)^ *```(?:java|tsx?) (\\S+)\n(.*?)^ *```$");
  private static final Pattern TYPE = Pattern.compile("([A-Z]\\w*[a-z]\\w*)(?:\\.(\\w+))?");
  private static final Pattern FILE = Pattern.compile("[\\w.-]+(/[\\w.-]+)+/?");
  private static final Set<String> SKIPPED =
      Set.of("target", "node_modules", ".git", ".kontor", "dist", "test-results");

  /** Words between backticks that look like a type and are none of ours. */
  private static final Set<String> NOT_TYPES = Set.of("Idempotency", "Id");

  private final Map<String, List<Path>> sources = javaFiles();

  @ParameterizedTest
  @ValueSource(strings = {"CONTRIBUTING.md", "UPGRADING.md", "SECURITY.md", "CHANGELOG.md"})
  void namesOnlyWhatExists(String page) {
    String text = read(ROOT.resolve(page));
    String prose = QUOTATION.matcher(text).replaceAll("");
    Set<String> missing = new TreeSet<>();
    found(LINK, prose)
        .filter(link -> !link.startsWith("http"))
        .filter(link -> !Files.exists(ROOT.resolve(link)))
        .forEach(missing::add);
    found(CODE, prose).filter(code -> !exists(code)).forEach(missing::add);

    assertThat(missing).as("what %s names and the repository does not have", page).isEmpty();
  }

  @Test
  void quotesTheCodeAsItStands() {
    String text = read(ROOT.resolve("CONTRIBUTING.md"));
    List<MatchResult> quotations = QUOTATION.matcher(text).results().toList();

    assertThat(quotations).hasSizeGreaterThan(5);
    for (MatchResult quotation : quotations) {
      String source = quotation.group(1);
      List<Path> files =
          source.contains("/")
              ? List.of(ROOT.resolve(source))
              : sources.getOrDefault(source, List.of());
      assertThat(files).as("the source of a quotation, %s", source).isNotEmpty();
      assertThat(files.stream().map(file -> withoutSpace(read(file))))
          .as("%s contains\n%s", source, quotation.group(2))
          .anyMatch(code -> code.contains(withoutSpace(quotation.group(2))));
    }
  }

  @Test
  void noticesWhatDoesNotExist() {
    assertThat(Stream.of("platform/test", "./kontor up", "WalletIT", "Outbox.append"))
        .allMatch(this::exists);
    assertThat(
            Stream.of("platform/none", "./kontor fly", "./kontor test none", "./kontor up --fly"))
        .noneMatch(this::exists);
    assertThat(Stream.of("WalletNone", "Outbox.remove", "TransactionKind.BLIK_WEB"))
        .noneMatch(this::exists);
  }

  @Test
  void theWorkflowRunsWhatWeRunOnTheJdkOfTheBuild() {
    String workflow = read(ROOT.resolve(".github/workflows/ci.yml"));
    String version =
        found(Pattern.compile("<java\\.version>(\\d+)<"), read(ROOT.resolve("pom.xml")))
            .findFirst()
            .orElseThrow();

    assertThat(workflow)
        .contains("run: .ci/run", "JAVA_HOME_" + version + "_X64")
        .containsPattern("(?m)^ +" + version + "$");
  }

  private boolean exists(String code) {
    if (code.startsWith("./kontor")) {
      return isCommand(code.split(" "));
    }
    if (FILE.matcher(code).matches()) {
      return Files.exists(ROOT.resolve(code)) || endsAPath(code);
    }
    var type = TYPE.matcher(code);
    if (type.matches() && !NOT_TYPES.contains(type.group(1))) {
      return isType(type.group(1), type.group(2));
    }
    return true;
  }

  private static boolean isCommand(String[] words) {
    String name = words.length > 1 ? words[1] : "kontor";
    int options = 2;
    if (words.length > 2 && Files.exists(help(name + "-" + words[2]))) {
      name += "-" + words[2];
      options = 3;
    }
    Path help = help(name);
    if (!Files.exists(help)) {
      return false;
    }
    for (int i = options; i < words.length; i++) {
      boolean known =
          words[i].startsWith("-")
              ? read(help).contains(" " + words[i])
              : words[i].matches("[A-Z]+") || Files.exists(ROOT.resolve(words[i]));
      if (!known) {
        return false;
      }
    }
    return true;
  }

  private static Path help(String command) {
    return ROOT.resolve("docs/commands").resolve(command + ".txt");
  }

  private boolean isType(String type, @Nullable String member) {
    return sources.getOrDefault(type, List.of()).stream()
        .map(ContributingTest::read)
        .anyMatch(
            code -> member == null || Pattern.compile("\\b" + member + "\\b").matcher(code).find());
  }

  /** A folder such as payin/alternative below a module. */
  private boolean endsAPath(String folder) {
    return sources.values().stream()
        .flatMap(List::stream)
        .anyMatch(file -> file.getParent().endsWith(folder));
  }

  /** Java sources by the name of their type. */
  private static Map<String, List<Path>> javaFiles() {
    Map<String, List<Path>> found = new LinkedHashMap<>();
    collect(ROOT, found);
    return found;
  }

  private static void collect(Path folder, Map<String, List<Path>> found) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (Files.isDirectory(file)) {
          if (!SKIPPED.contains(name)) {
            collect(file, found);
          }
        } else if (name.endsWith(".java")) {
          found
              .computeIfAbsent(name.substring(0, name.length() - 5), _ -> new ArrayList<>())
              .add(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(result -> result.group(1));
  }

  private static String withoutSpace(String text) {
    return text.chars()
        .filter(each -> !Character.isWhitespace(each))
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
