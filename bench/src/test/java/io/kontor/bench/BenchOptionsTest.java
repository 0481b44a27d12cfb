package io.kontor.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.platform.test.CheckedInFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("writes-docs")
class BenchOptionsTest {
  @Test
  void haveDefaultsThatGiveAFigureToRelyOn() {
    BenchOptions options = BenchOptions.parse("--data", "folder");

    assertThat(options.data()).isEqualTo(Path.of("folder"));
    assertThat(options.seconds()).isEqualTo(30);
    assertThat(options.warmUpSeconds()).isEqualTo(20);
    assertThat(options.connections()).isEqualTo(32);
    assertThat(options.legs()).isEqualTo(5);
    assertThat(options.rows()).isEqualTo(1_000_000);
    assertThat(options.pace()).isEqualTo(40);
    assertThat(options.accounts()).isEqualTo(10_000);
    assertThat(options.hot() || options.direct() || options.lists()).isFalse();
    assertThat(options.neighbours() || options.revocation()).isFalse();
  }

  @Test
  void haveMoreAccountsWithoutTheGateway() {
    assertThat(BenchOptions.parse("--data=f", "--direct").accounts()).isEqualTo(100_000);
    assertThat(BenchOptions.parse("--data=f", "--direct", "--accounts=7").accounts()).isEqualTo(7);
  }

  @Test
  void areReadFromTheArguments() {
    BenchOptions options =
        BenchOptions.parse(
            "--data", "f", "--hot", "--neighbours", "--pace", "9", "--seconds=2", "--legs=3");

    assertThat(options.hot()).isTrue();
    assertThat(options.neighbours()).isTrue();
    assertThat(options.pace()).isEqualTo(9);
    assertThat(options.seconds()).isEqualTo(2);
    assertThat(options.legs()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--data f --fast | ./kontor bench does not know --fast; see ./kontor bench --help.",
        "--seconds 1 --data f | The option --seconds takes a number from 2 to 3600.",
        "--rows 5 --data f | The option --rows takes a number from 10001 to 100000000.",
        "--seconds 5 | --data is missing.",
      })
  void refuseWhatCannotBeMeasured(String arguments, String sentence) {
    assertThatThrownBy(() -> BenchOptions.parse(arguments.split(" ")))
        .isInstanceOf(BenchException.class)
        .hasMessage(sentence);
  }

  @Test
  void haveTheirHelpCheckedIn() {
    CheckedInFile.verify("docs/commands/bench.txt", BenchOptions.helpText());
  }
}
