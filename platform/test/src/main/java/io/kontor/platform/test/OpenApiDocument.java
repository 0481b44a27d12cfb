package io.kontor.platform.test;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.core.JacksonException;

/**
 * The checked-in OpenAPI document of a service: {@code docs/openapi/{service}.yaml}. No service
 * gives it to callers; it is drawn from the controllers here.
 */
public final class OpenApiDocument {
  private static final String PATH = "/v3/api-docs.yaml";

  private OpenApiDocument() {}

  /** Errors: {@link AssertionError} when the document drifted from the controllers. */
  public static void verify(Api api, String service) {
    OpenApiWebMvcResource documents = api.context().getBean(OpenApiWebMvcResource.class);
    try {
      byte[] document =
          documents.openapiYaml(new MockHttpServletRequest("GET", PATH), PATH, Locale.ROOT);
      CheckedInFile.verify(
          "docs/openapi/" + service + ".yaml", new String(document, StandardCharsets.UTF_8));
    } catch (com.fasterxml.jackson.core.JsonProcessingException | JacksonException e) {
      throw new IllegalStateException(e);
    }
  }
}
