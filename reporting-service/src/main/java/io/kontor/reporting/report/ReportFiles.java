package io.kontor.reporting.report;

import io.kontor.platform.web.KontorProperties;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.springframework.stereotype.Component;

/**
 * Where report files are kept: one per report, there as a whole or not at all.
 *
 * <p>The name is the report's id, so a report that is written again after a crash leaves no second
 * file behind.
 */
@Component
class ReportFiles {
  private final Path folder;

  ReportFiles(KontorProperties properties) {
    this.folder = Path.of(properties.filesDir()).toAbsolutePath().resolve("reports");
  }

  /** Stores what the content writes; parts that a dead writer left are removed. */
  void write(String reportId, String claim, Content content) throws IOException {
    Files.createDirectories(folder);
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, reportId + ".*.part")) {
      for (Path part : left) {
        Files.deleteIfExists(part);
      }
    }
    Path part = folder.resolve(reportId + "." + claim + ".part");
    try {
      try (FileChannel channel =
              FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
          OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
        content.writeTo(out);
        out.flush();
        channel.force(true);
      }
      Files.move(part, path(reportId), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** The file's bytes; the caller closes the stream. */
  InputStream open(String reportId) throws IOException {
    return Files.newInputStream(path(reportId));
  }

  /** Bytes of the file. */
  long size(String reportId) throws IOException {
    return Files.size(path(reportId));
  }

  /** Forgets the file; one that is not there is fine. */
  void delete(String reportId) throws IOException {
    Files.deleteIfExists(path(reportId));
  }

  private Path path(String reportId) {
    return folder.resolve(reportId + ".csv");
  }

  /** Writes a file's bytes, streaming. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }
}
