package io.kontor.transaction.life;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one look at an object came to.
 *
 * @param object the object as it now is
 * @param nextCheckAt when to look again; null when there is nothing left to do
 */
public record Step<T extends Lived<T>>(T object, @Nullable Instant nextCheckAt) {

  /** The object has reached its end. */
  public static <T extends Lived<T>> Step<T> end(T object) {
    return new Step<>(object, null);
  }

  /** Somebody else has to act first; look again at the given moment. */
  public static <T extends Lived<T>> Step<T> await(T object, Instant nextCheckAt) {
    return new Step<>(object, nextCheckAt);
  }
}
