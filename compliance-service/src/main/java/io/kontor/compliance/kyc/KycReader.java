package io.kontor.compliance.kyc;

import io.kontor.platform.idempotency.ResourceReader;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads back the answer of a request that crashed before the answer was kept. */
@Component
class KycReader implements ResourceReader {
  private final KycDocuments documents;

  KycReader(KycDocuments documents) {
    this.documents = documents;
  }

  @Override
  public Optional<Object> read(String clientId, String resourceId) {
    return documents.find(clientId, resourceId).map(KycController.KycDocumentView::of);
  }
}
