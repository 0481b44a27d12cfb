package io.kontor.platform.http;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The server's threads, for the gateway and the services alike. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RequestThreadSettings.class)
public class RequestThreadConfiguration {

  @Bean
  RequestThreads requestThreads(RequestThreadSettings settings) {
    return new RequestThreads(settings.platformMax());
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> requestThreadsOfServer(
      RequestThreads threads) {
    return server ->
        server.addProtocolHandlerCustomizers(protocol -> protocol.setExecutor(threads));
  }
}
