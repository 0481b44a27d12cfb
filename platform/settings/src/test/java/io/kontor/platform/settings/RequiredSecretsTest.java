package io.kontor.platform.settings;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class RequiredSecretsTest {
  private static final Map<String, String> VARIABLES =
      Map.of(
          "kontor.database.password", "KONTOR_DATABASE_PASSWORD",
          "kontor.database.owner-password", "KONTOR_DATABASE_OWNER_PASSWORD",
          "kontor.service-client.secret", "KONTOR_SERVICE_CLIENT_SECRET",
          "kontor.callback-secret", "KONTOR_CALLBACK_SECRET",
          "kontor.dashboard-client.secret", "KONTOR_DASHBOARD_CLIENT_SECRET");

  @Test
  void namesEachVariableThatIsMissingAndShowsNoValue() {
    VARIABLES.forEach((name, variable) -> {
      for (String bad : new String[] {null, "", "  ", "\t", "${" + variable + "}"}) {
        Map<String, String> settings = new HashMap<>();
        VARIABLES.keySet().forEach(each -> settings.put(each, "a-value-that-nobody-may-see"));
        settings.put(name, bad);

        assertThatThrownBy(() -> check(settings, VARIABLES.keySet()))
            .as(name + "=" + bad)
            .isInstanceOf(IllegalStateException.class)
            .hasMessageEndingWith("set " + variable)
            .hasMessageNotContaining("nobody-may-see");
      }
    });
  }

  @Test
  void namesThemAllInOneMessage() {
    assertThatThrownBy(() -> check(Map.of(), VARIABLES.keySet()))
        .hasMessageContainingAll(VARIABLES.values().toArray(String[]::new));
    Map<String, String> settings = new HashMap<>();
    VARIABLES.keySet().forEach(name -> settings.put(name, "x"));
    assertThatCode(() -> check(settings, VARIABLES.keySet())).doesNotThrowAnyException();
  }

  private static void check(Map<String, String> settings, Collection<String> names) {
    MockEnvironment environment = new MockEnvironment();
    settings.forEach((name, value) -> {
      if (value != null) {
        environment.setProperty(name, value);
      }
    });
    SettingsCheck.check(environment, List.of(), names);
  }
}
