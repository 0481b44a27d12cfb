package io.kontor.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.platform.loop.SupervisedLoops;
import io.kontor.platform.settings.PlatformSettings;
import io.kontor.platform.web.WebConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletConfig;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import tools.jackson.databind.json.JsonMapper;

/**
 * Guard and dispatcher together, without a network between: what the handler asks is what the
 * caller must have, however the path is spelled.
 */
class EndpointGuardTest {
  private static final AnnotationConfigWebApplicationContext CONTEXT =
      new AnnotationConfigWebApplicationContext();

  @BeforeAll
  static void start() throws Exception {
    CONTEXT.setServletContext(new MockServletContext());
    // Nothing listens there: these tests bring their own tokens, which nobody revokes.
    CONTEXT
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test", Map.of("kontor.kafka.bootstrap", "localhost:1")));
    CONTEXT.register(Service.class);
    CONTEXT.refresh();
    CONTEXT.getBean("dispatcherServlet", Servlet.class).init(new MockServletConfig());
  }

  @AfterAll
  static void stop() {
    CONTEXT.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/internal/things",
        "/Internal/things",
        "/INTERNAL/THINGS",
        "/%69nternal/things",
        "/internal/%74hings"
      })
  void internalHandlersTakeTheirScopeOnly(String path) {
    assertThat(status(path, null)).isEqualTo(401);
    assertThat(status(path, "key;mine;*:write")).isEqualTo(403);
    assertThat(status(path, "staff;mine;*:write")).isEqualTo(403);
    assertThat(status(path, "service;-;things:write,other:read")).isEqualTo(403);
    assertThat(status(path, "service;-;things:read")).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v2.01/mine/things",
        "/V2.01/mine/Things",
        "/%762.01/mine/things",
        "/v2.01/mine/%54hings",
        "/v2.01/%6dine/things"
      })
  void contractHandlersTakeTheClientsOwnCallersWithThePermission(String path) {
    assertThat(status(path, null)).isEqualTo(401);
    assertThat(status(path, "key;other;*:write")).isEqualTo(403);
    assertThat(status(path, "key;mine;users:write")).isEqualTo(403);
    assertThat(status(path, "service;-;things:read")).isEqualTo(403);
    assertThat(status(path, "key;mine;things:read")).isEqualTo(200);
    assertThat(status(path, "staff;mine;things:write")).isEqualTo(200);
  }

  @Test
  void everybodyIsServedOnlyWhereTheHandlerSaysSo() {
    assertThat(answer("POST", "/callbacks/things", null).getStatus()).isEqualTo(200);
    assertThat(status("/v2.01/mine/things/files/secret", null)).isEqualTo(200);
    assertThat(status("/unmarked", null)).isEqualTo(401);
    assertThat(status("/unmarked", "key;mine;*:write")).isEqualTo(404);
    assertThat(status("/unmarked", "service;-;things:read")).isEqualTo(404);
    assertThat(status("/nothing", null)).isEqualTo(401);
    assertThat(status("/nothing", "key;mine;*:write")).isEqualTo(404);
    assertThat(status("/callbacks/things", null)).isEqualTo(401);
    assertThat(status("/callbacks/things", "key;mine;*:write")).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v2.01/mine/keys", "/V2.01/mine/Keys", "/v2.01/mine/%6beys"})
  void aPersonStepsUpLatelyWhereTheHandlerAsks(String path) {
    assertThat(post(path, "staff;mine;keys:write")).isEqualTo(401);
    assertThat(post(path, "staff;mine;keys:write;silver;0")).isEqualTo(401);
    assertThat(post(path, "staff;mine;keys:write;gold")).isEqualTo(401);
    assertThat(post(path, "staff;mine;keys:write;gold;302")).isEqualTo(401);
    assertThat(post(path, "staff;mine;keys:write;gold;-120")).isEqualTo(401);
    assertThat(post(path, "staff;mine;keys:write;Gold;0")).isEqualTo(401);
    assertThat(post(path, "staff;mine;keys:write;gold;0")).isEqualTo(200);
    assertThat(post(path, "staff;mine;keys:write;gold;290")).isEqualTo(200);
    assertThat(post(path, "key;mine;keys:write")).isEqualTo(200);
    assertThat(post(path, "key;mine;keys:write;1;0")).isEqualTo(200);
  }

  @Test
  void whoMayNotIsNotAskedToStepUp() {
    assertThat(post("/v2.01/mine/keys", null)).isEqualTo(401);
    assertThat(post("/v2.01/mine/keys", "staff;mine;keys:read")).isEqualTo(403);
    assertThat(post("/v2.01/mine/keys", "staff;other;keys:write")).isEqualTo(403);
    assertThat(post("/v2.01/mine/keys", "service;-;keys:write;gold;0")).isEqualTo(403);
  }

  @Test
  void aRefusalSaysWhatIsAskedFor() throws Exception {
    MockHttpServletResponse answer =
        answer("POST", "/v2.01/mine/keys", "staff;mine;keys:write;silver;0");

    assertThat(answer.getHeader("WWW-Authenticate"))
        .isEqualTo(
            "Bearer error=\"insufficient_user_authentication\", error_description=\"The second"
                + " factor is asked for again\", acr_values=\"gold\", max_age=\"300\"");
    assertThat(answer.getContentAsString())
        .contains("\"Type\":\"insufficient_user_authentication\"", "second factor");
    assertThat(answer("POST", "/v2.01/mine/keys", null).getHeader("WWW-Authenticate")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"robot", "", "SERVICE", "Key"})
  void callersOfUnknownKindsAreRefused(String actor) {
    assertThat(status("/v2.01/mine/things", actor + ";mine;*:write")).isEqualTo(401);
    assertThat(status("/internal/things", actor + ";mine;things:read")).isEqualTo(401);
  }

  @Test
  void refusalsHaveTheShapeOfTheSurface() throws Exception {
    assertThat(answer("GET", "/V2.01/mine/things", null).getContentAsString())
        .contains("\"Type\":\"not_authorized\"");
    assertThat(answer("GET", "/%762.01/mine/nothing", "key;mine;*:write").getContentAsString())
        .contains("\"Type\":\"ressource_not_found\"");
    assertThat(answer("GET", "/Internal/things", "key;mine;*:write").getContentAsString())
        .contains("\"code\":\"FORBIDDEN\"");
  }

  private static int status(String path, @Nullable String token) {
    return answer("GET", path, token).getStatus();
  }

  private static int post(String path, @Nullable String token) {
    return answer("POST", path, token).getStatus();
  }

  private static MockHttpServletResponse answer(
      String method, String path, @Nullable String token) {
    MockHttpServletRequest request = new MockHttpServletRequest(method, path);
    if (token != null) {
      request.addHeader("Authorization", "Bearer " + token);
    }
    MockHttpServletResponse response = new MockHttpServletResponse();
    try {
      new MockFilterChain(
              CONTEXT.getBean("dispatcherServlet", Servlet.class),
              CONTEXT.getBean("springSecurityFilterChain", Filter.class))
          .doFilter(request, response);
    } catch (Exception e) {
      throw new IllegalStateException(method + " " + path, e);
    }
    return response;
  }

  @Configuration
  @EnableWebMvc
  @EnableWebSecurity
  @Import({WebConfiguration.class, SecurityConfiguration.class, DispatchConfiguration.class})
  static class Service {
    @Bean
    JsonMapper json() {
      return JsonMapper.builder().build();
    }

    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }

    @Bean
    MeterRegistry metrics() {
      return new SimpleMeterRegistry();
    }

    @Bean
    SupervisedLoops loops(MeterRegistry metrics) {
      return new SupervisedLoops(metrics);
    }

    @Bean
    PlatformSettings properties() {
      return new PlatformSettings(
          "things",
          URI.create("http://localhost"),
          Map.of(),
          new PlatformSettings.Keycloak(URI.create("http://localhost:1"), null, "kontor"),
          new PlatformSettings.Kafka("unused"),
          new PlatformSettings.ServiceClient("svc-things", "secret"),
          "",
          "files");
    }

    /**
     * Tokens of tests say in three words who calls: actor, client, permissions or scopes; and in
     * two more how a person proved themselves: level, and seconds since then.
     */
    @Bean
    JwtDecoder jwtDecoder() {
      return SecurityConfiguration.ofKnownActors(token -> {
        String[] words = token.split(";");
        Jwt.Builder jwt = Jwt.withTokenValue(token);
        if (words.length > 3) {
          jwt.claim("acr", words[3]);
        }
        if (words.length > 4) {
          jwt.claim("auth_time", Instant.now().getEpochSecond() - Long.parseLong(words[4]));
        }
        return jwt.header("alg", "none")
            .subject("somebody")
            .expiresAt(Instant.now().plusSeconds(60))
            .claim("kontor_actor", words[0])
            .claim("kontor_client", words[1])
            .claim("kontor_permissions", List.of(words[2].split(",")))
            .claim("kontor_scopes", List.of(words[2].split(",")))
            .build();
      });
    }

    /** A mapping that knows nothing of marks. */
    @Bean("/unmarked")
    HttpRequestHandler unmarked() {
      return (_, response) -> response.getWriter().write("served");
    }

    @Bean
    Things things() {
      return new Things();
    }
  }

  @RestController
  static class Things {
    @GetMapping("/v2.01/{clientId}/things")
    @Requires("things:read")
    String contract(@PathVariable String clientId) {
      return clientId;
    }

    @PostMapping("/v2.01/{clientId}/keys")
    @Requires("keys:write")
    @StepUp
    String provenOnly() {
      return "proven";
    }

    @GetMapping("/v2.01/{clientId}/things/files/{token}")
    @Requires(Requires.LINK)
    String link() {
      return "file";
    }

    @GetMapping("/internal/things")
    @RequiresScope("things:read")
    String internal() {
      return "inside";
    }

    @PostMapping("/callbacks/things")
    @PublicEndpoint
    String open() {
      return "open";
    }
  }
}
