package io.kontor.dispute.document;

import io.kontor.platform.files.DocumentPages;
import io.kontor.platform.files.FileLinks;
import io.kontor.platform.files.FileStore;
import io.kontor.platform.json.ContractJson;
import io.kontor.platform.web.KontorProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where evidence goes and how it is looked at. */
@Configuration(proxyBeanMethods = false)
class EvidenceFilesConfiguration {

  @Bean
  DocumentPages documentPages(FileStore files, ContractJson json) {
    return new DocumentPages(files, json);
  }

  @Bean
  FileLinks fileLinks(JdbcClient jdbc, FileStore files, KontorProperties properties) {
    return new FileLinks(jdbc, files, properties.publicUrl(), "dispute-documents/files");
  }
}
