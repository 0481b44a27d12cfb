package io.kontor.transaction.provider.bank;

import io.kontor.platform.client.ServiceClients;
import io.kontor.platform.error.OutcomeUnknownException;
import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.transaction.provider.ProviderSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/** Virtual accounts of the bank that the sandbox plays. */
@Component
class SandboxVirtualAccounts implements VirtualAccounts {
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(5);

  private final VirtualAccountApi api;
  private final String callbackUrl;

  SandboxVirtualAccounts(ServiceClients clients, ProviderSettings settings) {
    this.api = clients.outside(VirtualAccountApi.class, "sandbox", READ_TIMEOUT);
    this.callbackUrl = settings.callbackUrl() + "/callbacks/bank";
  }

  @Override
  public Optional<Account> open(String reference, String ownerName, String country) {
    try {
      return Optional.of(
          api.open(new VirtualAccountApi.AccountBody(reference, ownerName, country, callbackUrl)));
    } catch (HttpClientErrorException.BadRequest _) {
      return Optional.empty(); // everything but the country was checked before
    } catch (OutcomeUnknownException e) {
      // An IBAN that nobody learned brings no money.
      throw new ServiceUnavailableException("the bank", e);
    }
  }

  @Override
  public List<IncomingWire> wires(String reference, int after) {
    return api.wires(reference, after);
  }

  @Override
  public Optional<IncomingWire> wire(String id) {
    try {
      return Optional.of(api.wire(id));
    } catch (HttpClientErrorException.NotFound _) {
      return Optional.empty();
    }
  }

  @Override
  public void giveBack(String id, String reason) {
    api.giveBack(id, new VirtualAccountApi.ReturnBody(reason));
  }
}
