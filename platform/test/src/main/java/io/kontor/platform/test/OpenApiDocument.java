package io.kontor.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

/** The checked-in OpenAPI document of a service: {@code docs/openapi/{service}.yaml}. */
public final class OpenApiDocument {
  private OpenApiDocument() {}

  /** Errors: {@link AssertionError} when the document drifted from the controllers. */
  public static void verify(Api api, String service) {
    Api.Answer document = api.get("/v3/api-docs.yaml");
    assertThat(document.status()).as(document.body()).isEqualTo(200);
    CheckedInFile.verify("docs/openapi/" + service + ".yaml", document.body());
  }
}
