package io.kontor.identity;

import io.kontor.platform.openapi.OpenApiDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("writes-openapi")
class OpenApiIT extends IdentityTest {
  @Test
  void isDescribedByTheCheckedInDocument() {
    OpenApiDocument.verify(api, "identity");
  }
}
