package io.kontor.transaction.callback;

import io.kontor.platform.callback.CallbackSignature;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.security.PublicEndpoint;
import io.kontor.transaction.core.TransactionProcessor;
import io.kontor.transaction.core.Transactions;
import io.kontor.transaction.payin.bankwire.alias.BankingAliasCallbacks;
import io.kontor.transaction.payin.directdebit.mandate.MandateCallbacks;
import io.kontor.transaction.payin.preauthorization.PreauthorizationCallbacks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes callbacks of the outside world as hints: says what to look at, and the owner of the fact is
 * asked again. So a callback may come twice, late or out of order, and one that lies changes
 * nothing. Source: docs/architecture.md, "The outside world".
 */
@RestController
class CallbackController {
  private final CallbackSignature signature;
  private final JsonMapper json;
  private final TransactionProcessor processor;
  private final Transactions transactions;
  private final PreauthorizationCallbacks preauthorizations;
  private final MandateCallbacks mandates;
  private final BankingAliasCallbacks bankingAliases;

  CallbackController(
      CallbackSignature signature,
      JsonMapper json,
      TransactionProcessor processor,
      Transactions transactions,
      PreauthorizationCallbacks preauthorizations,
      MandateCallbacks mandates,
      BankingAliasCallbacks bankingAliases) {
    this.signature = signature;
    this.json = json;
    this.processor = processor;
    this.transactions = transactions;
    this.preauthorizations = preauthorizations;
    this.mandates = mandates;
    this.bankingAliases = bankingAliases;
  }

  @PostMapping("/callbacks/acquirer")
  @PublicEndpoint
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void acquirer(
      @RequestHeader(name = CallbackSignature.HEADER, required = false) @Nullable String header,
      @RequestBody byte[] body) {
    hintAt(object(header, body).path("reference").asString(""));
  }

  @PostMapping("/callbacks/bank")
  @PublicEndpoint
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void bank(
      @RequestHeader(name = CallbackSignature.HEADER, required = false) @Nullable String header,
      @RequestBody byte[] body) {
    JsonNode object = object(header, body);
    String reference = object.path("reference").asString("");
    if (reference.isEmpty()) {
      transactions
          .findByWireReference(object.path("wireReference").asString(""))
          .ifPresent(found -> hintAt(found.id()));
    } else {
      hintAt(reference);
    }
  }

  private void hintAt(String id) {
    processor.onCallback(id);
    preauthorizations.onCallback(id);
    mandates.onCallback(id);
    bankingAliases.onCallback(id);
  }

  private JsonNode object(@Nullable String header, byte[] body) {
    if (!signature.isValid(header, body)) {
      throw ApiException.of(ErrorCode.NOT_AUTHORIZED);
    }
    try {
      return json.readTree(body).path("object");
    } catch (JacksonException _) {
      throw ApiException.invalid("body", "The body is not valid JSON.");
    }
  }
}
