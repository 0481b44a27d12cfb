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
    assertThat(options.figures()).containsExactly(Figure.L4);
    assertThat(options.rate()).isEqualTo(1_000);
    assertThat(options.minutes()).isEqualTo(10);
    assertThat(options.results()).isEqualTo(Path.of("folder", "bench-results", "latest.json"));
    assertThat(options.hot() || options.neighbours() || options.revocation()).isFalse();
  }

  @Test
  void haveMoreAccountsWithoutTheGateway() {
    assertThat(BenchOptions.parse("--data=f", "--direct").accounts()).isEqualTo(100_000);
    assertThat(BenchOptions.parse("--data=f", "--direct", "--accounts=7").accounts()).isEqualTo(7);
  }

  @Test
  void nameTheFigures() {
    assertThat(BenchOptions.parse("--data=f", "L8", "L10", "L8").figures())
        .containsExactly(Figure.L8, Figure.L10);
    assertThat(BenchOptions.parse("--data=f", "--direct").figures()).containsExactly(Figure.L1);
    assertThat(BenchOptions.parse("--data=f", "--direct", "--hot").figures())
        .containsExactly(Figure.L2, Figure.L3);
    assertThat(BenchOptions.parse("--data=f", "L2", "L3").accounts()).isEqualTo(100_000);
    assertThat(BenchOptions.parse("--data=f", "L1", "L4").accounts()).isEqualTo(10_000);
    assertThat(BenchOptions.parse("--data=f", "R1r", "w2_p99", "W2", "S3_LOADED").figures())
        .containsExactly(Figure.R1R, Figure.W2, Figure.S3);
    assertThat(BenchOptions.parse("--data=f", "--results=r.json").results())
        .isEqualTo(Path.of("r.json"));
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
        "--data f --minutes 0 | The option --minutes takes a number from 1 to 1440.",
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
