package io.kontor.platform.idempotency;

import java.util.Optional;

/**
 * Shows an object by its id alone, for reading back the answer of a request that crashed after it
 * had stored the object. A service declares one bean per kind of object it creates on POST.
 */
public interface ResourceReader {
  /** The object's contract view, or empty when the id is of another kind or of another client. */
  Optional<Object> read(String clientId, String resourceId);
}
