package io.kontor.transaction.provider.bank;

import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The sandbox bank's virtual accounts over HTTP. Source: docs/architecture.md, "The outside world".
 */
interface VirtualAccountApi {

  @PostExchange("/bank/virtual-accounts")
  VirtualAccounts.Account open(@RequestBody AccountBody body);

  @GetExchange("/bank/virtual-accounts/{reference}/wires")
  List<VirtualAccounts.IncomingWire> wires(
      @PathVariable String reference, @RequestParam("after") int after);

  @GetExchange("/bank/virtual-wires/{id}")
  VirtualAccounts.IncomingWire wire(@PathVariable String id);

  @PostExchange("/bank/virtual-wires/{id}/return")
  VirtualAccounts.IncomingWire giveBack(@PathVariable String id, @RequestBody ReturnBody body);

  record AccountBody(String reference, String ownerName, String country, String callbackUrl) {}

  record ReturnBody(String reason) {}
}
