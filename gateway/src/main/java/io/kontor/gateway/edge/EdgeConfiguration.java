package io.kontor.gateway.edge;

import io.kontor.gateway.GatewaySettings;
import io.kontor.gateway.concurrency.ConcurrencyLimits;
import io.kontor.platform.http.PaceLimits;
import io.kontor.platform.http.RequestThreadConfiguration;
import io.kontor.platform.http.ServerErrorValve;
import io.kontor.platform.settings.PlatformSettings;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

/** Puts the edge filter first and lets it, not the server, decide about odd paths. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PaceLimits.class)
@Import(RequestThreadConfiguration.class)
class EdgeConfiguration {

  // Per connection; otherwise the kernel buffers several megabytes for a caller that reads nothing.
  private static final int SEND_BUFFER = 256 * 1024;

  @Bean
  FilterRegistrationBean<EdgeFilter> edgeFilter(
      PlatformSettings platform,
      GatewaySettings settings,
      ErrorWriter errors,
      ConcurrencyLimits limits,
      Drain drain,
      PaceLimits pace,
      MeterRegistry meters) {
    FilterRegistrationBean<EdgeFilter> registration =
        new FilterRegistrationBean<>(
            new EdgeFilter(platform, settings, errors, limits, drain, pace, meters));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    registration.setDispatcherTypes(DispatcherType.REQUEST);
    return registration;
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> edgeServer() {
    return server ->
        server.addConnectorCustomizers(connector -> {
          connector.setEncodedSolidusHandling("passthrough");
          connector.setEncodedReverseSolidusHandling("passthrough");
          connector.setProperty("socket.txBufSize", Integer.toString(SEND_BUFFER));
        });
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverErrors(PaceLimits pace) {
    return ServerErrorValve.installed(pace);
  }
}
