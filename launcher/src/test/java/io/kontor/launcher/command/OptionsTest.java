package io.kontor.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.launcher.installation.UserFacingException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OptionsTest {
  private static final Path ROOT = Path.of("/checkout");
  private static final Path HERE = Path.of("/somewhere");

  @Test
  void readsWordsValuesAndFlags() {
    Options options = Options.parse("client", "create", "--id", "acme", "--key=a=b", "-y");

    assertThat(options.command()).isEqualTo("client");
    assertThat(options.words()).containsExactly("create");
    assertThat(options.required("id")).isEqualTo("acme");
    assertThat(options.required("key")).isEqualTo("a=b");
    assertThat(options.has("yes")).isTrue();
  }

  @Test
  void refusesWhatItDoesNotKnowInOneSentence() {
    assertThatThrownBy(() -> Options.parse("up", "--prot-base", "1"))
        .isInstanceOf(UserFacingException.class)
        .hasMessage("There is no option --prot-base; see ./kontor help.");
    assertThatThrownBy(() -> Options.parse("up", "--data")).isInstanceOf(UserFacingException.class);
    assertThatThrownBy(() -> Options.parse("client", "create").required("id"))
        .isInstanceOf(UserFacingException.class);
  }

  @Test
  void takesTheDataFolderFromTheOptionThenTheEnvironmentThenTheCheckout() {
    Map<String, String> environment = Map.of("KONTOR_DATA", "/env");

    assertThat(Options.parse("up", "--data", "mine").data(ROOT, HERE, environment))
        .isEqualTo(Path.of("/somewhere/mine"));
    assertThat(Options.parse("up").data(ROOT, HERE, environment)).isEqualTo(Path.of("/env"));
    assertThat(Options.parse("up").data(ROOT, HERE, Map.of()))
        .isEqualTo(Path.of("/checkout/.kontor"));
  }

  @Test
  void takesThePortBaseFromTheOptionThenTheEnvironmentThenTheLastRun() {
    Map<String, String> environment = Map.of("KONTOR_PORT_BASE", "9000");

    assertThat(
            Options.parse("up", "--port-base", "7000").portBase(environment, Optional.of("8500")))
        .isEqualTo(7000);
    assertThat(Options.parse("up").portBase(environment, Optional.of("8500"))).isEqualTo(9000);
    assertThat(Options.parse("up").portBase(Map.of(), Optional.of("8500"))).isEqualTo(8500);
    assertThat(Options.parse("up").portBase(Map.of(), Optional.empty())).isEqualTo(8080);
    assertThatThrownBy(
            () -> Options.parse("up", "--port-base", "high").portBase(Map.of(), Optional.empty()))
        .isInstanceOf(UserFacingException.class);
  }
}
