package io.kontor.dispute.document;

import io.kontor.dispute.client.scheme.SchemeClient;
import io.kontor.dispute.dispute.Evidence;
import io.kontor.platform.outbox.Outbox;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Evidence out of documents. */
@Component
class DocumentEvidence implements Evidence {
  private final DisputeDocuments documents;
  private final Outbox outbox;
  private final Clock clock;

  DocumentEvidence(DisputeDocuments documents, Outbox outbox, Clock clock) {
    this.documents = documents;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public boolean isPresent(String disputeId) {
    return documents.isEvidencePresent(disputeId);
  }

  @Override
  public List<SchemeClient.Evidence> files(String disputeId) {
    List<SchemeClient.Evidence> files = new ArrayList<>();
    for (DisputeDocuments.EvidenceFile file : documents.evidenceFiles(disputeId)) {
      String name =
          "%02d-%s.%s"
              .formatted(
                  files.size() + 1,
                  file.type().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                  file.fileType().extension());
      files.add(new SchemeClient.Evidence(file.type().name(), name));
    }
    return files;
  }

  @Override
  public void taken(String disputeId) {
    for (DisputeDocument document : documents.lockHandedIn(disputeId)) {
      DisputeDocument validated = document.validated(clock.instant());
      documents.update(validated);
      outbox.append(DisputeDocumentFact.of(validated).toEvent());
    }
  }
}
