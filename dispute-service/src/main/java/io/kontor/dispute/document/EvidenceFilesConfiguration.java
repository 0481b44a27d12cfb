package io.kontor.dispute.document;

import io.kontor.platform.document.DocumentFilesConfiguration;
import io.kontor.platform.document.DocumentKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Where evidence goes and how it is looked at. */
@Configuration(proxyBeanMethods = false)
@Import(DocumentFilesConfiguration.class)
class EvidenceFilesConfiguration {

  @Bean
  DocumentKind documentKind() {
    return new DocumentKind("dispute_page", "dispute", "dispute-documents/files");
  }
}
