package io.kontor.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Names are made of words that the next engineer knows: each word in the name of a package or a
 * public type, of any module, is a term of docs/glossary.md or an ordinary word in {@code
 * ordinary-words.txt}. A term of our field or of this platform goes into the glossary; the list is
 * for words that any dictionary or programming textbook explains.
 */
class GlossaryTest {
  private static final Path GLOSSARY = CheckedInFile.repository().resolve("docs/glossary.md");
  private static final Path ORDINARY =
      CheckedInFile.repository().resolve("platform/test/src/test/resources/ordinary-words.txt");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package io\\.kontor\\.([\\w.]+);");
  private static final Pattern PUBLIC_TYPE =
      Pattern.compile(
          "(?m)^\\s*public (?:(?:abstract|final|sealed|static|non-sealed) )*"
              + "(?:class|record|interface|enum|@interface) (\\w+)");
  // UBO, Kyc, url
  private static final Pattern WORD = Pattern.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+");

  @Test
  void everyWordOfANameIsKnown() {
    Set<String> known = known();
    Set<String> unknown = new TreeSet<>();
    for (Path file : sources()) {
      String text = text(file);
      for (String name : Stream.concat(found(PACKAGE, text), found(PUBLIC_TYPE, text)).toList()) {
        words(name)
            .filter(word -> !isKnown(word, known))
            .forEach(word -> unknown.add(word + " (" + name + ")"));
      }
    }

    assertThat(unknown)
        .as("words of names that stand neither in docs/glossary.md nor in ordinary-words.txt")
        .isEmpty();
  }

  @Test
  void knowsAnInventedWordWhenItSeesOne() {
    assertThat(words("KYCLevelEventDataIT").toList())
        .containsExactly("kyc", "level", "event", "data", "it");
    assertThat(isKnown("wallets", known())).isTrue();
    assertThat(isKnown("currencies", known())).isTrue();
    assertThat(isKnown("course", known())).isFalse();
    assertThat(isKnown("lived", known())).isFalse();
    assertThat(isKnown("facts", known())).isFalse();
  }

  @Test
  void theGlossaryIsSortedAndExplainsEachTermOnce() {
    assertThat(terms()).hasSizeGreaterThan(80).doesNotHaveDuplicates();
    assertThat(terms().stream().map(GlossaryTest::sortKey).toList()).isSorted();
    assertThat(lines(ORDINARY)).isSorted().doesNotHaveDuplicates();
  }

  private static Set<String> known() {
    return Stream.concat(terms().stream().flatMap(GlossaryTest::words), lines(ORDINARY).stream())
        .collect(Collectors.toSet());
  }

  /** As it stands, or in the plural. */
  private static boolean isKnown(String word, Set<String> known) {
    return known.contains(word)
        || (word.endsWith("s") && known.contains(word.substring(0, word.length() - 1)))
        || (word.endsWith("es") && known.contains(word.substring(0, word.length() - 2)))
        || (word.endsWith("ies") && known.contains(word.substring(0, word.length() - 3) + "y"));
  }

  private static List<String> terms() {
    return lines(GLOSSARY).stream()
        .filter(line -> line.startsWith("| ") && !line.startsWith("| Word "))
        .map(line -> line.substring(2, line.indexOf(" | ")))
        .toList();
  }

  private static String sortKey(String term) {
    return term.toLowerCase(Locale.ROOT);
  }

  private static Stream<String> words(String name) {
    return WORD.matcher(name).results().map(word -> word.group().toLowerCase(Locale.ROOT));
  }

  private static Stream<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
  }

  private static List<Path> sources() {
    try (Stream<Path> files = Files.walk(CheckedInFile.repository(), 16)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> file.toString().contains("/src/main/java/"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    return text(file).lines().toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
