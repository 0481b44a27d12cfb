package io.kontor.dispute.document;

import io.kontor.dispute.client.scheme.SchemeClient;
import io.kontor.dispute.dispute.Dispute;
import io.kontor.dispute.dispute.Evidence;
import io.kontor.platform.id.Ids;
import io.kontor.platform.outbox.Outbox;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Evidence from submitted documents. */
@Component
class DocumentEvidence implements Evidence {
  private static final String ALREADY_REFUNDED = "Already refunded:";
  private static final int TAG_MAX = 255; // source: contract "Text limits"

  private final DisputeDocuments documents;
  private final Outbox outbox;
  private final Ids ids;
  private final Clock clock;

  DocumentEvidence(DisputeDocuments documents, Outbox outbox, Ids ids, Clock clock) {
    this.documents = documents;
    this.outbox = outbox;
    this.ids = ids;
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
  public void alreadyRefunded(Dispute dispute, List<String> refundIds) {
    String tag = ALREADY_REFUNDED;
    for (String id : refundIds) {
      String longer = tag + " " + id;
      if (longer.length() > TAG_MAX) {
        break;
      }
      tag = longer;
    }
    DisputeDocument document =
        DisputeDocument.opened(
            ids.next("disputedoc"),
            dispute.id(),
            dispute.clientId(),
            DisputeDocumentType.REFUND_PROOF,
            tag,
            clock.instant());
    documents.add(document);
    outbox.append(DisputeDocumentEventData.of(document).toEvent());
  }

  @Override
  public void accepted(String disputeId) {
    for (DisputeDocument document : documents.lockSubmitted(disputeId)) {
      DisputeDocument validated = document.validated(clock.instant());
      documents.update(validated);
      outbox.append(DisputeDocumentEventData.of(validated).toEvent());
    }
  }
}
