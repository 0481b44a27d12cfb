package io.kontor.platform.web;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.kontor.platform.http.OutermostFilter;
import io.kontor.platform.http.PaceLimits;
import io.kontor.platform.http.RequestThreadConfiguration;
import io.kontor.platform.http.ServerErrorValve;
import io.kontor.platform.json.ContractJson;
import io.kontor.platform.json.SurfaceJsonConverter;
import io.kontor.platform.problem.ErrorRenderer;
import io.kontor.platform.security.Callers;
import io.kontor.platform.security.EndpointCheck;
import io.kontor.platform.security.PersonalDataRight;
import io.kontor.platform.settings.PlatformSettings;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** How requests are read and answers written on both surfaces. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PaceLimits.class)
@Import(RequestThreadConfiguration.class)
public class WebConfiguration {

  /**
   * Records are written by their components; a question such as {@code isZero()} is not a member.
   * JSON with a repeated member is refused, from callers and services alike.
   */
  @Bean
  JsonMapperBuilderCustomizer membersAreComponents() {
    return builder ->
        builder
            .changeDefaultVisibility(
                visibility -> visibility.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
  }

  @Bean
  ContractJson contractJson() {
    return ContractJson.create();
  }

  @Bean
  ErrorRenderer errorRenderer(ContractJson contractJson, JsonMapper json, Clock clock) {
    return new ErrorRenderer(contractJson, json, clock);
  }

  @Bean
  ErrorAdvice errorAdvice(ErrorRenderer renderer) {
    return new ErrorAdvice(renderer);
  }

  @Bean
  FilterRegistrationBean<OutermostFilter> outermostFilter(ErrorRenderer renderer, PaceLimits pace) {
    FilterRegistrationBean<OutermostFilter> registration =
        new FilterRegistrationBean<>(new OutermostFilter(renderer::write, pace));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    registration.setDispatcherTypes(DispatcherType.REQUEST);
    return registration;
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverErrors(PaceLimits pace) {
    return ServerErrorValve.installed(pace, "/internal", "/callbacks", "/actuator");
  }

  @Bean
  PagedListAdvice pagedListAdvice(PlatformSettings properties) {
    return new PagedListAdvice(properties);
  }

  @Bean
  ErrorPage errorPage(ErrorRenderer renderer) {
    return new ErrorPage(renderer);
  }

  @Bean
  EndpointCheck endpointCheck(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
    return new EndpointCheck(handlers);
  }

  @Bean
  WebMvcConfigurer kontorMvc(ContractJson contractJson, JsonMapper json) {
    return new WebMvcConfigurer() {
      @Override
      public void configurePathMatch(PathMatchConfigurer paths) {
        PathPatternParser parser = new PathPatternParser();
        parser.setCaseSensitive(false); // contract: paths match in any letter case
        paths.setPatternParser(parser);
      }

      @Override
      public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        // Contract: answers are JSON, no matter what the caller accepts.
        negotiation.ignoreAcceptHeader(true).defaultContentType(MediaType.ALL);
      }

      @Override
      public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.withJsonConverter(
            new SurfaceJsonConverter(contractJson, json, PersonalDataRight::isHeld));
      }

      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PageRequestResolver());
        resolvers.add(new Callers());
      }
    };
  }
}
