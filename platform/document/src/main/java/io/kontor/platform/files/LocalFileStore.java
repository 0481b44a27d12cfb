package io.kontor.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/**
 * Files in a folder of this machine, or of a volume that all instances of a service share.
 *
 * <p>A file is written beside its place, flushed to disk and then moved there in one step. Only the
 * process's own account can read it.
 */
public final class LocalFileStore implements FileStore {
  private final Path root;

  /** A store below the folder, which is made when the first file comes. */
  public LocalFileStore(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  @Override
  public StoredFile putAt(String key, long bytesMax, Content content) {
    Path target = path(key);
    Path folderOfTarget = Objects.requireNonNull(target.getParent());
    Path incoming = root.resolve(".incoming");
    Path part = incoming.resolve(target.getFileName());
    try {
      makeFolder(incoming);
      StoredFile stored;
      try {
        stored = write(key, part, bytesMax, content);
        makeFolder(folderOfTarget);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
      flushFolder(folderOfTarget);
      return stored;
    } catch (IOException e) {
      throw new UncheckedIOException("The file could not be stored", e);
    }
  }

  @Override
  public InputStream open(String key) {
    try {
      return Files.newInputStream(path(key));
    } catch (IOException e) {
      throw new UncheckedIOException("The file could not be read", e);
    }
  }

  @Override
  public void delete(String key) {
    try {
      Files.deleteIfExists(path(key));
      Files.deleteIfExists(root.resolve(".incoming").resolve(path(key).getFileName()));
    } catch (IOException e) {
      throw new UncheckedIOException("The file could not be deleted", e);
    }
  }

  private static StoredFile write(String key, Path part, long bytesMax, Content content)
      throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                part,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                ownerOnly(part, "rw-------"));
        MeasuredOutputStream out =
            new MeasuredOutputStream(Channels.newOutputStream(channel), bytesMax)) {
      content.writeTo(out);
      out.flush();
      channel.force(true);
      return out.stored(key);
    }
  }

  private Path path(String key) {
    return root.resolve(FileKeys.checked(key));
  }

  private static void makeFolder(Path folder) throws IOException {
    Files.createDirectories(folder, ownerOnly(folder, "rwx------"));
  }

  /** The new name itself must survive a power cut, not only the bytes. */
  private static void flushFolder(Path folder) throws IOException {
    if (posix(folder)) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
    return posix(path)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean posix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
