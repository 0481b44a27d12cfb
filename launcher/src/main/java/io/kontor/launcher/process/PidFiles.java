package io.kontor.launcher.process;

import io.kontor.launcher.installation.TextFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One small file per running process: its number and its birth, so that no foreign process is ever
 * hit.
 */
public final class PidFiles {
  public static final String LAUNCHER = "launcher";
  private final Path folder;

  /** The pid files in this folder. */
  public PidFiles(Path folder) {
    this.folder = folder;
  }

  /** Notes that this process runs under the name. */
  public void write(String name, ProcessIdentity identity) {
    TextFiles.write(folder.resolve(name), identity.pid() + "\n" + identity.birth() + "\n");
  }

  /**
   * What the file says, whether or not it still lives; a file that cannot be read counts as none.
   */
  Optional<ProcessIdentity> read(String name) {
    try {
      List<String> lines = Files.readAllLines(folder.resolve(name));
      return Optional.of(new ProcessIdentity(Long.parseLong(lines.get(0)), lines.get(1)));
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException unreadable) {
      return Optional.empty();
    }
  }

  /** The process, if it is still the one that was written down. */
  public Optional<ProcessIdentity> living(String name) {
    return read(name).filter(ProcessIdentity::alive);
  }

  /** Forgets the process of this name. */
  public void remove(String name) {
    try {
      Files.deleteIfExists(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All living processes by name; files of dead ones are removed on the way. */
  SequencedMap<String, ProcessIdentity> sweep() {
    SequencedMap<String, ProcessIdentity> found = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return found;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        Optional<ProcessIdentity> living = living(name);
        if (living.isPresent()) {
          found.put(name, living.get());
        } else {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}
