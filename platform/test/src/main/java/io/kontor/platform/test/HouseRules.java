package io.kontor.platform.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules of the house that byte code can show. Each service's {@code HouseRulesTest} checks them
 * for its package.
 */
public final class HouseRules {
  /**
   * Who may call whom by a synchronous client: the package of a client interface is {@code
   * …client.{target}}. The table of docs/architecture.md and the chart say the same.
   */
  static final Map<String, Set<String>> DOWNHILL =
      Map.of(
          "identity", Set.of(),
          "wallet", Set.of("identity"),
          "compliance", Set.of("identity"),
          "transaction", Set.of("wallet", "compliance", "identity"),
          "dispute", Set.of("transaction"),
          "reporting", Set.of(),
          "webhook", Set.of());

  private static final List<String> SERVICES =
      List.of("identity", "wallet", "transaction", "compliance", "dispute", "reporting", "webhook");

  /** Who may start threads, and why: everybody else has {@code SupervisedLoops}. */
  private static final Map<String, String> THREADS =
      Map.of(
          "io.kontor.platform.loop.SupervisedLoop", "it is the one place",
          "io.kontor.platform.token.RenewingToken", "one thread per renewal, which ends with it",
          "io.kontor.platform.http.RequestThreads",
              "the server's threads; a request ends by itself",
          "io.kontor.platform.outbound.GuardedResolver", "a bounded pool; a look-up ends by itself",
          "io.kontor.platform.outbound.MerchantCaller", "a timer that ends calls, and calls nobody",
          "io.kontor.webhook.delivery.Dispatcher", "one thread per call, which ends with it");

  /** Who may write stack traces, and why: everybody else has {@code FailureLog}. */
  private static final Map<String, String> TRACES =
      Map.of(
          "io.kontor.platform.failure.FailureLog", "it is the one place",
          "io.kontor.platform.http.OutermostFilter", "one line per request that a caller made",
          "io.kontor.platform.http.ServerErrorValve", "one line per request that a caller made",
          "io.kontor.platform.web.ErrorAdvice", "one line per request that a caller made");

  private HouseRules() {}

  /**
   * Checks that no class below the package starts an unsupervised thread, or writes stack traces
   * for outages. Errors: {@link AssertionError}.
   */
  public static void checkLongLivedWork(String packageName) {
    JavaClasses classes = production(packageName);
    threads().check(classes);
    traces().check(classes);
  }

  /** What runs in production; this library serves tests, and lies in a jar of its own. */
  private static JavaClasses production(String packageName) {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .withImportOption(location -> !location.contains("/io/kontor/platform/test/"))
        .importPackages(packageName);
  }

  private static ArchRule traces() {
    return noClasses()
        .that(
            DescribedPredicate.describe(
                "are not allowed to", type -> !TRACES.containsKey(type.getName())))
        .should()
        .callMethodWhere(DescribedPredicate.describe("log a cause", HouseRules::logsACause))
        .because("FailureLog tells an outage in one line, and a fault with its trace");
  }

  private static boolean logsACause(JavaMethodCall call) {
    String owner = call.getTargetOwner().getName();
    List<JavaClass> parameters = call.getTarget().getRawParameterTypes();
    return (owner.equals("org.slf4j.spi.LoggingEventBuilder") && call.getName().equals("setCause"))
        || (Set.of("org.slf4j.Logger", "org.apache.commons.logging.Log").contains(owner)
            && !parameters.isEmpty()
            && parameters.getLast().isEquivalentTo(Throwable.class));
  }

  private static ArchRule threads() {
    return noClasses()
        .that(
            DescribedPredicate.describe(
                "are not allowed to", type -> !THREADS.containsKey(type.getName())))
        .should()
        .callMethodWhere(DescribedPredicate.describe("start a thread", HouseRules::startsAThread))
        .orShould()
        .callConstructor(Thread.class, Runnable.class)
        .orShould()
        .callConstructor(Thread.class, Runnable.class, String.class)
        .because("long-lived work runs in a SupervisedLoop, which no Error ends");
  }

