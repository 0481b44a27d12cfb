package io.kontor.identity;

import io.kontor.platform.test.OpenApiDocument;
import org.junit.jupiter.api.Test;

class OpenApiIT extends IdentityTest {
  @Test
  void isDescribedByTheCheckedInDocument() {
    OpenApiDocument.verify(api, "identity");
  }
}
