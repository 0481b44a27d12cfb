package io.kontor.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.platform.security.PublicEndpoint;
import io.kontor.platform.security.Requires;
import io.kontor.platform.security.RequiresScope;
import io.kontor.platform.security.StepUp;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Every handler of a service, under every spelling of its path, by every caller who may not call
 * it: no spelling opens what the plain one refuses. Each service has a test that extends this one.
 */
@ServiceTest
public abstract class EndpointSpellings {
  private static final String CLIENT = "spelled";
  private static final String UNPROVEN = "staff who did not step up";
  private static final String CHALLENGE =
      "WWW-Authenticate: Bearer error=\"insufficient_user_authentication\", error_description=\"The"
          + " second factor is asked for again\", acr_values=\"gold\", max_age=\"300\"";
  private static final TestTokens TOKENS = TestTokens.instance();

  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;
  @LocalServerPort int port;

  private final List<Handler> handlers = new ArrayList<>();

  private record Handler(String method, String path, HandlerMethod code) {
    @Nullable String permission() {
      Requires requires = code.getMethodAnnotation(Requires.class);
      return requires == null ? null : requires.value();
    }

    @Nullable String scope() {
      RequiresScope requires = code.getMethodAnnotation(RequiresScope.class);
      return requires == null ? null : requires.value();
    }

    boolean asksForStepUp() {
      return code.hasMethodAnnotation(StepUp.class);
    }

    boolean isOpen() {
      return code.hasMethodAnnotation(PublicEndpoint.class) || Requires.LINK.equals(permission());
    }

    String body() {
      return method.equals("GET") || method.equals("DELETE") ? "" : "{}";
    }
  }

