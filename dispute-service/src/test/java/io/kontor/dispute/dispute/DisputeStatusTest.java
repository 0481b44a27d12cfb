package io.kontor.dispute.dispute;

import io.kontor.platform.test.CheckedInFile;
import org.junit.jupiter.api.Test;

class DisputeStatusTest {
  @Test
  void printsItsDiagram() {
    StringBuilder text =
        new StringBuilder(
            """
            # States of a dispute

            Generated from `DisputeStatus` in dispute-service; the build fails when they differ.

            ```mermaid
            stateDiagram-v2
              [*] --> CREATED
            """);
    for (DisputeStatus status : DisputeStatus.values()) {
      status.next().forEach(next -> text.append("  %s --> %s\n".formatted(status, next)));
      if (status.next().isEmpty()) {
        text.append("  %s --> [*]\n".formatted(status));
      }
    }
    CheckedInFile.verify("docs/states/dispute.md", text.append("```\n").toString());
  }
}
