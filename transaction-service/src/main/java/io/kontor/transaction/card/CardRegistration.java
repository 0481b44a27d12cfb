package io.kontor.transaction.card;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kontor.platform.workflow.StateMachine;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The way from the acquirer's token page to a card. Contract object CardRegistration. */
record CardRegistration(
    String id,
    @JsonIgnore String clientId,
    @Nullable String tag,
    Instant creationDate,
    String userId,
    String currency,
    String cardType,
    String accessKey,
    String preregistrationData,
    @JsonProperty("CardRegistrationURL") String cardRegistrationUrl,
    @JsonUnwrapped Ending ending) {

  /** The result, as far as it is known. */
  record Ending(
      @Nullable String registrationData,
      @Nullable String cardHolderName,
      @Nullable String cardId,
      Status status,
      @Nullable String resultCode,
      @Nullable String resultMessage) {}

  /** Where a registration stands. */
  enum Status {
    CREATED,
    VALIDATED,
    ERROR
  }

  /** The changes of status that are allowed. */
  static final StateMachine<Status> TRANSITIONS =
      StateMachine.of("CardRegistration", Status.CREATED)
          .allow(Status.CREATED, Status.VALIDATED, "the acquirer has stored the card")
          .allow(
              Status.CREATED,
              Status.ERROR,
              "the acquirer refuses the card, or the registration data");

  Status status() {
    return ending.status();
  }

  /** The same, finished; a tag that is null leaves the old one. */
  CardRegistration finished(@Nullable String newTag, Ending result) {
    TRANSITIONS.change(ending.status(), result.status());
    return new CardRegistration(
        id,
        clientId,
        newTag == null ? tag : newTag,
        creationDate,
        userId,
        currency,
        cardType,
        accessKey,
        preregistrationData,
        cardRegistrationUrl,
        result);
  }
}
