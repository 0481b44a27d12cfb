package io.kontor.compliance.level;

import io.kontor.compliance.client.identity.IdentityClient.UserEventData;
import io.kontor.compliance.user.PlatformUser;
import io.kontor.compliance.user.PlatformUsers;
import io.kontor.platform.inbox.CloudEvent;
import io.kontor.platform.inbox.EventSubscription;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Keeps the users up to date; another kind of person needs other proofs, and given data may be the
 * last that was missing.
 */
@Component
class UserEvents implements EventSubscription {
  private final PlatformUsers users;
  private final KycLevels levels;

  UserEvents(PlatformUsers users, KycLevels levels) {
    this.users = users;
    this.levels = levels;
  }

  @Override
  public String topic() {
    return "kontor.identity";
  }

  @Override
  public Set<String> types() {
    return Set.of(
        "io.kontor.identity.user-created.v1",
        "io.kontor.identity.user-changed.v1",
        "io.kontor.identity.user-closed.v1");
  }

  @Override
  public void handle(CloudEvent event) {
    UserEventData data = event.data(UserEventData.class);
    Optional<PlatformUser> before = users.known(data.clientId(), data.id());
    users.keep(data);
    PlatformUser after = users.lock(data.id());
    if (before.isPresent()
        && !(Objects.equals(before.get().legalPersonType(), after.legalPersonType())
            && Objects.equals(before.get().givenData(), after.givenData()))) {
      levels.evaluate(data.id());
    }
  }
}
