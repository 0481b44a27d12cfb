package io.kontor.platform.settings;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/**
 * Checks every setting of a process before anything connects, and names all that is wrong in one
 * message: secrets that are missing, values that cannot be read or are out of range, names that an
 * earlier release used, and names below a prefix of ours that no setting has.
 *
 * <p>Settings are the components of the records with {@link ConfigurationProperties}.
 */
public final class SettingsCheck {
  private final Binder binder;
  private final Environment environment;
  private final Validator validator;
  private final List<String> problems = new ArrayList<>();

  private final Collection<String> secrets;

  /** Names of settings, as {@link #plain} writes them. */
  private final Set<String> known = new HashSet<>();

  /** Whatever lies below these is a setting, or a mistake. */
  private final List<ConfigurationPropertyName> ours = new ArrayList<>();

  private SettingsCheck(Environment environment, Validator validator, Collection<String> secrets) {
    this.secrets = secrets;
    this.environment = environment;
    this.binder = Binder.get(environment);
    this.validator = validator;
  }

  /**
   * The check as a part of the start, after every settings record is known and before any other
   * bean is made.
   *
   * @param secrets names of the settings without which the process does not start
   */
  public static BeanFactoryPostProcessor of(Environment environment, Collection<String> secrets) {
    return beans -> check(environment, records(beans), secrets);
  }

  /**
   * Checks all of it. Errors: {@link InvalidSettingsException} with every problem.
   *
   * @param records the settings records of this process
   */
  static void check(Environment environment, List<Class<?>> records, Collection<String> secrets) {
    try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
      SettingsCheck check = new SettingsCheck(environment, factory.getValidator(), secrets);
      records.forEach(check::readable);
      check.renamed();
      check.unknown();
      List<String> missing = RequiredSecrets.missing(check::value, secrets);
      if (!missing.isEmpty()) {
        check.problems.add(
            "This process does not start without its secrets; set " + String.join(", ", missing));
      }
      if (!check.problems.isEmpty()) {
        throw new InvalidSettingsException(check.problems.stream().distinct().toList());
      }
    }
  }

  private static List<Class<?>> records(ConfigurableListableBeanFactory beans) {
    List<Class<?>> found = new ArrayList<>();
    for (String name : beans.getBeanDefinitionNames()) {
      BeanDefinition definition = beans.getBeanDefinition(name);
      String type = definition.getBeanClassName();
      if (type != null && type.startsWith("io.kontor.")) {
        Class<?> loaded = ClassUtils.resolveClassName(type, beans.getBeanClassLoader());
        if (loaded.isRecord() && loaded.isAnnotationPresent(ConfigurationProperties.class)) {
          found.add(loaded);
        }
      }
    }
    return found;
  }

  private void readable(Class<?> type) {
    String prefix =
        Objects.requireNonNull(type.getAnnotation(ConfigurationProperties.class)).value();
    int before = problems.size();
    components(prefix, type);
    ConfigurationPropertyName name = ConfigurationPropertyName.of(prefix);
    if (name.getNumberOfElements() > 1) {
      ours.add(name);
    }
    if (problems.size() == before) {
      whole(prefix, type);
    }
  }

  private void components(String prefix, Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Parameter[] parameters = parameters(type, components);
    for (int i = 0; i < components.length; i++) {
      RecordComponent component = components[i];
      String name = prefix + "." + DataObjectPropertyName.toDashedForm(component.getName());
      if (component.getType().isRecord()) {
        if (!isOptional(component) || isSet(name)) {
          components(name, component.getType());
        }
      } else {
        known.add(plain(name));
        if (!secrets.contains(name)) {
          component(name, type, component, parameters[i]);
        }
      }
    }
  }

  /** Those of the constructor that the binder calls; they alone carry the default values. */
  private static Parameter[] parameters(Class<?> type, RecordComponent[] components) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types).getParameters();
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("A record without its constructor: " + type, e);
    }
  }

  private void component(
      String name, Class<?> type, RecordComponent component, Parameter parameter) {
    @Nullable Object value;
    try {
      value =
          binder
              .bind(
                  name,
                  Bindable.of(ResolvableType.forType(component.getGenericType()))
                      .withAnnotations(parameter.getAnnotations()))
              .orElse(null);
    } catch (BindException e) {
      problem(name, unreadable(name, component));
      return;
    }
    if (value == null && parameter.isAnnotationPresent(DefaultValue.class)) {
      return;
    }
    List<String> faults =
        validator.validateValue(type, component.getName(), value).stream()
            .map(ConstraintViolation::getMessage)
            .sorted()
            .toList();
    if (faults.isEmpty() && value == null && !isOptional(component)) {
      faults = List.of("is not set");
    }
    faults.forEach(fault -> problem(name, fault));
  }

  private void problem(String name, String fault) {
    problems.add(name + " (" + RequiredSecrets.variable(name) + ") " + fault);
  }

  /** What only the record itself can judge, such as two settings that go together. */
  private void whole(String prefix, Class<?> type) {
    try {
      binder.bind(prefix, Bindable.of(type));
    } catch (BindException e) {
      problems.add(prefix + ": " + NestedExceptionUtils.getMostSpecificCause(e).getMessage());
    }
  }

  private String unreadable(String name, RecordComponent component) {
    String expected = "is not " + ExpectedForm.of(component);
    return isSecret(name) ? expected : expected + ": " + value(name);
  }

  /** The value; null when there is none, or only the name of a variable that is not set. */
  private @Nullable String value(String name) {
    try {
      return environment.getProperty(name);
    } catch (IllegalArgumentException unresolved) {
      return null;
    }
  }

  private void renamed() {
    names()
        .forEach(name ->
            RenamedSettings.OLD_PREFIXES.forEach((old, current) -> {
              ConfigurationPropertyName prefix = ConfigurationPropertyName.of(old);
              if (prefix.isAncestorOf(name)) {
                String rest = name.toString().substring(old.length());
                problems.add(name + " is called " + current + rest + " now (UPGRADING.md)");
              }
            }));
  }

  private void unknown() {
    String self =
        environment.getProperty(
            "kontor.service", environment.getProperty("spring.application.name", "none"));
    ours.add(ConfigurationPropertyName.adapt("kontor." + self, '.'));
    for (ConfigurationPropertyName name : names()) {
      String plain = plain(name.toString());
      if (ours.stream().anyMatch(prefix -> prefix.isAncestorOf(name))
          && known.stream().noneMatch(each -> isBelow(plain, each))) {
        problem(name.toString(), "is no setting");
      }
    }
  }

  /** Whether a name is a setting, or an element of it. */
  private static boolean isBelow(String name, String setting) {
    return name.equals(setting) || name.matches(setting + "\\d+");
  }

  private List<ConfigurationPropertyName> names() {
    List<ConfigurationPropertyName> found = new ArrayList<>();
    for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
      if (source instanceof IterableConfigurationPropertySource iterable) {
        iterable.forEach(found::add);
      }
    }
    return found;
  }

  private boolean isSet(String name) {
    for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
      if (source.containsDescendantOf(ConfigurationPropertyName.of(name))
          == ConfigurationPropertyState.PRESENT) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOptional(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static boolean isSecret(String name) {
    return name.matches(".*(secret|password|key)[^.]*");
  }

  /** Letters and digits alone: an environment variable cannot say more. */
  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
