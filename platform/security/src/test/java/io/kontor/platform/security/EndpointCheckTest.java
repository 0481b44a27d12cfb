package io.kontor.platform.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A handler that does not say whom it serves, or says it in the wrong place, stops the start. */
class EndpointCheckTest {

  static Stream<Class<?>> wrong() {
    return Stream.of(
        Unmarked.class,
        UnmarkedInside.class,
        TwiceMarked.class,
        ContractOutside.class,
        ScopeOnTheContract.class,
        PublicOnTheContract.class,
        PublicInside.class,
        LinkByPost.class,
        LinkElsewhere.class,
        HalfOutside.class,
        StepUpInside.class,
        StepUpOfALink.class);
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void stopsTheStart(Class<?> controller) {
    assertThatThrownBy(() -> check(controller))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("do not say whom they serve");
  }

  @Test
  void letsMarkedHandlersStart() {
    assertThatCode(() -> check(Marked.class)).doesNotThrowAnyException();
  }

  private static void check(Class<?> controller) {
    try (var context = new AnnotationConfigApplicationContext(controller)) {
      RequestMappingHandlerMapping handlers = new RequestMappingHandlerMapping();
      handlers.setApplicationContext(context);
      handlers.afterPropertiesSet();
      new EndpointCheck(handlers).afterSingletonsInstantiated();
    }
  }

  @RestController
  static class Marked {
    @GetMapping({"/v2.01/{clientId}/things", "/v3.0/{clientId}/things"})
    @Requires("things:read")
    void contract() {}

    @PostMapping("/v2.01/{clientId}/things")
    @Requires("things:write")
    @StepUp
    void proven() {}

    @GetMapping("/v2.01/{clientId}/things/files/{token}")
    @Requires(Requires.LINK)
    void link() {}

    @PostMapping("/internal/things")
    @RequiresScope("things:write")
    void internal() {}

    @PostMapping("/callbacks/things")
    @PublicEndpoint
    void open() {}
  }

  @RestController
  static class Unmarked {
    @GetMapping("/things")
    void read() {}
  }

  @RestController
  static class UnmarkedInside {
    @GetMapping("/internal/things")
    void read() {}
  }

  @RestController
  static class TwiceMarked {
    @GetMapping("/internal/things")
    @RequiresScope("things:read")
    @PublicEndpoint
    void read() {}
  }

  @RestController
  static class ContractOutside {
    @GetMapping("/things")
    @Requires("things:read")
    void read() {}
  }

  @RestController
  static class ScopeOnTheContract {
    @GetMapping("/v2.01/{clientId}/things")
    @RequiresScope("things:read")
    void read() {}
  }

  @RestController
  static class PublicOnTheContract {
    @GetMapping("/v2.01/{clientId}/things")
    @PublicEndpoint
    void read() {}
  }

  @RestController
  static class PublicInside {
    @GetMapping("/internal/things")
    @PublicEndpoint
    void read() {}
  }

  @RestController
  static class LinkByPost {
    @PostMapping("/v2.01/{clientId}/things/files/{token}")
    @Requires(Requires.LINK)
    void read() {}
  }

  @RestController
  static class LinkElsewhere {
    @GetMapping("/v2.01/{clientId}/things/{token}")
    @Requires(Requires.LINK)
    void read() {}
  }

  @RestController
  static class HalfOutside {
    @GetMapping({"/v2.01/{clientId}/things", "/things"})
    @Requires("things:read")
    void read() {}
  }

  @RestController
  static class StepUpInside {
    @PostMapping("/internal/things")
    @RequiresScope("things:write")
    @StepUp
    void make() {}
  }

  @RestController
  static class StepUpOfALink {
    @GetMapping("/v2.01/{clientId}/things/files/{token}")
    @Requires(Requires.LINK)
    @StepUp
    void read() {}
  }
}
