package io.kontor.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;

/**
 * Writes docs/configuration.md from the settings records of all modules, their Javadoc and the
 * defaults in the modules' YAML, and holds them to the rules: one prefix, each setting documented,
 * each with a default or required, no name in the YAML that is no setting, no default said twice in
 * two ways.
 */
@Tag("writes-docs")
class ConfigurationReferenceTest {
  private static final Path ROOT = CheckedInFile.repository();
  private static final String ANNOTATION = "@ConfigurationProperties(\"";

  /** One setting. */
  private record Setting(
      String name,
      String type,
      @Nullable String annotated,
      @Nullable String inYaml,
      boolean optional,
      String bounds,
      String meaning) {
    String variable() {
      return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    String byDefault() {
      String found = annotated != null ? annotated : inYaml;
      if (name.matches(".*(password|secret)")) {
        return "none: a secret";
      }
      if (found == null) {
        return optional ? "–" : "required";
      }
      return found.isEmpty() ? "empty" : "`" + found + "`";
    }
  }

  /** A settings record with all that lies in it. */
  private record Group(String module, String prefix, String purpose, List<Setting> settings) {}

  private final List<String> faults = new ArrayList<>();
  private final Map<String, String> defaults = new HashMap<>();

  @Test
  void listsEverySettingOfEveryModule() throws IOException {
    List<Group> groups = groups();

    assertThat(groups).hasSizeGreaterThan(12);
    assertThat(faults).as("settings that break a rule").isEmpty();
    CheckedInFile.verify("docs/configuration.md", page(groups));
  }

  @Test
  void everyNameInTheYamlIsASetting() throws IOException {
    Set<String> unknown = new TreeSet<>();
    List<Group> groups = groups();
    for (Path yaml : yamlFiles()) {
      String module = module(yaml);
      for (String name : yaml(yaml).keySet()) {
        boolean known =
            groups.stream()
                .filter(group -> reads(module, group.module()))
                .flatMap(group -> group.settings().stream())
                .anyMatch(setting ->
                    name.equals(setting.name())
                        || setting.type().startsWith("Map")
                            && name.startsWith(setting.name() + "."));
        if (name.startsWith("kontor.") && !known) {
          unknown.add(module + ": " + name);
        }
      }
    }

    assertThat(unknown).as("names in application.yaml that bind to no settings record").isEmpty();
  }

  private static boolean reads(String module, String settingsOf) {
    return module.equals(settingsOf)
        || settingsOf.startsWith("platform/")
        || module.startsWith("platform/");
  }

  private List<Group> groups() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path source : sources()) {
      if (Files.readString(source).contains(ANNOTATION)) {
        files.add(source);
      }
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<Group> groups = new ArrayList<>();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      DocTrees docs = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        Path file = Path.of(unit.getSourceFile().toUri());
        for (Tree type : unit.getTypeDecls()) {
          if (type instanceof ClassTree record && record.getKind() == Tree.Kind.RECORD) {
            group(unit, record, docs, module(file)).ifPresent(groups::add);
          }
        }
      }
    }
    groups.sort(
        Comparator.comparing((Group group) -> !group.module().startsWith("platform"))
            .thenComparing(Group::prefix)
            .thenComparing(Group::module));
    return groups;
  }

  private Optional<Group> group(
      CompilationUnitTree unit, ClassTree record, DocTrees docs, String module) throws IOException {
    String prefix = argument(record.getModifiers().getAnnotations(), "ConfigurationProperties");
    if (prefix == null) {
      return Optional.empty();
    }
    if (!prefix.equals("kontor") && !prefix.startsWith("kontor.")) {
      faults.add(record.getSimpleName() + ": its prefix " + prefix + " is not below kontor");
    }
    defaults.clear();
    for (Path yaml : yamlFiles()) {
      if (module(yaml).equals(module) || module.startsWith("platform/") && isPlatform(yaml)) {
        defaults.putAll(yaml(yaml));
      }
    }
    List<Setting> settings = new ArrayList<>();
    collect(new TreePath(new TreePath(unit), record), prefix, docs, settings);
    DocCommentTree comment = docs.getDocCommentTree(new TreePath(new TreePath(unit), record));
    return Optional.of(
        new Group(
            module, prefix, comment == null ? "" : text(comment.getFirstSentence()), settings));
  }

  private void collect(TreePath path, String prefix, DocTrees docs, List<Setting> settings) {
    ClassTree record = (ClassTree) path.getLeaf();
    Map<String, String> meanings = meanings(docs.getDocCommentTree(path));
    for (Tree member : record.getMembers()) {
      if (member instanceof VariableTree component
          && !component.getModifiers().getFlags().contains(Modifier.STATIC)) {
        String name = prefix + "." + dashed(component.getName().toString());
        Optional<ClassTree> nested = nested(path, component.getType().toString());
        if (nested.isPresent()) {
          collect(new TreePath(path, nested.get()), name, docs, settings);
        } else {
          settings.add(setting(record, component, name, meanings));
        }
      }
    }
  }

  private Setting setting(
      ClassTree record, VariableTree component, String name, Map<String, String> meanings) {
    List<? extends AnnotationTree> annotations = component.getModifiers().getAnnotations();
    String type = component.getType().toString();
    boolean optional =
        annotations.stream()
                .anyMatch(each -> each.getAnnotationType().toString().equals("Nullable"))
            || type.contains("@Nullable");
    String meaning = meanings.get(component.getName().toString());
    if (meaning == null) {
      faults.add(
          record.getSimpleName() + "." + component.getName() + " (" + name + ") has no @param");
    }
    String annotated = argument(annotations, "DefaultValue");
    String inYaml = defaults.get(name);
    if (annotated != null
        && inYaml != null
        && !inYaml.contains("${")
        && !inYaml.equals(annotated)) {
      faults.add(name + " has two defaults: " + annotated + " and " + inYaml);
    }
    return new Setting(
        name,
        type.replaceAll("@\\w+(\\([^)]*\\))? ?", ""),
        annotated,
        inYaml,
        optional,
        bounds(annotations),
        meaning == null ? "" : meaning);
  }

  private static String bounds(List<? extends AnnotationTree> annotations) {
    String least = first(argument(annotations, "Min"), argument(annotations, "DecimalMin"));
    String most = first(argument(annotations, "Max"), argument(annotations, "DecimalMax"));
    if (least == null && most == null) {
      return "";
    }
    return most == null ? "from " + least : (least == null ? "to " : least + " to ") + most;
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }

  private static Optional<ClassTree> nested(TreePath path, String type) {
    for (TreePath each = path; each != null; each = each.getParentPath()) {
      if (each.getLeaf() instanceof ClassTree outer) {
        for (Tree member : outer.getMembers()) {
          if (member instanceof ClassTree inner
              && inner.getKind() == Tree.Kind.RECORD
              && type.endsWith(inner.getSimpleName().toString())
              && type.replaceAll("@\\w+ ?", "").equals(inner.getSimpleName().toString())) {
            return Optional.of(inner);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The value of an annotation with one argument; null when it is not there, "" without one. */
  private static @Nullable String argument(
      List<? extends AnnotationTree> annotations, String name) {
    for (AnnotationTree annotation : annotations) {
      if (annotation.getAnnotationType().toString().equals(name)) {
        return annotation.getArguments().isEmpty()
            ? ""
            : value(annotation.getArguments().getFirst());
      }
    }
    return null;
  }

  private static String value(ExpressionTree expression) {
    return switch (expression) {
      case AssignmentTree assignment -> value(assignment.getExpression());
      case LiteralTree literal -> String.valueOf(literal.getValue());
      case NewArrayTree array ->
          array.getInitializers().stream()
              .map(ConfigurationReferenceTest::value)
              .collect(Collectors.joining(","));
      default -> expression.toString();
    };
  }

  private static Map<String, String> meanings(@Nullable DocCommentTree comment) {
    Map<String, String> found = new HashMap<>();
    if (comment != null) {
      comment.getBlockTags().stream()
          .filter(ParamTree.class::isInstance)
          .map(ParamTree.class::cast)
          .forEach(tag -> found.put(tag.getName().toString(), text(tag.getDescription())));
    }
    return found;
  }

  private static String text(List<?> parts) {
    return parts.stream()
        .map(Object::toString)
        .collect(Collectors.joining())
        .replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** As the binder spells a component: {@code readWait} is {@code read-wait}. */
  private static String dashed(String component) {
    return component.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static String page(List<Group> groups) {
    StringBuilder page =
        new StringBuilder(
            """
            # Configuration

            Generated from the settings records of all modules; `./kontor docs` writes it.

            A setting is an environment variable, or a property of Spring with the same name in lower case: `KONTOR_GATEWAY_DRAIN_AT_MOST` is
            `kontor.gateway.drain.at-most`. Everything of ours begins with `kontor`; what one service alone reads begins with `kontor` and its short name,
            and `./kontor up` hands a variable that begins so to this service. Lists are written with commas, times as `500ms`, `30s`, `24h` or `P13M`, sizes
            as `64KB` or `12MB`.

            A process checks all its settings before it connects to anything. It does not start when a required one is missing, a value cannot be read or
            is out of range, a name is one of an earlier release, or a name below its own prefix is no setting; one message names all of it.
            """);
    for (Group group : groups) {
      page.append("\n## `")
          .append(group.prefix())
          .append("` (")
          .append(group.module())
          .append(")\n\n");
      page.append(group.purpose())
          .append("\n\n| Variable | Type | Default | Meaning |\n|---|---|---|---|\n");
      for (Setting setting : group.settings()) {
        page.append("| `")
            .append(setting.variable())
            .append("` | ")
            .append(setting.type().replace("|", "\\|"))
            .append(setting.bounds().isEmpty() ? "" : ", " + setting.bounds())
            .append(" | ")
            .append(setting.byDefault())
            .append(" | ")
            .append(setting.meaning().replace("|", "\\|"))
            .append(" |\n");
      }
    }
    return page.toString();
  }

  private static Map<String, String> yaml(Path file) throws IOException {
    Map<String, String> found = new TreeMap<>();
    for (PropertySource<?> source :
        new YamlPropertySourceLoader().load("yaml", new FileSystemResource(file))) {
      for (String name : ((EnumerablePropertySource<?>) source).getPropertyNames()) {
        String value = String.valueOf(source.getProperty(name));
        String element = name.replaceAll("\\[\\d+]$", "");
        found.merge(element, value, (one, other) -> one + "," + other);
      }
    }
    return found;
  }

  private static boolean isPlatform(Path file) {
    return module(file).startsWith("platform/");
  }

  private static List<Path> yamlFiles() throws IOException {
    return files("src/main/resources", "(application|kontor-.*)\\.yaml");
  }

  private static List<Path> sources() throws IOException {
    return files("src/main/java", ".*\\.java");
  }

  private static List<Path> files(String below, String name) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path module : modules()) {
      Path folder = module.resolve(below);
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          files
              .filter(file -> file.getFileName().toString().matches(name))
              .sorted()
              .forEach(found::add);
        }
      }
    }
    return found;
  }

  private static List<Path> modules() throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path parent : List.of(ROOT, ROOT.resolve("platform"))) {
      try (Stream<Path> folders = Files.list(parent)) {
        folders
            .filter(folder -> Files.exists(folder.resolve("pom.xml")))
            .sorted()
            .forEach(found::add);
      }
    }
    return found;
  }

  private static String module(Path file) {
    Path inside = ROOT.relativize(file);
    return inside.getName(0).toString().equals("platform")
        ? "platform/" + inside.getName(1)
        : inside.getName(0).toString();
  }
}
