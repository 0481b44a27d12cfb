package io.kontor.dispute.document;

import io.kontor.platform.idempotency.ResourceReader;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads back the answer of a request that crashed before the answer was kept. */
@Component
class DisputeDocumentReader implements ResourceReader {
  private final DisputeDocuments documents;

  DisputeDocumentReader(DisputeDocuments documents) {
    this.documents = documents;
  }

  @Override
  public Optional<Object> read(String clientId, String resourceId) {
    return documents
        .find(clientId, resourceId)
        .map(DisputeDocumentController.DisputeDocumentView::of);
  }
}
