package io.kontor.platform.openapi;

import com.github.therapi.runtimejavadoc.CommentFormatter;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What Javadoc says, as plain text, and what members that stand in most objects mean. */
final class Texts {
  private static final CommentFormatter PLAIN = new CommentFormatter();

  /** Texts by member, for those that mean the same wherever they stand. */
  private static final Properties COMMON = read("members.properties");

  private Texts() {}

  /** The Javadoc of a handler; empty when it has none. */
  static String ofHandler(Method handler) {
    return plain(PLAIN.format(RuntimeJavadoc.getJavadoc(handler).getComment()));
  }

  /** The Javadoc of a type, without the place in the contract that it names as its source. */
  static @Nullable String ofType(Class<?> type) {
    String text = plain(PLAIN.format(RuntimeJavadoc.getJavadoc(type).getComment()));
    String shown = text.replaceAll("\\s*Source: .*", "").strip();
    return shown.isEmpty() ? null : shown;
  }

  /** What the record's Javadoc says of a component, or what its name means everywhere. */
  static @Nullable String ofMember(Class<?> type, String component, String member) {
    return RuntimeJavadoc.getJavadoc(type).getRecordComponents().stream()
        .filter(param -> param.getName().equals(component))
        .map(param -> plain(PLAIN.format(param.getComment())).replaceAll("\\s*Source: .*", ""))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse(COMMON.getProperty(member));
  }

  private static Properties read(String file) {
    Properties texts = new Properties();
    try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(file), file);
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private static String plain(String text) {
    return text.replaceAll("\\{@\\w+ (?:[\\w.]+\\.)?(\\w+)[^}]*\\}", "$1")
        .replaceAll("</?[a-z]+>", "")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
