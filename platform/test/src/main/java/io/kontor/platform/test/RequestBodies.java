package io.kontor.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kontor.platform.paging.PageRequest;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What no request of a service may get away with, tried on every member of every request body that
 * its handlers take.
 */
public final class RequestBodies {
  /** Numbers that a lenient reader would take; none is the plain spelling of a whole number. */
  private static final List<String> ODD_NUMBERS =
      List.of(
          "\"\uff11\uff12\"",
          "\"\u0661\u0662\"",
          "\"\u096b\"",
          "\" 12\"",
          "\"12 \"",
          "\"1 2\"",
          "\"\u00a012\"",
          "\"1\u202f200\"",
          "\"+12\"",
          "\"012\"",
          "\"-0\"",
          "\"\u221212\"",
          "\"1e2\"",
          "\"12.0\"",
          "\"1,200\"",
          "\"0x1F\"",
          "\"1_000\"",
          "\"99999999999999999999\"",
          "12.5",
          "12.0",
          "1e2",
          "99999999999999999999");

  private static final Set<Class<?>> NUMBERS =
      Set.of(long.class, Long.class, int.class, Integer.class);
  private static final int DEPTH_MAX = 5;

  private final ApplicationContext service;
  private final Api api;

  private RequestBodies(ApplicationContext service, Api api) {
    this.service = service;
    this.api = api;
  }

  /**
   * Each member given twice, on the contract's surface also in another letter case, and each whole
   * number in odd spellings, is answered 400 with the member's name; a list's page and a callback's
   * member given twice are as well. Errors: {@link AssertionError}.
   */
  public static void verify(ApplicationContext service, Api api) {
    RequestBodies bodies = new RequestBodies(service, api);
    bodies.forEachBody(bodies::verifyBody);
    bodies.verifyPages();
    bodies.verifyCallbacks();
  }

  private void verifyBody(Endpoint endpoint, Class<?> body) {
    List<Member> members = new ArrayList<>();
    collect(body, endpoint.isContract(), new ArrayList<>(), members);
    assertThat(members).as(endpoint.toString()).isNotEmpty();
    for (Member member : members) {
      String name = member.name();
      refused(endpoint, member, member.around("\"%s\": null, \"%s\": null".formatted(name, name)));
      if (endpoint.isContract()) {
        String upper = name.toUpperCase(Locale.ROOT);
        String other = name.equals(upper) ? name.toLowerCase(Locale.ROOT) : upper;
        refused(
            endpoint, member, member.around("\"%s\": null, \"%s\": null".formatted(name, other)));
        if (NUMBERS.contains(member.type())) {
          for (String odd : ODD_NUMBERS) {
            refused(endpoint, member, member.around("\"%s\": %s".formatted(name, odd)));
          }
        }
      }
    }
  }

  private void refused(Endpoint endpoint, Member member, String body) {
    Api.Answer answer = api(endpoint).send(endpoint.method(), endpoint.path(), body);
    assertThat(answer.status()).as(endpoint + " " + body + ": " + answer).isEqualTo(400);
    assertThat(answer.body()).containsIgnoringCase(member.name());
  }

  private void verifyPages() {
    mapping()
        .getHandlerMethods()
        .forEach((mapping, handler) -> {
          if (Arrays.asList(handler.getMethod().getParameterTypes()).contains(PageRequest.class)) {
            for (String path : mapping.getPatternValues()) {
              String method = mapping.getMethodsCondition().getMethods().iterator().next().name();
              Endpoint endpoint = new Endpoint(method, path.replace("{clientId}", "acme"));
              for (String twice :
                  List.of("page=1&page=2", "Page=1&page=1", "per_page=5&Per_Page=6")) {
                String query = endpoint.path().replaceAll("\\{[^}]*}", "x1") + "?" + twice;
                Api.Answer answer = api(endpoint).send(method, query, null);
                assertThat(answer.status()).as(query + ": " + answer).isEqualTo(400);
              }
            }
          }
        });
  }

  private void verifyCallbacks() {
    for (var mapping : mapping().getHandlerMethods().keySet()) {
      for (String path : mapping.getPatternValues()) {
        if (path.startsWith("/callbacks/")) {
          for (String body :
              List.of(
                  "{\"type\": \"x\", \"object\": {\"id\": \"a\", \"id\": \"b\"}}",
                  "{\"object\": {\"id\": \"a\"}, \"type\": \"x\", \"object\": {\"id\": \"b\"}}")) {
            Api.Answer answer =
                api.header("Kontor-Signature", OtherServices.sign(body)).post(path, body);
            assertThat(answer.status()).as(path + " " + body + ": " + answer).isEqualTo(400);
          }
        }
      }
    }
  }

  private void forEachBody(BiConsumer<Endpoint, Class<?>> check) {
    mapping()
        .getHandlerMethods()
        .forEach((mapping, handler) -> {
          Class<?> body = bodyOf(handler.getMethod());
          if (body != null && !mapping.getMethodsCondition().getMethods().isEmpty()) {
            String method = mapping.getMethodsCondition().getMethods().iterator().next().name();
            for (String path : mapping.getPatternValues()) {
              String filled = path.replace("{clientId}", "acme").replaceAll("\\{[^}]*}", "x1");
              check.accept(new Endpoint(method, filled), body);
            }
          }
        });
  }

  private RequestMappingHandlerMapping mapping() {
    return service.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
  }

  private Api api(Endpoint endpoint) {
    return endpoint.isContract() ? api.merchant("acme") : api.service();
  }

  /** The record that the handler reads its body into; null when it takes none. */
  private static @Nullable Class<?> bodyOf(Method handler) {
    for (Parameter parameter : handler.getParameters()) {
      if (parameter.isAnnotationPresent(RequestBody.class) && parameter.getType().isRecord()) {
        return parameter.getType();
      }
    }
    return null;
  }

  private static void collect(
      Class<?> type, boolean contract, List<String> outer, List<Member> members) {
    for (RecordComponent component : type.getRecordComponents()) {
      Class<?> inner = element(component.getGenericType());
      if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
        collect(inner, contract, outer, members);
        continue;
      }
      String name = nameOf(component, contract);
      members.add(new Member(List.copyOf(outer), name, component.getType()));
      if (inner.isRecord() && outer.size() < DEPTH_MAX) {
        List<String> deeper = new ArrayList<>(outer);
        deeper.add(name);
        collect(inner, contract, deeper, members);
      }
    }
  }

  private static String nameOf(RecordComponent component, boolean contract) {
    JsonProperty given = component.getAccessor().getAnnotation(JsonProperty.class);
    if (given != null && !given.value().isEmpty()) {
      return given.value();
    }
    String name = component.getName();
    return contract ? Character.toUpperCase(name.charAt(0)) + name.substring(1) : name;
  }

  /** The type itself, or that of a list's elements. */
  private static Class<?> element(Type type) {
    if (type instanceof ParameterizedType list) {
      return list.getActualTypeArguments()[0] instanceof Class<?> only ? only : Object.class;
    }
    return type instanceof Class<?> plain ? plain : Object.class;
  }

  private record Endpoint(String method, String path) {
    boolean isContract() {
      return path.startsWith("/v2.01/") || path.startsWith("/v3.0/");
    }
  }

  /**
   * One member of a body.
   *
   * @param outer names of the objects around it, outermost first
   */
  private record Member(List<String> outer, String name, Class<?> type) {
    /** A body with this text where the member stands. */
    String around(String members) {
      String body = "{" + members + "}";
      for (String object : outer.reversed()) {
        body = "{\"%s\": %s}".formatted(object, body);
      }
      return body;
    }
  }
}
