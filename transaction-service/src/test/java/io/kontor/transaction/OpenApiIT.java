package io.kontor.transaction;

import io.kontor.platform.openapi.OpenApiDocument;
import io.kontor.platform.test.Api;
import io.kontor.platform.test.ServiceTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
@Tag("writes-openapi")
class OpenApiIT {
  @Test
  void isDescribedByTheCheckedInDocument(@Autowired Api api) {
    OpenApiDocument.verify(api, "transaction");
  }
}
