package io.kontor.platform.outbox;

import java.util.List;

/** Takes part in the database transaction of each change that has an event. */
@FunctionalInterface
public interface ChangeListener {

  /**
   * A change of an object is being stored. What this throws undoes the change.
   *
   * @param subject id of the object that the change's first event is about
   */
  void changed(String subject);

  /**
   * Events that are stored with those of the change, in the same statement; listeners are not told
   * of them.
   */
  default List<OutboxEvent> alongside(String subject) {
    return List.of();
  }
}
