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
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Files in a folder of this machine, or of a volume that all instances of a service share.
 *
 * <p>A file is written beside its place, flushed to disk and then moved there in one step. Only the
 * process's own account can read it.
 */
public final class LocalFileStore implements FileStore {
  private static final Pattern FOLDER = Pattern.compile("[a-z-]{1,40}");
  private static final Pattern KEY = Pattern.compile("[a-z-]{1,40}/[0-9a-f]{2}/[0-9a-f]{32}");

  private final Path root;
  private final SecureRandom random = new SecureRandom();

  /** A store below the folder, which is made when the first file comes. */
  public LocalFileStore(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  @Override
  public StoredFile put(String folder, long bytesMax, Content content) {
    if (!FOLDER.matcher(folder).matches()) {
      throw new IllegalArgumentException("Not a folder name: " + folder);
    }
    byte[] name = new byte[16];
    random.nextBytes(name);
    String hex = HexFormat.of().formatHex(name);
    String key = folder + "/" + hex.substring(0, 2) + "/" + hex;
    Path folderOfTarget = root.resolve(folder).resolve(hex.substring(0, 2));
    Path target = folderOfTarget.resolve(hex);
    Path incoming = root.resolve(".incoming");
    Path part = incoming.resolve(hex);
    MessageDigest digest = sha256();
    try {
      makeFolder(incoming);
      long size;
      try {
        size = write(part, bytesMax, content, digest);
        makeFolder(folderOfTarget);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
      flushFolder(folderOfTarget);
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
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("Not a key of a stored file");
    }
    return root.resolve(key);
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
