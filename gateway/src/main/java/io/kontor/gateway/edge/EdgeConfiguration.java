package io.kontor.gateway.edge;

import io.kontor.gateway.GatewaySettings;
import io.kontor.gateway.PlatformSettings;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.DispatcherType;
import org.apache.catalina.Valve;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the edge filter first and lets it, not the server, decide about odd paths. */
@Configuration(proxyBeanMethods = false)
class EdgeConfiguration {

  @Bean
  FilterRegistrationBean<EdgeFilter> edgeFilter(
      PlatformSettings platform,
      GatewaySettings settings,
      ErrorWriter errors,
      MeterRegistry meters) {
    FilterRegistrationBean<EdgeFilter> registration =
        new FilterRegistrationBean<>(new EdgeFilter(platform, settings, errors, meters));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    registration.setDispatcherTypes(DispatcherType.REQUEST);
    return registration;
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> edgeServer() {
    return server -> {
      server.addConnectorCustomizers(connector -> {
        connector.setEncodedSolidusHandling("passthrough");
        connector.setEncodedReverseSolidusHandling("passthrough");
      });
      server.addContextCustomizers(context -> {
        if (context.getParent() instanceof StandardHost host) {
          answerInContract(host);
        }
      });
    };
  }

  private static void answerInContract(StandardHost host) {
    for (Valve valve : host.getPipeline().getValves()) {
      if (valve instanceof ErrorReportValve) {
        host.getPipeline().removeValve(valve);
      }
    }
    host.setErrorReportValveClass(ServerErrorValve.class.getName());
  }
}
