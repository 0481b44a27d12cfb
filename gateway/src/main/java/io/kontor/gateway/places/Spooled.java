package io.kontor.gateway.places;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A body that was read from its source: its beginning in memory, the rest in a file. */
public final class Spooled implements Closeable {

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

  /** The body from its beginning; once only. */
  public InputStream open() throws IOException {
    InputStream beginning = new ByteArrayInputStream(head);
    SeekableByteChannel file = rest;
    if (file == null) {
      return beginning;
    }
    file.position(0);
    return new SequenceInputStream(beginning, Channels.newInputStream(file));
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
      // Unix takes the name away as soon as it is open.
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
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    spool.release(client, memory, reserved);
    SeekableByteChannel file = rest;
    if (file != null) {
      file.close();
    }
  }
}
