package io.kontor.platform.test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives a service under test its database, broker, signing keys and the addresses of its
 * neighbours.
 */
public final class ServiceTestInitializer
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    String service = context.getEnvironment().getRequiredProperty("kontor.service");
    TestInfrastructure.Database database = TestInfrastructure.database(service);
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("kontor.database.url", database.url());
    settings.put("kontor.database.user", database.app());
    settings.put("kontor.database.password", database.appPassword());
    settings.put("kontor.database.owner-user", database.owner());
    settings.put("kontor.database.owner-password", database.ownerPassword());
    settings.put("kontor.kafka.bootstrap", TestInfrastructure.kafka());
    settings.put("kontor.keycloak.url", TestTokens.instance().keycloakUrl());
    settings.put("kontor.service-client.id", "svc-" + service);
    settings.put("kontor.service-client.secret", "test");
    settings.put("kontor.callback-secret", OtherServices.CALLBACK_SECRET);
    settings.put(
        "kontor.files-dir",
        System.getProperty("java.io.tmpdir")
            + "/kontor-test-files-"
            + ProcessHandle.current().pid());
    if (service.equals("identity")) {
      settings.put("kontor.identity.audit.signing-secret", "secret-of-tests-that-signs-anchors");
    }
    settings.put("springdoc.paths-to-match", "/v2.01/**");
    settings.put("springdoc.default-produces-media-type", "application/json");
    settings.put("springdoc.override-with-generic-response", "false");
    for (String other :
        List.of(
            "identity",
            "wallet",
            "transaction",
            "compliance",
            "dispute",
            "reporting",
            "webhook",
            "sandbox")) {
      settings.put("kontor.services." + other, OtherServices.baseUrl() + "/" + other);
    }
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("service-test", settings));
  }
}
