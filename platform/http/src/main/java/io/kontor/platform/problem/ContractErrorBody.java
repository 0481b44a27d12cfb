package io.kontor.platform.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kontor.platform.error.ErrorCode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The contract's error body.
 *
 * @param message what went wrong, for people
 * @param type the kind of error, for programs
 * @param id unique; the same Id stands in our log
 * @param date Unix seconds
 * @param errors field name to text; the key is lower case, a 404 always carries an object. Source:
 *     contract "Errors"
 */
public record ContractErrorBody(
    String message,
    String type,
    String id,
    long date,
    @JsonProperty("errors") @Nullable Map<String, String> errors) {

  /** The body for an error of the catalogue. */
  public static ContractErrorBody of(
      String id,
      ErrorCode code,
      String message,
      @Nullable Map<String, String> errors,
      Instant now) {
    Map<String, String> shown = errors == null && code.status() == 404 ? Map.of() : errors;
    return new ContractErrorBody(message, code.type(), id, now.getEpochSecond(), shown);
  }
}
