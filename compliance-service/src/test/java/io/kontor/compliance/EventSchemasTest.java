package io.kontor.compliance;

import io.kontor.platform.test.EventSchemas;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventSchemasTest {
  @Test
  void areThoseThatAreCheckedIn() {
    EventSchemas.verify(
        "compliance",
        Map.of(
            "compliance.kyc-document-created", "io.kontor.compliance.kyc.KycDocumentFact",
            "compliance.kyc-document-validation-asked", "io.kontor.compliance.kyc.KycDocumentFact",
            "compliance.kyc-document-validated", "io.kontor.compliance.kyc.KycDocumentFact",
            "compliance.kyc-document-refused", "io.kontor.compliance.kyc.KycDocumentFact",
            "compliance.kyc-document-outdated", "io.kontor.compliance.kyc.KycDocumentFact",
            "compliance.kyc-level-changed", "io.kontor.compliance.kyc.KycLevels$KycLevelFact",
            "compliance.user-blocks-changed", "io.kontor.compliance.user.BlockUser$BlocksFact"));
  }
}