  @BeforeEach
  void findHandlers() {
    requestMappingHandlerMapping
        .getHandlerMethods()
        .forEach((mapping, code) -> {
          if (code.getBeanType().getName().startsWith("io.kontor.")) {
            for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
              for (String pattern : mapping.getPatternValues()) {
                handlers.add(new Handler(method.name(), filled(pattern), code));
              }
            }
          }
        });
    assertThat(handlers).isNotEmpty();
  }

  @Test
  void noSpellingOpensWhatThePlainOneRefuses() {
    List<String> opened = new ArrayList<>();
    for (Handler handler : handlers) {
      for (Map.Entry<String, String> caller : refused(handler).entrySet()) {
        int plain = ask(handler, handler.path(), caller.getValue());
        boolean unproven = caller.getKey().startsWith("nobody") || caller.getKey().equals(UNPROVEN);
        boolean right = unproven ? plain == 401 : plain == 403;
        if (!right) {
          opened.add(told(caller.getKey(), handler, handler.path(), plain));
        }
      }
      // The guard looks at the path first and at the caller afterwards: of those it refuses, the
      // nearest to being let in try every spelling.
      Map<String, String> strongest = strongest(handler);
      for (String spelling : spellings(handler.path(), port)) {
        strongest.forEach((name, token) -> {
          int status = ask(handler, spelling, token);
          if ((status < 400 && status != 0) || status >= 500) {
            opened.add(told(name, handler, spelling, status));
          }
        });
      }
    }
    assertThat(opened).isEmpty();
  }

  @Test
  void whoeverMayReadIsLetInInAnyLetterCase() {
    List<String> shut = new ArrayList<>();
    for (Handler handler : handlers) {
      if (!handler.method().equals("GET") || handler.isOpen()) {
        continue;
      }
      String token = allowedToken(handler);
      for (String path : List.of(handler.path(), lettersSwapped(handler.path()))) {
        int status = ask(handler, path, token);
        if (status == 401 || status == 403 || status >= 500) {
          shut.add(told("allowed", handler, path, status));
        }
      }
    }
    assertThat(shut).isEmpty();
  }

  @Test
  void aPersonStepsUpWhereTheHandlerSaysSoAndAKeyDoesNot() {
    List<String> wrong = new ArrayList<>();
    Instant now = Instant.now();
    Map<String, String> tooLittle = new LinkedHashMap<>();
    tooLittle.put(UNPROVEN, TOKENS.staff(CLIENT, "Olga"));
    tooLittle.put("gold of long ago", TOKENS.steppedUpAt(now.minusSeconds(302), CLIENT, "Olga"));
    tooLittle.put("gold of tomorrow", TOKENS.steppedUpAt(now.plusSeconds(86_400), CLIENT, "Olga"));
    tooLittle.put("gold without a time", TOKENS.steppedUpAtNoTime(CLIENT, "Olga"));
    Map<String, String> enough = new LinkedHashMap<>();
    enough.put("gold", TOKENS.steppedUp(CLIENT, "Olga"));
    enough.put("gold of before", TOKENS.steppedUpAt(now.minusSeconds(240), CLIENT, "Olga"));
    enough.put("key", TOKENS.merchant(CLIENT));
    for (Handler handler : handlers) {
      if (handler.permission() == null || handler.isOpen()) {
        continue;
      }
      if (!handler.asksForStepUp()) {
        int status = ask(handler, handler.path(), TOKENS.staff(CLIENT, "Olga"));
        if (status == 401) {
          wrong.add(told(UNPROVEN, handler, handler.path(), status));
        }
        continue;
      }
      tooLittle.forEach((caller, token) -> {
        HostileRequests.Answer answer = answer(handler.method(), handler.path(), token);
        if (answer.status() != 401
            || !answer.body().contains("\"Type\":\"insufficient_user_authentication\"")
            || !answer.head().contains(CHALLENGE)) {
          wrong.add(told(caller, handler, handler.path(), answer.status()) + answer);
        }
      });
      enough.forEach((caller, token) -> {
        int status = ask(handler, handler.path(), token);
        if (status == 401 || status == 403 || status >= 500) {
          wrong.add(told(caller, handler, handler.path(), status));
        }
      });
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void headIsAnsweredAsGetButForTheBody() {
    List<String> different = new ArrayList<>();
    for (Handler handler : handlers) {
      if (!handler.method().equals("GET")) {
        continue;
      }
      String token = handler.isOpen() ? "" : allowedToken(handler);
      HostileRequests.Answer get = answer("GET", handler.path(), token);
      HostileRequests.Answer head = answer("HEAD", handler.path(), token);
      if (get.status() != head.status()
          || !head.body().isEmpty()
          || !headerNames(get).equals(headerNames(head))) {
        different.add(handler + ": " + get + " and " + head);
      }
    }
    assertThat(different).isEmpty();
  }

  @Test
  void everyPathHasOneHandler() {
    Set<String> shared = new TreeSet<>();
    Set<String> ambiguous = new TreeSet<>();
    List<String> patterns =
        requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
            .flatMap(mapping -> mapping.getPatternValues().stream())
            .distinct()
            .toList();
    for (String one : patterns) {
      for (String other : patterns) {
        String path = shared(one, other);
        if (path != null) {
          shared.add(path);
        }
      }
    }
    for (String path : shared) {
      for (RequestMethod method : RequestMethod.values()) {
        if (isAmbiguous(method, path)) {
          ambiguous.add(method + " " + path);
        }
      }
    }
    assertThat(shared).isNotEmpty();
    assertThat(ambiguous).isEmpty();
  }

  private boolean isAmbiguous(RequestMethod method, String path) {
    MockHttpServletRequest request = new MockHttpServletRequest(method.name(), path);
    ServletRequestPathUtils.parseAndCache(request);
    try {
      requestMappingHandlerMapping.getHandler(request);
      return false;
    } catch (IllegalStateException _) { // the framework cannot choose
      return true;
    } catch (Exception _) { // no handler takes this method or kind of body
      return false;
    }
  }

  /** A path that both patterns match; null when there is none. */
  private static @Nullable String shared(String one, String other) {
    String[] ours = one.split("/", -1);
    String[] theirs = other.split("/", -1);
    if (ours.length != theirs.length) {
      return null;
    }
    List<String> path = new ArrayList<>();
    for (int i = 0; i < ours.length; i++) {
      boolean anything = ours[i].startsWith("{");
      if (!anything && !theirs[i].startsWith("{") && !ours[i].equals(theirs[i])) {
        return null;
      }
      path.add(anything ? theirs[i] : ours[i]);
    }
    return filled(String.join("/", path));
  }

  @Test
  void nothingIsServedThatNobodyClaims() {
    for (String path :
        List.of(
            "/",
            "/index.html",
            "/v3/api-docs",
            "/v3/api-docs.yaml",
            "/actuator/env",
            "/x",
            "/v2.01/x",
            "/internal",
            "/internal/x",
            "/callbacks/x",
            "/webjars/x.js")) {
      assertThat(RawHttp.status(port, "GET", path, null, "")).as(path).isEqualTo(401);
      assertThat(RawHttp.status(port, "GET", path, TOKENS.merchant(CLIENT), ""))
          .as(path)
          .isIn(403, 404, 405);
    }
    assertThat(RawHttp.status(port, "GET", "/actuator/health/liveness", null, "")).isEqualTo(200);
    assertThat(RawHttp.status(port, "GET", "/actuator/prometheus", null, "")).isEqualTo(401);
    assertThat(RawHttp.status(port, "GET", "/actuator/prometheus", TOKENS.merchant(CLIENT), ""))
        .isEqualTo(403);
    assertThat(
            RawHttp.status(port, "GET", "/actuator/prometheus", TOKENS.service("metrics:read"), ""))
        .isEqualTo(200);
  }

  @Test
  void callersOfUnknownKindsAreRefused() {
    for (String actor : List.of("robot", "", "SERVICE", "Key", "service ")) {
      for (Handler handler : handlers) {
        if (!handler.isOpen()) {
          assertThat(ask(handler, handler.path(), TOKENS.stranger(CLIENT, actor)))
              .as(actor + " " + handler)
              .isEqualTo(401);
        }
      }
    }
  }

  /** Name and token of each kind of caller who may not call the handler. */
  private static Map<String, String> refused(Handler handler) {
    Map<String, String> callers = new LinkedHashMap<>();
    if (handler.isOpen()) {
      return callers;
    }
    callers.put("nobody", "");
    callers.put("nobody any more", TOKENS.expired(CLIENT));
    callers.put("service without scopes", TOKENS.serviceWithoutScopes());
    if (handler.scope() != null) {
      callers.put("key", TOKENS.merchant(CLIENT));
      callers.put("staff", TOKENS.staff(CLIENT, "Olga"));
      callers.put("service with other scopes", TOKENS.service(otherScopes(handler.scope())));
      return callers;
    }
    callers.put("service with all scopes", TOKENS.service());
    if (handler.path().contains(CLIENT)) {
      callers.put("key of another client", TOKENS.merchant("other"));
      callers.put("staff of another client", TOKENS.staff("other", "Olga"));
    }
    if (!Requires.OWN_CLIENT.equals(handler.permission())) {
      callers.put("key without permission", TOKENS.merchant(CLIENT, "none:read"));
      callers.put("staff without permission", TOKENS.staff(CLIENT, "Olga", "none:read"));
    }
    if (handler.asksForStepUp()) {
      callers.put(UNPROVEN, TOKENS.staff(CLIENT, "Olga"));
    }
    return callers;
  }

  private static Map<String, String> strongest(Handler handler) {
    Map<String, String> all = refused(handler);
    Map<String, String> callers = new LinkedHashMap<>();
    for (String name :
        List.of(
            "nobody",
            "key",
            "service with other scopes",
            "service with all scopes",
            "key of another client",
            "key without permission",
            UNPROVEN)) {
      if (all.containsKey(name)) {
        callers.put(name, all.get(name));
      }
    }
    return callers;
  }

  private static String[] otherScopes(String scope) {
    return ServiceScopes.all().stream()
        .filter(other -> !other.equals(scope))
        .toArray(String[]::new);
  }

  private static String allowedToken(Handler handler) {
    String permission = handler.permission();
    return handler.scope() == null
        ? TOKENS.merchant(
            CLIENT, permission == null || permission.isEmpty() ? "none:read" : permission)
        : TOKENS.service(handler.scope());
  }

  private HostileRequests.Answer answer(String method, String path, String token) {
    String authorization = token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n";
    return HostileRequests.send(
        port,
        new HostileRequests.Hostile(
            method + " " + path,
            method,
            method
                + " "
                + path
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + authorization
                + "\r\n"));
  }

  /** But for what says how the body comes along. */
  private static Set<String> headerNames(HostileRequests.Answer answer) {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    answer.head().lines().skip(1).forEach(line -> names.add(line.substring(0, line.indexOf(':'))));
    names.removeAll(Set.of("Content-Length", "Transfer-Encoding"));
    return names;
  }

  private int ask(Handler handler, String target, String token) {
    return RawHttp.status(
        port, handler.method(), target, token.isEmpty() ? null : token, handler.body());
  }

  private static String told(String caller, Handler handler, String target, int status) {
    return caller + ": " + handler.method() + " " + target + " answers " + status;
  }

  private static String filled(String pattern) {
    return pattern.replace("{clientId}", CLIENT).replaceAll("\\{[^}]+}", "x1");
  }

  /** Ways of writing a path that some reader or other may take for the path itself. */
  static Set<String> spellings(String path, int port) {
    String first =
        path.substring(1, path.indexOf('/', 1) < 0 ? path.length() : path.indexOf('/', 1));
    String rest = path.substring(1 + first.length());
    Set<String> ways = new LinkedHashSet<>();
    ways.add(path.toUpperCase(Locale.ROOT).replace(CLIENT.toUpperCase(Locale.ROOT), CLIENT));
    ways.add(lettersSwapped(path));
    ways.add("/" + encoded(first.substring(0, 1)) + first.substring(1) + rest);
    ways.add(
        "/" + encoded(first.substring(0, 1)).toLowerCase(Locale.ROOT) + first.substring(1) + rest);
    ways.add("/" + encoded(first.toUpperCase(Locale.ROOT)) + rest);
    ways.add("/" + encoded(first) + rest);
    ways.add("/" + first + encoded(rest).replace("%2F", "/"));
    ways.add("/" + encoded(encoded(first)) + rest);
    ways.add("/" + first.replace(".", "%2e") + rest);
    ways.add("/" + first + rest.replaceFirst("/", "%2f"));
    ways.add("/" + first + rest.replaceFirst("/", "%252f"));
    ways.add("/" + first + rest.replaceFirst("/", "%5c"));
    ways.add("/" + first + rest.replaceFirst("/", "\\\\"));
    ways.add("\\" + first + rest);
    ways.add("/" + path);
    ways.add("//" + path);
    ways.add("/" + first + "/" + rest);
    ways.add(path + "/");
    ways.add(path + "//");
    ways.add("/." + path);
    ways.add("/%2e" + path);
    ways.add("/x/.." + path);
    ways.add("/x/%2e%2e" + path);
    ways.add("/x/..%2f" + path.substring(1));
    ways.add("/x/..;" + path);
    ways.add("/x/..;/.." + path);
    ways.add("/" + first + ";" + rest);
    ways.add("/" + first + ";a=b" + rest);
    ways.add("/;" + path);
    ways.add(path + ";");
    ways.add(path + ";.css");
    ways.add(path + ".json");
    ways.add(path + "%20");
    ways.add(path + "%00");
    ways.add(path + "%0a");
    ways.add(path + "?");
    ways.add(path + "?_method=GET");
    ways.add(path + "#x");
    ways.add("/v2.01" + path);
    ways.add("/v2.01/.." + path);
    ways.add("/internal/.." + path);
    ways.add("/actuator/health/.." + "/.." + path);
    ways.add("/actuator/health" + path);
    ways.add("/actuator/health;" + path);
    ways.add("/callbacks/.." + path);
    ways.add("/callbacks;" + path);
    ways.add("/error" + path);
    ways.add("/error/.." + path);
    ways.add("http://localhost:" + port + path);
    ways.add("http://localhost:" + port + lettersSwapped(path));
    ways.add("http://localhost:" + port + "//" + path);
    ways.add("http://elsewhere.example" + path);
    ways.add("HTTP://localhost/actuator/health/../.." + path);
    ways.remove(path);
    return ways;
  }

  /** Every other letter in the other case; the client's id, which is compared exactly, stays. */
  private static String lettersSwapped(String path) {
    StringBuilder swapped = new StringBuilder();
    for (String part : path.split("(?=/)")) {
      if (part.equals("/" + CLIENT)) {
        swapped.append(part);
        continue;
      }
      for (int i = 0; i < part.length(); i++) {
        char c = part.charAt(i);
        swapped.append(i % 2 == 1 ? Character.toUpperCase(c) : Character.toLowerCase(c));
      }
    }
    return swapped.toString();
  }

  private static String encoded(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      encoded.append("%%%02X".formatted(b));
    }
    return encoded.toString();
  }
}
