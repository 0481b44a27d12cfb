package io.kontor.wallet.user;

import io.kontor.platform.inbox.CloudEvent;
import io.kontor.platform.inbox.EventSubscription;
import io.kontor.wallet.client.identity.IdentityClient.UserEventData;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps the read model of users up to date. */
@Component
class UserEvents implements EventSubscription {
  private final Users users;

  UserEvents(Users users) {
    this.users = users;
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
    users.keep(event.data(UserEventData.class));
  }
}
