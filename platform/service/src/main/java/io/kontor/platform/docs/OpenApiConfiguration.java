package io.kontor.platform.docs;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.Caller;
import io.kontor.platform.security.Requires;
import io.kontor.platform.settings.PlatformSettings;
import io.kontor.platform.web.ListFilters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.web.method.HandlerMethod;

/**
 * Describes the merchant API of a service as it is on the wire: PascalCase, the contract's error
 * body on every operation, the permission each one needs. Off at run time; a test writes the
 * document and guards it against drift.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("springdoc.api-docs.enabled")
public class OpenApiConfiguration {
  private static final Map<String, String> ERRORS =
      Map.of(
          "400", "A parameter is missing or wrong",
          "401", "No valid credentials",
          "403", "Not allowed for this account or key",
          "404", "No such object",
          "429", "Too many calls",
          "503", "A part of the platform is down; nothing was done");

  @Bean
  ModelResolver contractModelResolver() {
    // swagger-core still reads models with Jackson 2; nothing else here may
    return new ModelResolver(
        new ObjectMapper()
            .setPropertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
            .setVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE));
  }

  static {
    SpringDocUtils.getConfig()
        .replaceWithSchema(Instant.class, new IntegerSchema().format("int64"))
        .addRequestWrapperToIgnore(Caller.class, PageRequest.class, ListFilters.class);
  }

  @Bean
  OpenAPI document(PlatformSettings properties) {
    return new OpenAPI()
        .info(new Info().title("Kontor " + properties.service() + "-service").version("v2.01"));
  }

  @Bean
  OpenApiCustomizer commonParts() {
    return document -> {
      document
          .getComponents()
          .getSchemas()
          .keySet()
          .removeIf(name -> name.startsWith("PagedList") || name.equals("PageRequest"));
      document.setServers(null); // the port of a test run says nothing
      OperationIds.name(document.getPaths());
      document
          .getComponents()
          .addSchemas(
              "Error",
              new ObjectSchema()
                  .addProperty("Message", new StringSchema())
                  .addProperty("Type", new StringSchema())
                  .addProperty("Id", new StringSchema())
                  .addProperty("Date", new IntegerSchema().format("int64"))
                  .addProperty("errors", new MapSchema().additionalProperties(new StringSchema())));
    };
  }

  @Bean
  OperationCustomizer errorsAndPermission() {
    return (operation, handler) -> {
      Content error =
          new Content()
              .addMediaType(
                  "application/json",
                  new MediaType().schema(new Schema<>().$ref("#/components/schemas/Error")));
      ERRORS.forEach((status, text) ->
          operation
              .getResponses()
              .addApiResponse(status, new ApiResponse().description(text).content(error)));
      Requires requires = handler.getMethodAnnotation(Requires.class);
      if (requires != null && !requires.value().isEmpty()) {
        operation.addExtension("x-permission", requires.value());
      }
      if (PagedList.class.isAssignableFrom(handler.getMethod().getReturnType())) {
        describeList(operation, handler);
      }
      operation.setTags(null);
      return operation;
    };
  }

  /** On the wire a list is a bare array; its page is asked for by query. */
  private static void describeList(Operation operation, HandlerMethod handler) {
    String item =
        ResolvableType.forMethodReturnType(handler.getMethod())
            .getGeneric(0)
            .toClass()
            .getSimpleName();
    Schema<?> array = new ArraySchema().items(new Schema<>().$ref("#/components/schemas/" + item));
    operation
        .getResponses()
        .addApiResponse(
            "200",
            new ApiResponse()
                .description("One page; the numbers are in the headers")
                .content(
                    new Content().addMediaType("application/json", new MediaType().schema(array))));
    operation.addParametersItem(
        new QueryParameter().name("page").schema(new IntegerSchema().minimum(BigDecimal.ONE)));
    operation.addParametersItem(
        new QueryParameter()
            .name("per_page")
            .schema(new IntegerSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(100))));
    operation.addParametersItem(
        new QueryParameter()
            .name("Sort")
            .description("Field:ASC or Field:DESC")
            .schema(new StringSchema()));
  }
}
