package io.kontor.platform.settings;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Secrets that a process cannot do without. None has a default: a process that lacks one must not
 * start, rather than run on an empty password or sign with an empty key.
 */
public final class RequiredSecrets {
  /** The secrets of every process with a database and a service account. */
  public static final List<String> OF_EVERY_PROCESS =
      List.of(
          "kontor.database.password",
          "kontor.database.owner-password",
          "kontor.service-client.secret");

  private RequiredSecrets() {}

  /**
   * Checks all of them before it fails.
   *
   * @param settings value of a setting, or null
   * @param names of the settings
   *     <p>Errors: {@link IllegalStateException} that names the variable of each one that is
   *     missing or blank, or still the name of a variable that was not filled in. It never shows a
   *     value.
   */
  public static void check(Function<String, @Nullable String> settings, Collection<String> names) {
    List<String> missing =
        names.stream()
            .filter(name -> isMissing(settings.apply(name)))
            .map(RequiredSecrets::variable)
            .toList();
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "This process does not start without its secrets; set " + String.join(", ", missing));
    }
  }

  private static boolean isMissing(@Nullable String value) {
    return value == null || value.isBlank() || value.contains("${");
  }

  /** The environment variable of a setting, as docs/architecture.md spells it. */
  private static String variable(String name) {
    return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }
}
