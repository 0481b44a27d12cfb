package io.kontor.platform.files;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * Files in a folder of this machine, or of a volume that all instances of a service share.
 *
 * <p>A file is written beside its place, flushed to disk and then moved there in one step. Only the
 * process's own account can read it.
 */
public final class LocalFileStore implements FileStore {

  private static final String INCOMING = ".incoming";

  private final Path root;

  /** A store below the folder, which is made when the first file comes. */
  public LocalFileStore(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  @Override
  public StoredFile putAs(String key, long bytesMax, Content content) {
    Path target = path(key);
    Path folder = root.resolve(FileKeys.folder(key));
    MessageDigest digest = sha256();
    try {
      Path part = part(key);
      makeFolder(root.resolve(INCOMING));
      long size;
      try {
        size = write(part, bytesMax, content, digest);
        makeFolder(folder);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
      flushFolder(folder);
      return new StoredFile(key, size, HexFormat.of().formatHex(digest.digest()));
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
      Files.deleteIfExists(part(key));
    } catch (IOException e) {
      throw new UncheckedIOException("The file could not be deleted", e);
    }
  }

  private static long write(Path part, long bytesMax, Content content, MessageDigest digest)
      throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                part,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                ownerOnly(part, "rw-------"));
        Bounded out = new Bounded(Channels.newOutputStream(channel), bytesMax, digest)) {
      content.writeTo(out);
      out.flush();
      channel.force(true);
      return out.size;
    }
  }

  private Path path(String key) {
    return root.resolve(FileKeys.checked(key));
  }

  /** Where the bytes gather until all are there. */
  private Path part(String key) {
    return root.resolve(INCOMING).resolve(FileKeys.checked(key).substring(key.length() - 32));
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

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }

  /** Counts, digests and stops at the limit. */
  private static final class Bounded extends FilterOutputStream {
    private final long bytesMax;
    private final MessageDigest digest;
    private long size;

    Bounded(OutputStream out, long bytesMax, MessageDigest digest) {
      super(out);
      this.bytesMax = bytesMax;
      this.digest = digest;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (length > bytesMax - size) {
        throw ApiException.of(
            ErrorCode.PAYLOAD_TOO_LARGE, "The file is larger than " + bytesMax + " bytes.");
      }
      out.write(bytes, offset, length);
      digest.update(bytes, offset, length);
      size += length;
    }
  }
}