  /** Threads of an executor per task end with their task; @Scheduled ones are Spring's. */
  private static boolean startsAThread(JavaMethodCall call) {
    String owner = call.getTargetOwner().getName();
    return (owner.equals("java.lang.Thread")
            && Set.of("ofVirtual", "ofPlatform", "startVirtualThread").contains(call.getName()))
        || (owner.equals("java.util.concurrent.Executors")
            && !call.getName().equals("newVirtualThreadPerTaskExecutor"));
  }

  /**
   * Checks all rules for a service, for example {@code check("wallet")}. Errors: {@link
   * AssertionError}.
   */
  public static void check(String service) {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.kontor." + service);
    for (ArchRule rule : rules(service)) {
      rule.allowEmptyShould(true).check(classes);
    }
    noCycles("io.kontor." + service).check(classes);
  }

  private static List<ArchRule> rules(String service) {
    String[] others =
        SERVICES.stream()
            .filter(name -> !name.equals(service))
            .map(name -> "io.kontor." + name + "..")
            .toArray(String[]::new);
    String[] uphill =
        SERVICES.stream()
            .filter(name -> !DOWNHILL.getOrDefault(service, Set.of()).contains(name))
            .map(name -> "io.kontor." + service + ".client." + name + "..")
            .toArray(String[]::new);
    List<ArchRule> rules = new ArrayList<>(everywhere());
    rules.addAll(exactMoney());
    rules.add(noSleep());
    rules.addAll(serviceRules(others, uphill));
    return rules;
  }

  private static List<ArchRule> serviceRules(String[] others, String[] uphill) {
    return List.of(
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(others)
            .because("services share contracts, not classes"),
        noClasses()
            .should()
            .resideInAnyPackage(uphill)
            .because("synchronous calls run downhill only"),
        noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
            .should()
            .beAnnotatedWith("org.springframework.transaction.annotation.Transactional")
            .because("a use case, not the web, is the transaction"),
        threads(),
        traces());
  }

  /** What a module may do although others may not; its test says why. */
  public enum Exemption {
    /** It waits for time to pass. */
    SLEEPING,
    /** It calculates with floating-point numbers, and none of them is money. */
    FLOATING_POINT
  }

  /**
   * Checks the rules that make sense for every module, for the packages below the given one.
   * Errors: {@link AssertionError}.
   */
  public static void checkModule(String packageName, Exemption... exemptions) {
    Set<Exemption> exempt = Set.of(exemptions);
    JavaClasses classes = production(packageName);
    List<ArchRule> rules = new ArrayList<>(everywhere());
    rules.add(exitOnlyInMain());
    if (!exempt.contains(Exemption.SLEEPING)) {
      rules.add(noSleep());
    }
    if (!exempt.contains(Exemption.FLOATING_POINT)) {
      rules.addAll(exactMoney());
    }
    rules.forEach(rule -> rule.allowEmptyShould(true).check(classes));
    noCycles(packageName).check(classes);
  }

  private static ArchRule noCycles(String packageName) {
    return slices()
        .matching(packageName + ".(**)")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .because("a package can be read and changed without those that use it");
  }

  private static ArchRule exitOnlyInMain() {
    return noClasses()
        .that(
            DescribedPredicate.describe(
                "have no main method", type -> type.tryGetMethod("main", String[].class).isEmpty()))
        .should()
        .callMethod(System.class, "exit", int.class)
        .because("the caller decides what happens after a failure");
  }

  private static ArchRule noSleep() {
    return noClasses()
        .should()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .callMethod(Thread.class, "sleep", Duration.class)
        .because("work waits on conditions or schedules");
  }

  private static List<ArchRule> everywhere() {
    return List.of(
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson.databind..")
            .because("Jackson 3 is used"),
        noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date")
            .because("java.time is used"));
  }

  private static List<ArchRule> exactMoney() {
    return List.of(
        noFields()
            .should()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(float.class)
            .orShould()
            .haveRawType(Double.class)
            .orShould()
            .haveRawType(Float.class)
            .because("money is exact"),
        noMethods()
            .should()
            .haveRawReturnType(double.class)
            .orShould()
            .haveRawReturnType(float.class)
            .because("money is exact"));
  }
}
