package io.kontor.bench.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.bench.BenchException;
import io.kontor.platform.test.CheckedInFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("writes-docs")
class ChaosOptionsTest {
  @Test
  void areReadFromTheArguments() {
    ChaosOptions options =
        ChaosOptions.parse("42", "--minutes", "2", "--clients=3", "--data", "folder");

    assertThat(options.seed()).isEqualTo(42);
    assertThat(options.minutes()).isEqualTo(2);
    assertThat(options.clients()).isEqualTo(3);
    assertThat(options.data()).isEqualTo(Path.of("folder"));
  }

  @Test
  void chooseASeedWhenNoneIsGiven() {
    ChaosOptions options = ChaosOptions.parse("--data=f");

    assertThat(options.seed()).isBetween(0L, 999_999L).isEqualTo(options.seed());
    assertThat(options.minutes()).isEqualTo(5);
    assertThat(options.clients()).isEqualTo(8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--data f --calm | ./kontor chaos does not know --calm; see ./kontor chaos --help.",
        "--data f --minutes 0 | The option --minutes takes a number from 1 to 1440.",
        "--data f --clients 65 | The option --clients takes a number from 1 to 64.",
        "7 | --data is missing.",
      })
  void refuseWhatCannotBeRun(String arguments, String sentence) {
    assertThatThrownBy(() -> ChaosOptions.parse(arguments.split(" ")))
        .isInstanceOf(BenchException.class)
        .hasMessage(sentence);
  }

  @Test
  void haveTheirHelpCheckedIn() {
    CheckedInFile.verify("docs/commands/chaos.txt", ChaosOptions.helpText());
  }
}
