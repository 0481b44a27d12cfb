package io.kontor.compliance;

import io.kontor.platform.test.EventSchemas;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("writes-docs")
class EventSchemasTest {
  @Test
  void areThoseThatAreCheckedIn() {
    EventSchemas.verify(
        "compliance",
        Map.ofEntries(
            Map.entry("compliance.audit-recorded", "io.kontor.platform.audit.AuditEntriesData"),
            Map.entry(
                "compliance.kyc-document-created", "io.kontor.compliance.kyc.KycDocumentEventData"),
            Map.entry(
                "compliance.kyc-document-validation-asked",
                "io.kontor.compliance.kyc.KycDocumentEventData"),
            Map.entry(
                "compliance.kyc-document-validated",
                "io.kontor.compliance.kyc.KycDocumentEventData"),
            Map.entry(
                "compliance.kyc-document-refused", "io.kontor.compliance.kyc.KycDocumentEventData"),
            Map.entry(
                "compliance.kyc-document-outdated",
                "io.kontor.compliance.kyc.KycDocumentEventData"),
            Map.entry("compliance.limits-changed", "io.kontor.compliance.limit.LimitedTransfers"),
            Map.entry(
                "compliance.kyc-level-changed",
                "io.kontor.compliance.level.KycLevels$KycLevelEventData"),
            Map.entry(
                "compliance.user-blocks-changed",
                "io.kontor.compliance.user.BlockUser$BlocksEventData"),
            Map.entry(
                "compliance.ubo-declaration-created",
                "io.kontor.compliance.ubo.UboDeclarationEventData"),
            Map.entry(
                "compliance.ubo-declaration-validation-asked",
                "io.kontor.compliance.ubo.UboDeclarationEventData"),
            Map.entry(
                "compliance.ubo-declaration-validated",
                "io.kontor.compliance.ubo.UboDeclarationEventData"),
            Map.entry(
                "compliance.ubo-declaration-refused",
                "io.kontor.compliance.ubo.UboDeclarationEventData"),
            Map.entry(
                "compliance.ubo-declaration-incomplete",
                "io.kontor.compliance.ubo.UboDeclarationEventData")));
  }
}
