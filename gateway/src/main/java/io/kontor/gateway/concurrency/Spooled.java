package io.kontor.gateway.concurrency;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A body that was read from its source: its beginning in memory, the rest in a file. */
public final class Spooled implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Spooled.class);

  private final Spool spool;
  private final String client;
  private final int memory;
  private byte[] head = new byte[0];
  private @Nullable SeekableByteChannel rest;
  private long restLength;
  private long reserved;
  private boolean complete;
  private boolean closed;

  Spooled(Spool spool, String client, int memory) {
    this.spool = spool;
    this.client = client;
    this.memory = memory;
  }

  /** False when there was no room for all of it; its source goes on where this ends. */
  public boolean complete() {
    return complete;
  }

  /** In octets. */
  public long length() {
    return head.length + restLength;
  }

  /** Writes the body from its beginning. */
  public void writeTo(OutputStream out) throws IOException {
    out.write(head);
    SeekableByteChannel file = rest;
    if (file != null) {
      file.position(0);
      Channels.newInputStream(file).transferTo(out);
    }
  }

  int begin(InputStream body) throws IOException {
    head = body.readNBytes(memory);
    return head.length;
  }

  void append(byte[] octets, int count, boolean counted) throws IOException {
    reserved += counted ? count : 0;
    ByteBuffer buffer = ByteBuffer.wrap(octets, 0, count);
    SeekableByteChannel file = file();
    while (buffer.hasRemaining()) {
      file.write(buffer);
    }
    restLength += count;
  }

  void ended() {
    complete = true;
  }

  private SeekableByteChannel file() throws IOException {
    SeekableByteChannel file = rest;
    if (file == null) {
      // Unix deletes the name as soon as the file is open.
      file =
          Files.newByteChannel(
              Files.createTempFile("kontor-body-", null),
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      rest = file;
    }
    return file;
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try (SeekableByteChannel _ = rest) {
      spool.release(client, memory, reserved);
    } catch (IOException e) {
      log.atWarn().setCause(e).log("A file of the spool did not close");
    }
  }
}
