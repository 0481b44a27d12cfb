package io.kontor.transaction.provider.bank;

import io.kontor.platform.error.OutcomeUnknownException;
import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.transaction.provider.Sandbox;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/** Virtual accounts of the bank that the sandbox plays. */
@Component
class SandboxVirtualAccounts implements VirtualAccounts {
  private final VirtualAccountApi api;
  private final String callbackUrl;

  SandboxVirtualAccounts(Sandbox sandbox) {
    this.api = sandbox.api(VirtualAccountApi.class);
    this.callbackUrl = sandbox.callbackUrl("bank");
  }

  @Override
  public Optional<Account> open(String reference, String ownerName, String country) {
    try {
      return Optional.of(
          api.open(new VirtualAccountApi.AccountBody(reference, ownerName, country, callbackUrl)));
    } catch (HttpClientErrorException.BadRequest _) {
      return Optional.empty(); // everything but the country was checked before
    } catch (OutcomeUnknownException e) {
      // An IBAN that was never published receives no money.
      throw new ServiceUnavailableException("the bank", e);
    }
  }

  @Override
  public List<IncomingWire> wires(String reference, int after) {
    return api.wires(reference, after);
  }

  @Override
  public Optional<IncomingWire> wire(String id) {
    return Sandbox.ifKnown(() -> api.wire(id));
  }

  @Override
  public void giveBack(String id, String reason) {
    api.giveBack(id, new VirtualAccountApi.ReturnBody(reason));
  }
}
