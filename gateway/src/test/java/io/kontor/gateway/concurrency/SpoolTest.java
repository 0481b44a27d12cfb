package io.kontor.gateway.concurrency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.gateway.GatewaySettings;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SpoolTest {

  private static final int MB = 1024 * 1024;

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Spool spool =
      new Spool(
          new Binder(
                  new MapConfigurationPropertySource(
                      Map.of(
                          "kontor.gateway.places.memory", "128KB",
                          "kontor.gateway.places.spool", "8MB")))
              .bindOrCreate("kontor.gateway", GatewaySettings.class),
          meters);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 16 * 1024, Spool.IN_MEMORY, Spool.IN_MEMORY + 1, MB})
  void givesBackWhatItRead(int length) throws IOException {
    byte[] octets = octets(length);
    for (long announced : new long[] {length, -1}) {
      try (Spooled spooled = spool.whole(new ByteArrayInputStream(octets), announced, "acme")) {
        assertThat(spooled.length()).isEqualTo(length);
        assertThat(octetsOf(spooled)).isEqualTo(octets);
      }
    }
    assertNothingKept();
  }

  @Test
  void goesOnInFilesWhenMemoryIsShort() throws IOException {
    byte[] octets = octets(Spool.IN_MEMORY);
    try (Spooled first = read(octets, "a");
        Spooled second = read(octets, "b");
        Spooled third = read(octets, "c")) {
      assertThat(meters.get("kontor.gateway.spool.memory").gauge().value())
          .isEqualTo(2.0 * Spool.IN_MEMORY);
      assertThat(octetsOf(third)).isEqualTo(octets);
      assertThat(first.complete() && second.complete() && third.complete()).isTrue();
    }
    assertNothingKept();
  }

  @Test
  void givesNoClientMoreThanItsShare() throws IOException {
    byte[] octets = octets(2 * MB);
    try (Spooled most = read(octets, "greedy")) {
      assertThat(most.complete()).isTrue();
      assertThatThrownBy(
              () -> spool.whole(new ByteArrayInputStream(octets), octets.length, "greedy"))
          .isInstanceOfSatisfying(
              ApiException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.RATE_LIMIT));
      InputStream source = new ByteArrayInputStream(octets);
      try (Spooled part = spool.read(source, octets.length, "greedy");
          Spooled other = read(octets, "modest")) {
        assertThat(part.complete()).isFalse();
        byte[] begun = octetsOf(part);
        assertThat(begun.length + source.readAllBytes().length).isEqualTo(octets.length);
        assertThat(other.complete()).isTrue();
      }
    }
    assertNothingKept();
  }

  @Test
  void readsNothingOfWhatWillNotFit() throws IOException {
    InputStream source = new ByteArrayInputStream(octets(3 * MB));
    try (Spooled none = spool.read(source, 3 * MB, "acme")) {
      assertThat(none.complete()).isFalse();
      assertThat(octetsOf(none)).isEmpty();
      assertThat(source.available()).isEqualTo(3 * MB);
    }
    assertNothingKept();
  }

  @Test
  void leavesNoFileWithAName() throws IOException {
    try (Spooled spooled = read(octets(MB), "acme");
        Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertThat(meters.get("kontor.gateway.spool.files").gauge().value()).isPositive();
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.startsWith("kontor-body-"));
      assertThat(octetsOf(spooled)).hasSize(MB);
    }
  }

  @Test
  void keepsNothingOfABodyThatBreaksOff() {
    InputStream broken =
        new ByteArrayInputStream(octets(MB)) {
          @Override
          public int read(byte[] buffer) throws IOException {
            throw new IOException("gone");
          }
        };

    assertThatThrownBy(() -> spool.whole(broken, MB, "acme")).isInstanceOf(IOException.class);
    assertNothingKept();
  }

  private static byte[] octetsOf(Spooled spooled) throws IOException {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    spooled.writeTo(octets);
    return octets.toByteArray();
  }

  private Spooled read(byte[] octets, String client) throws IOException {
    return spool.read(new ByteArrayInputStream(octets), octets.length, client);
  }

  private void assertNothingKept() {
    assertThat(meters.get("kontor.gateway.spool.memory").gauge().value()).isZero();
    assertThat(meters.get("kontor.gateway.spool.files").gauge().value()).isZero();
  }

  private static byte[] octets(int length) {
    byte[] octets = new byte[length];
    new Random(length).nextBytes(octets);
    return octets;
  }
}
