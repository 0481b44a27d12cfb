package io.kontor.identity.user;

import io.kontor.platform.error.ApiException;
import org.springframework.stereotype.Component;

/** What other packages may ask about users. */
@Component
public class OpenUsers {
  private final Users users;

  OpenUsers(Users users) {
    this.users = users;
  }

  /** Errors: RESOURCE_NOT_FOUND when the client has no such user. */
  public void requireKnown(String clientId, String userId) {
    find(clientId, userId);
  }

  /** Errors: RESOURCE_NOT_FOUND; PARAM_ERROR when the user is closed. */
  public void requireOpen(String clientId, String userId) {
    if (find(clientId, userId).status() == UserStatus.CLOSED) {
      throw ApiException.invalid("UserId", "The user " + userId + " is closed.");
    }
  }

  private User find(String clientId, String userId) {
    return users.find(clientId, userId).orElseThrow(() -> ApiException.notFound("User", userId));
  }
}
