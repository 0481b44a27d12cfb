package io.kontor.identity.user;

import io.kontor.platform.idempotency.ResourceReader;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads back the answer of a creation that crashed before the answer was kept. */
@Component
class UserReader implements ResourceReader {
  private final Users users;

  UserReader(Users users) {
    this.users = users;
  }

  @Override
  public Optional<Object> read(String clientId, String resourceId) {
    return users.find(clientId, resourceId).map(UserViews::full);
  }
}
