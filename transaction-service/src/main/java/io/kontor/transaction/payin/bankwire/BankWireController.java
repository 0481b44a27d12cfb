package io.kontor.transaction.payin.bankwire;

import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.audit.Audited;
import io.kontor.platform.security.Requires;
import io.kontor.transaction.payin.PayInView;
import io.kontor.transaction.payin.PayInViews;
import io.kontor.transaction.payin.bankwire.AnnounceBankWire.BankWireRequest;
import io.kontor.transaction.payin.bankwire.AnnounceBankWire.ClientBankWireRequest;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Announced bank wires. Source: contract "BANK_WIRE / DIRECT". */
@RestController
class BankWireController {
  private final AnnounceBankWire announceBankWire;
  private final PayInViews views;

  BankWireController(AnnounceBankWire announceBankWire, PayInViews views) {
    this.announceBankWire = announceBankWire;
    this.views = views;
  }

  /**
   * Announces a bank wire. The payer wires to BankAccount and quotes WireReference; the money is
   * credited when it arrives.
   */
  @PostMapping("/v2.01/{clientId}/payins/bankwire/direct")
  @Requires("payins:write")
  @Audited(AuditAction.PAYIN_CREATED)
  PayInView bankWire(@PathVariable String clientId, @Valid @RequestBody BankWireRequest request) {
    return views.of(announceBankWire.execute(clientId, request));
  }

  /**
   * Announces a bank wire to a wallet of the client itself. Quote WireReference; the money is
   * credited when it arrives.
   */
  @PostMapping("/v2.01/{clientId}/clients/payins/bankwire/direct")
  @Requires("payins:write")
  @Audited(AuditAction.PAYIN_CREATED)
  PayInView clientBankWire(
      @PathVariable String clientId, @Valid @RequestBody ClientBankWireRequest request) {
    return views.of(announceBankWire.forClient(clientId, request));
  }
}
