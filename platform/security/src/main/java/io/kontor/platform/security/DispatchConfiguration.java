package io.kontor.platform.security;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A dispatcher that serves the handler that the guard matched, instead of the framework's own. */
@AutoConfiguration(before = DispatcherServletAutoConfiguration.class)
public class DispatchConfiguration {

  @Bean
  Endpoints endpoints(ApplicationContext context) {
    return new Endpoints(context);
  }

  @Bean
  WebMvcRegistrations literalFirst() {
    return new WebMvcRegistrations() {
      @Override
      public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new LiteralFirstMapping();
      }
    };
  }

  @Bean(DispatcherServletAutoConfiguration.DEFAULT_DISPATCHER_SERVLET_BEAN_NAME)
  DispatcherServlet dispatcherServlet(Endpoints endpoints) {
    return new Endpoints.Dispatcher(endpoints);
  }
}
