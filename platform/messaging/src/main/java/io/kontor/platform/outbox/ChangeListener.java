package io.kontor.platform.outbox;

/** Takes part in the database transaction of each change that has an event. */
@FunctionalInterface
public interface ChangeListener {

  /**
   * A change of an object is being stored. What this throws undoes the change.
   *
   * @param subject id of the object that the change's first event is about
   */
  void changed(String subject);
}
