package io.kontor.platform.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The errors that every operation may answer, all with the contract's error body. */
final class Errors {
  /** The schema of the contract's error body. */
  static final String SCHEMA = "ContractErrorBody";

  static final List<String> STATUSES = List.of("400", "401", "403", "404", "429", "503");

  private static final Map<String, String> TEXTS =
      Map.of(
          "400", "A parameter is missing or wrong",
          "401", "No valid credentials",
          "403", "Not allowed for this account or key",
          "404", "No such object",
          "429", "Too many calls; Retry-After says when to try again",
          "503", "A part of the platform is down; nothing was done");

  private Errors() {}

  /** An error of its own, for an operation that shows an example of it. */
  static ApiResponse answer(String status) {
    return new ApiResponse()
        .description(Objects.requireNonNull(TEXTS.get(status), status))
        .content(
            new Content()
                .addMediaType(
                    "application/json",
                    new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + SCHEMA))));
  }

  /** Whether this is an error without an example, which all operations can share. */
  static boolean isShared(String status, ApiResponse answer) {
    return TEXTS.containsKey(status)
        && answer.getContent().values().stream().allMatch(type -> type.getExamples() == null);
  }

  /** The shared error of a status. */
  static ApiResponse reference(String status) {
    return new ApiResponse().$ref("#/components/responses/Error" + status);
  }

  static void addTo(Components components) {
    STATUSES.forEach(status -> components.addResponses("Error" + status, answer(status)));
  }
}
