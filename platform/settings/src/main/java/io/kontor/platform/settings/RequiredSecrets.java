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

  /** The variables of those that are missing, blank, or still the name of a variable. */
  static List<String> missing(
      Function<String, @Nullable String> settings, Collection<String> names) {
    return names.stream()
        .filter(name -> isMissing(settings.apply(name)))
        .map(RequiredSecrets::variable)
        .toList();
  }

  private static boolean isMissing(@Nullable String value) {
    return value == null || value.isBlank() || value.contains("${");
  }

  /** The environment variable of a setting, as docs/architecture.md spells it. */
  static String variable(String name) {
    return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }
}
