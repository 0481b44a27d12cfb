package io.kontor.transaction.core;

import io.kontor.platform.workflow.Resumable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An object of a client, with an {@link ObjectHeader} and a workflow. */
public interface ClientObject<T extends ClientObject<T>> extends Resumable<T> {
  /** What it begins with. */
  ObjectHeader header();

  @Override
  default String id() {
    return header().id();
  }

  /** The client. */
  default String clientId() {
    return header().clientId();
  }

  /** The merchant's own note. */
  default @Nullable String tag() {
    return header().tag();
  }

  /** When it was created. */
  default Instant creationDate() {
    return header().creationDate();
  }
}
