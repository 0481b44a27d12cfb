package io.kontor.launcher.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacking, and folders that appear only when they are complete. */
public final class Archives {
  private static final String HALF = ".tmp";

  private Archives() {}

  /** Fills a new folder. */
  @FunctionalInterface
  public interface Filler {
    void fill(Path folder) throws IOException, InterruptedException;
  }

  /**
   * Makes a folder through a temporary neighbour and a rename, so that a crash half-way leaves
   * nothing that looks finished. Another process that is faster wins.
   */
  public static Path once(Path folder, Filler filler) throws IOException, InterruptedException {
    if (Files.isDirectory(folder)) {
      return folder;
    }
    Files.createDirectories(folder.getParent());
    clearHalfMade(folder);
    Path half = half(folder);
    deleteTree(half);
    Files.createDirectories(half);
    filler.fill(half);
    if (Files.isDirectory(folder)) {
      deleteTree(half);
    } else {
      Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return folder;
  }

  /**
   * Removes earlier versions beside the current one, by the pattern of their names, unless a
   * process still runs from them.
   */
  public static void removeOlder(Path current, String pattern) throws IOException {
    List<String> commands =
        ProcessHandle.allProcesses()
            .flatMap(handle -> handle.info().commandLine().stream())
            .toList();
    try (Stream<Path> siblings = Files.list(current.getParent())) {
      for (Path old : siblings.toList()) {
        boolean version = old.getFileName().toString().matches(pattern) && !old.equals(current);
        if (version && commands.stream().noneMatch(line -> line.contains(old.toString()))) {
          deleteTree(old);
        }
      }
    }
  }

  /**
   * Removes what a killed process left of this file or folder; its number stands at the end of the
   * name.
   */
  public static void clearHalfMade(Path target) throws IOException {
    String prefix = target.getFileName() + HALF;
    try (Stream<Path> siblings = Files.list(target.toAbsolutePath().getParent())) {
      for (Path sibling : siblings.toList()) {
        String name = sibling.getFileName().toString();
        if (name.startsWith(prefix) && !alive(name.substring(prefix.length()))) {
          deleteTree(sibling);
        }
      }
    }
  }

  /**
   * The name under which this process makes something that gets its real name when it is complete.
   */
  public static Path half(Path target) {
    return target.resolveSibling(target.getFileName() + HALF + ProcessHandle.current().pid());
  }

  private static boolean alive(String tail) {
    String digits = tail.replaceAll("[^0-9].*", "");
    return !digits.isEmpty()
        && ProcessHandle.of(Long.parseLong(digits)).filter(ProcessHandle::isAlive).isPresent();
  }

  /** Unpacks a tar archive that is compressed with xz. */
  public static void untarXz(InputStream packed, Path folder) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = inside(folder, entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
          Files.createDirectories(target.getParent());
          Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(tar, target);
          boolean executable = (entry.getMode() & 0100) != 0;
          Files.setPosixFilePermissions(
              target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
      }
    }
  }

  /** Unpacks a zip, leaving out its outermost folder. */
  public static void unzipWithoutTop(Path zip, Path folder) throws IOException {
    try (ZipInputStream in =
        new ZipInputStream(new BufferedInputStream(Files.newInputStream(zip), 1 << 16))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
        Path target = inside(folder, name);
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(in, target);
        }
      }
    }
  }

  /** Deletes a folder with all that is in it, or a file; nothing when there is neither. */
  public static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path emptied, @org.jspecify.annotations.Nullable IOException failure)
              throws IOException {
            Files.deleteIfExists(emptied);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static Path inside(Path folder, String name) throws IOException {
    Path target = folder.resolve(name).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("entry outside of its archive: " + name);
    }
    return target;
  }
}
