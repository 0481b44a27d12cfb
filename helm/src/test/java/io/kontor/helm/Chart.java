package io.kontor.helm;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;

/** The chart, rendered as the release {@code shop} in the namespace {@code payments}. */
final class Chart {
  static final Path FOLDER = Path.of("").toAbsolutePath();

  private final List<Map<String, Object>> objects;

  private Chart(String rendered) {
    this.objects =
        StreamSupport.stream(new Yaml().loadAll(rendered).spliterator(), false)
            .filter(Objects::nonNull)
            .map(Chart::map)
            .toList();
  }

  /** Rendered with a values file of {@code ci/} (or none, when null) and single values over it. */
  static Chart render(String valuesFile, Map<String, Object> values) {
    return new Chart(text(valuesFile, values));
  }

  static String text(String valuesFile, Map<String, Object> values) {
    TemplateCommand command =
        new Helm(FOLDER)
            .template()
            .withName("shop")
            .withNamespace("payments")
            .withKubeVersion("1.33.0");
    if (valuesFile != null) {
      command.withValuesFile(FOLDER.resolve("ci").resolve(valuesFile));
    }
    values.forEach(command::set);
    return command.call();
  }

  List<Map<String, Object>> all(String kind) {
    return objects.stream().filter(object -> kind.equals(object.get("kind"))).toList();
  }

  /** The object of this kind and name; a test that asks for one that is missing fails. */
  Map<String, Object> one(String kind, String name) {
    return all(kind).stream()
        .filter(object -> name.equals(name(object)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No " + kind + " " + name));
  }

  List<String> names(String kind) {
    return all(kind).stream().map(Chart::name).sorted().toList();
  }

  static String name(Map<String, Object> object) {
    return at(object, "metadata", "name").toString();
  }

  /** What stands at this path: names for maps, numbers for lists; null when nothing does. */
  static Object at(Object object, Object... path) {
    Object here = object;
    for (Object step : path) {
      if (here instanceof Map<?, ?> map) {
        here = map.get(step);
      } else if (here instanceof List<?> list && step instanceof Integer index) {
        here = index < list.size() ? list.get(index) : null;
      } else {
        return null;
      }
    }
    return here;
  }

  static List<Map<String, Object>> list(Object object, Object... path) {
    Object found = at(object, path);
    List<Map<String, Object>> maps = new ArrayList<>();
    if (found instanceof List<?> list) {
      list.forEach(each -> maps.add(map(each)));
    }
    return maps;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object object) {
    return (Map<String, Object>) object;
  }
}
