package io.kontor.platform.openapi;

import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.security.Caller;
import io.kontor.platform.settings.PlatformSettings;
import io.kontor.platform.web.ListFilters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Describes the merchant API of a service as it is on the wire. Services do not carry this: a test
 * writes the document and guards it against drift.
 */
@AutoConfiguration
public class OpenApiConfiguration {
  /** Tokens from the token endpoint. */
  static final String OAUTH = "oauth2";

  /** ClientId and API key on every call. */
  static final String BASIC = "basic";

  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(Caller.class, PageRequest.class, ListFilters.class);
  }

  @Bean
  RecordSchemas recordSchemas() {
    return new RecordSchemas();
  }

  @Bean
  OpenAPI document(PlatformSettings properties) {
    String service = properties.service();
    return new OpenAPI()
        .info(
            new Info()
                .title("Kontor " + service + "-service")
                .description("The part of the merchant API that " + service + "-service serves.")
                .version("v2.01"))
        .servers(List.of(new Server().url("/").description("The gateway of the installation")));
  }

  @Bean
  OperationCustomizer operations() {
    return new Operations();
  }

  @Bean
  OpenApiCustomizer wholeDocument(PlatformSettings properties) {
    return document -> {
      document
          .getComponents()
          .addSecuritySchemes(
              OAUTH,
              new SecurityScheme()
                  .type(SecurityScheme.Type.OAUTH2)
                  .description("A bearer token; it lives twenty minutes.")
                  .flows(
                      new OAuthFlows()
                          .clientCredentials(
                              new OAuthFlow().tokenUrl("/v2.01/oauth/token").scopes(new Scopes()))))
          .addSecuritySchemes(
              BASIC,
              new SecurityScheme()
                  .type(SecurityScheme.Type.HTTP)
                  .scheme("basic")
                  .description("ClientId and API key, on any call."));
      OperationIds.name(document.getPaths());
      RecordedCalls.of(properties.service()).addTo(document);
      Schemas.finish(document);
    };
  }
}
