package io.kontor.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.kontor.platform.json.Masks;
import io.kontor.platform.json.NotPersonal;
import io.kontor.platform.json.PersonalData;
import io.kontor.platform.security.Caller;
import io.kontor.platform.security.Requires;
import io.kontor.platform.security.ShownOnce;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Read-back of kept answers in one service, over all of its creating endpoints and all single
 * permissions; and the views that may hold what is shown once. Each service's {@code ReadBackIT}
 * extends it. Source: ADR 0014.
 */
public abstract class ReadBackRules {
  private static final List<String> RESOURCES =
      List.of(
          "users",
          "wallets",
          "cards",
          "payins",
          "transfers",
          "refunds",
          "payouts",
          "bankaccounts",
          "mandates",
          "preauthorizations",
          "kyc",
          "ubo",
          "disputes",
          "reports",
          "events",
          "hooks",
          "client",
          "team",
          "keys",
          "conversions",
          "bankingaliases",
          "audit",
          "limits",
          "approvals",
          "personaldata",
          "notes");

  private static final Pattern SECRET_LOOKING =
      Pattern.compile(".*(secret|password|token|key|link|url|data$).*", Pattern.CASE_INSENSITIVE);

  private static final Pattern PERSONAL_LOOKING =
      Pattern.compile(
          ".*(iban|account_?number|birthday|date_?of_?birth|national_?id|passport|tax_?id).*",
          Pattern.CASE_INSENSITIVE);

