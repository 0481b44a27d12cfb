package io.kontor.compliance.client.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/**
 * What this service asks identity-service; 404 when it knows no such object. Source:
 * docs/architecture.md, "Internal calls".
 */
public interface IdentityClient {

  /** A user of the client. */
  @GetExchange("/internal/clients/{clientId}/users/{id}")
  UserEventData user(@PathVariable String clientId, @PathVariable String id);

  /** A bank account of one of the client's users. */
  @GetExchange("/internal/clients/{clientId}/bank-accounts/{id}")
  BankAccountEventData bankAccount(@PathVariable String clientId, @PathVariable String id);

  /** The part of a user that compliance depends on. */
  record UserEventData(
      String id,
      String clientId,
      long version,
      String personType,
      @Nullable String legalPersonType,
      @Nullable String userCategory,
      String status,
      @Nullable String kycLevel,
      @Nullable List<String> givenData) {}

  /** The part of a bank account that payouts are screened against. */
  record BankAccountEventData(
      String id,
      String clientId,
      @Nullable String iban,
      @Nullable String bic,
      @Nullable String accountNumber,
      @Nullable String country) {}
}
