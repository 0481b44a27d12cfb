package io.kontor.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

class CallPermissionsTest {
  private final AnnotationConfigWebApplicationContext context =
      new AnnotationConfigWebApplicationContext();

  @BeforeEach
  void start() {
    context.setServletContext(new MockServletContext());
    context.register(Web.class);
    context.refresh();
  }

  @AfterEach
  void stop() {
    context.close();
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /v2.01/acme/things, things:write",
    "POST, /V2.01/acme/THINGS, things:write",
    "POST, /v2.01/acme/%74hings, things:write",
    "POST, /%762.01/acme/things, things:write",
    "POST, /v2.01/acme/things;a=b, things:write",
    "POST, /v2.01/acme/things/thing_1/parts, parts:write",
    "GET, /v2.01/acme/things, things:read",
    "PUT, /v2.01/acme/things, NOBODY",
    "POST, /v2.01/acme/things/, NOBODY",
    "POST, /v2.01/acme/other, NOBODY",
    "POST, /v2.01/acme/%zz, NOBODY",
    "POST, /internal/things, NOBODY",
    "POST, '', NOBODY"
  })
  void areThoseOfTheHandlerThatServesSuchACall(String method, String path, String permission) {
    MockHttpServletRequest current =
        new MockHttpServletRequest("GET", "/v2.01/acme/responses/0123456789abcdef");
    Endpoints endpoints = new Endpoints(context);
    Endpoint own = endpoints.of(current);

    CallPermissions permissions = new CallPermissions(endpoints);

    assertThat(permissions.of(current, method, path).orElse("NOBODY")).isEqualTo(permission);
    assertThat(endpoints.of(current)).as("the running request's own").isSameAs(own);
  }

  @Configuration(proxyBeanMethods = false)
  static class Web {
    @Bean
    RequestMappingHandlerMapping requestMappingHandlerMapping() {
      RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();
      PathPatternParser parser = new PathPatternParser();
      parser.setCaseSensitive(false);
      mapping.setPatternParser(parser);
      return mapping;
    }

    @Bean
    Things things() {
      return new Things();
    }
  }

  @RestController
  static class Things {
    @PostMapping("/v2.01/{clientId}/things")
    @Requires("things:write")
    void create() {}

    @PostMapping("/v2.01/{clientId}/things/{id}/parts")
    @Requires("parts:write")
    void createPart() {}

    @GetMapping("/v2.01/{clientId}/things")
    @Requires("things:read")
    void list() {}

    @GetMapping("/v2.01/{clientId}/responses/{key}")
    @Requires(Requires.OWN_CLIENT)
    void readBack() {}

    @PostMapping("/internal/things")
    @RequiresScope("things:make")
    void inside() {}
  }
}