  /** Members that only look like secrets, by the name of the component, and why they are none. */
  private static final Map<String, String> OPEN =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("requestUrl", "the address of the caller's own call"),
              Map.entry("returnUrl", "given by the merchant"),
              Map.entry("cancelUrl", "given by the merchant"),
              Map.entry("callbackUrl", "given by the merchant"),
              Map.entry("secureModeReturnUrl", "given by the merchant"),
              Map.entry("platformUrl", "given by the merchant"),
              Map.entry("redirectUrl", "the payer's page, for whoever may read the object"),
              Map.entry("secureModeRedirectUrl", "the payer's page, as above"),
              Map.entry("templateUrl", "the payer's page, as above"),
              Map.entry("deepLinkUrl", "the payer's page, as above"),
              Map.entry("documentUrl", "the bank's page on the mandate, as above")));

  @Autowired private Api api;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping handlers;

  @Value("${kontor.service}")
  private String service;

  /** Members of this service that only look like secrets, and why they are none. */
  protected Map<String, String> alsoOpen() {
    return Map.of();
  }

  @Test
  void readsBackOnlyWithThePermissionOfTheCall() {
    List<String> permissions = new ArrayList<>();
    for (String resource : RESOURCES) {
      permissions.add(resource + ":read");
      permissions.add(resource + ":write");
    }
    permissions.add("*:read");
    String client = "readback";
    Map<String, Api> callers = new TreeMap<>();
    permissions.forEach(name -> callers.put(name, api.merchant(client, name)));
    List<String> wrong = new ArrayList<>();
    int calls = 0;
    for (Call call : creatingCalls(client)) {
      String key = UUID.randomUUID().toString();
      Api.Answer answer =
          api.merchant(client).header("Idempotency-Key", key).post(call.path(), "{}");
      assertThat(answer.status()).as(call.path()).isBetween(200, 499);
      String readBack = "/v2.01/" + client + "/responses/" + key;
      for (Map.Entry<String, Api> caller : callers.entrySet()) {
        String permission = caller.getKey();
        Api.Answer kept = caller.getValue().get(readBack);
        boolean may =
            new Caller(Caller.Actor.KEY, "x", client, null, Set.of(permission), Set.of())
                .may(call.permission());
        int expected = may ? 200 : 403;
        if (kept.status() != expected) {
          wrong.add(call.path() + " by " + permission + ": " + kept.status());
        }
        calls++;
      }
      Api anybody = api.merchant(client, "none:read").header("Idempotency-Key", key);
      assertThat(anybody.post(call.path(), "{}").status()).as(call.path()).isEqualTo(403);
      Api another = api.steppedUp(client, "another").header("Idempotency-Key", key);
      assertThat(another.post(call.path(), "{}").status()).as(call.path()).isEqualTo(409);
      assertThat(api.merchant("other").get("/v2.01/other/responses/" + key).status())
          .as(call.path())
          .isEqualTo(400);
    }
    assertThat(wrong).isEmpty();
    assertThat(calls).isPositive();
  }

  @Test
  void marksWhatIsShownOnce() {
    Set<String> unmarked = new LinkedHashSet<>();
    Map<String, String> open = new TreeMap<>(OPEN);
    open.putAll(alsoOpen());
    for (Class<?> view : views()) {
      for (RecordComponent member : view.getRecordComponents()) {
        if (member.getType() == String.class
            && SECRET_LOOKING.matcher(member.getName()).matches()
            && !open.containsKey(member.getName())
            && !isShownOnce(member)) {
          unmarked.add(view.getName() + "." + member.getName());
        }
      }
    }
    assertThat(unmarked).as("@ShownOnce, or a reason in the list of open members").isEmpty();
  }

  @Test
  void printsNothingThatIsShownOnce() throws ReflectiveOperationException {
    for (Class<?> view : views()) {
      if (Arrays.stream(view.getRecordComponents()).anyMatch(ReadBackRules::isShownOnce)) {
        Constructor<?> constructor = view.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        Object[] values =
            Arrays.stream(view.getRecordComponents()).map(ReadBackRules::sample).toArray();
        assertThat(constructor.newInstance(values)).asString().doesNotContain("shown-once");
      }
    }
  }

  @Test
  void marksPersonalData() {
    Set<String> wrong = new LinkedHashSet<>();
    for (Class<?> view : views()) {
      for (RecordComponent member : view.getRecordComponents()) {
        boolean marked = member.isAnnotationPresent(PersonalData.class);
        if (marked
            ? !Masks.NAMES.contains(contractName(member))
            : PERSONAL_LOOKING.matcher(member.getName()).matches()
                && !view.isAnnotationPresent(NotPersonal.class)) {
          wrong.add(view.getName() + "." + member.getName());
        }
      }
    }
    assertThat(wrong).as("@PersonalData of a name in Masks.NAMES, or @NotPersonal").isEmpty();
  }

  private static String contractName(RecordComponent member) {
    JsonProperty named = member.getAccessor().getAnnotation(JsonProperty.class);
    return named == null
        ? Character.toUpperCase(member.getName().charAt(0)) + member.getName().substring(1)
        : named.value();
  }

  private static boolean isShownOnce(RecordComponent member) {
    return member.isAnnotationPresent(ShownOnce.class);
  }

  private static @Nullable Object sample(RecordComponent member) {
    Class<?> type = member.getType();
    return type == String.class
        ? isShownOnce(member) ? "shown-once" : "anything"
        : type == boolean.class
            ? (Object) false
            : type == int.class ? (Object) 0 : type == long.class ? (Object) 0L : null;
  }

  /** Each creating endpoint, also in a spelling that the contract takes as the same. */
  private List<Call> creatingCalls(String client) {
    List<Call> calls = new ArrayList<>();
    handlers
        .getHandlerMethods()
        .forEach((mapping, handler) -> {
          Requires requires = handler.getMethodAnnotation(Requires.class);
          if (requires == null
              || !mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
            return;
          }
          for (String pattern : mapping.getPatternValues()) {
            String path = pattern.replace("{clientId}", client).replaceAll("\\{[^}]+}", "unknown");
            String tail = path.substring(("/v2.01/" + client + "/").length());
            calls.add(new Call(path, requires.value()));
            calls.add(
                new Call(
                    "/V2.01/" + client + "/" + tail.toUpperCase(java.util.Locale.ROOT),
                    requires.value()));
            calls.add(
                new Call(
                    "/v2.01/"
                        + client
                        + "/%"
                        + Integer.toHexString(tail.charAt(0))
                        + tail.substring(1),
                    requires.value()));
          }
        });
    return calls;
  }

  /** Records that answers consist of: what handlers return, and everything called a view. */
  private Set<Class<?>> views() {
    Set<Class<?>> views = new LinkedHashSet<>();
    for (HandlerMethod handler : handlers.getHandlerMethods().values()) {
      if (handler.hasMethodAnnotation(Requires.class)) {
        add(ResolvableType.forMethodReturnType(handler.getMethod()), views);
      }
    }
    new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.kontor." + service, "io.kontor.platform.files")
            .stream()
            .filter(type -> type.getName().matches(".*View(\\$.*)?"))
            .forEach(type -> add(ResolvableType.forClass(type.reflect()), views));
    assertThat(views).isNotEmpty();
    return views;
  }

  private static void add(ResolvableType type, Set<Class<?>> views) {
    for (ResolvableType argument : type.getGenerics()) {
      add(argument, views);
    }
    Class<?> raw = type.resolve(Object.class);
    if (raw.isSealed()) {
      for (Class<?> permitted : raw.getPermittedSubclasses()) {
        add(ResolvableType.forClass(permitted), views);
      }
    }
    if (raw.isRecord() && views.add(raw)) {
      for (RecordComponent member : raw.getRecordComponents()) {
        add(ResolvableType.forType(member.getGenericType()), views);
      }
    }
  }

  private record Call(String path, String permission) {}
}
