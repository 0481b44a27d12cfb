package io.kontor.transaction.provider;

import io.kontor.platform.client.ServiceClients;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/** The sandbox, which plays the external providers. */
@Component
public class Sandbox {
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(5);

  private final ServiceClients clients;
  private final ProviderSettings settings;

  Sandbox(ServiceClients clients, ProviderSettings settings) {
    this.clients = clients;
    this.settings = settings;
  }

  /** A client of one of its APIs. */
  public <A> A api(Class<A> type) {
    return clients.outside(type, "sandbox", READ_TIMEOUT);
  }

  /** Where the party, {@code bank} for example, sends its callbacks. */
  public String callbackUrl(String party) {
    return settings.callbackUrl() + "/callbacks/" + party;
  }

  /** What a look-up finds; empty when the sandbox does not know it. */
  public static <T> Optional<T> ifKnown(Supplier<T> lookUp) {
    try {
      return Optional.of(lookUp.get());
    } catch (HttpClientErrorException.NotFound _) {
      return Optional.empty();
    }
  }
}
