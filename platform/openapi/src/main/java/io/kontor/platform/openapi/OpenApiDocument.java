package io.kontor.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.platform.test.Api;
import io.kontor.platform.test.CheckedInFile;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.core.JacksonException;

/**
 * The checked-in OpenAPI document of a service: {@code docs/openapi/{service}.yaml}. No service
 * gives it to callers; it is drawn from the controllers here.
 */
public final class OpenApiDocument {
  private static final String PATH = "/v3/api-docs.yaml";

  private OpenApiDocument() {}

  /**
   * Compares the document, and checks that it is complete and that its examples have the form it
   * describes.
   *
   * <p>Errors: {@link AssertionError} when the document drifted from the controllers, or says too
   * little.
   */
  public static void verify(Api api, String service) {
    OpenApiWebMvcResource documents = api.context().getBean(OpenApiWebMvcResource.class);
    try {
      String document =
          new String(
              documents.openapiYaml(new MockHttpServletRequest("GET", PATH), PATH, Locale.ROOT),
              StandardCharsets.UTF_8);
      CheckedInFile.verify("docs/openapi/" + service + ".yaml", document);
      assertThat(new DocumentCheck(yaml().load(document)).faults()).isEmpty();
    } catch (com.fasterxml.jackson.core.JsonProcessingException | JacksonException e) {
      throw new IllegalStateException(e);
    }
  }

  /** OpenAPI is read by YAML 1.2, in which a date is text. */
  private static Yaml yaml() {
    LoaderOptions options = new LoaderOptions();
    DumperOptions unused = new DumperOptions();
    return new Yaml(
        new SafeConstructor(options),
        new Representer(unused),
        unused,
        options,
        new Resolver() {
          @Override
          public void addImplicitResolver(Tag tag, Pattern pattern, String first, int limit) {
            if (!tag.equals(Tag.TIMESTAMP)) {
              super.addImplicitResolver(tag, pattern, first, limit);
            }
          }
        });
  }
}
