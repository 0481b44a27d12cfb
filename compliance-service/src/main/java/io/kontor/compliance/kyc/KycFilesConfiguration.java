package io.kontor.compliance.kyc;

import io.kontor.platform.document.DocumentFilesConfiguration;
import io.kontor.platform.document.DocumentKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Where pages go and how they are looked at. */
@Configuration(proxyBeanMethods = false)
@Import(DocumentFilesConfiguration.class)
class KycFilesConfiguration {

  @Bean
  DocumentKind documentKind() {
    return new DocumentKind("kyc_page", "kyc", "kyc/files");
  }
}
