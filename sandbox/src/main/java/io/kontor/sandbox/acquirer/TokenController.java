package io.kontor.sandbox.acquirer;

import io.kontor.sandbox.support.Require;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the payer's browser posts the card, from any site.
 *
 * <p>Answers plain text, {@code data=…} or {@code errorCode=…}, always with status 200 because the
 * text is the result; with a return address the browser is sent there with the text in the query.
 * Nothing of the form is logged.
 */
@RestController
@RequestMapping(path = "/acquirer/token", produces = MediaType.TEXT_PLAIN_VALUE)
@CrossOrigin(origins = "*", allowedHeaders = "*", maxAge = 3600)
class TokenController {

  private static final Logger log = LoggerFactory.getLogger(TokenController.class);

  private final Registrations registrations;
  private final Clock clock;

  TokenController(Registrations registrations, Clock clock) {
    this.registrations = registrations;
    this.clock = clock;
  }

  @PostMapping
  ResponseEntity<String> tokenize(
      @RequestParam(name = "data", required = false) @Nullable String data,
      @RequestParam(name = "accessKeyRef", required = false) @Nullable String accessKey,
      @RequestParam(name = "cardNumber", required = false) @Nullable String cardNumber,
      @RequestParam(name = "cardExpirationDate", required = false) @Nullable String expirationDate,
      @RequestParam(name = "cardCvx", required = false) @Nullable String securityCode,
      @RequestParam(name = "returnURL", required = false) @Nullable String returnUrl) {
    String address = returnUrl == null || returnUrl.isBlank() ? null : returnUrl;
    if (address != null && !Require.isAddress(address)) {
      return ResponseEntity.ok(TokenError.RETURN_URL.text());
    }
    String text;
    try {
      CardEntry entry = CardEntry.check(cardNumber, expirationDate, securityCode, clock.instant());
      text = registrations.tokenize(data, accessKey, entry);
    } catch (RuntimeException failure) {
      log.atError().setCause(failure).log("Card refused");
      text = TokenError.INTERNAL.text();
    }
    if (address == null) {
      return ResponseEntity.ok(text);
    }
    return ResponseEntity.status(HttpStatus.FOUND)
        .header(HttpHeaders.LOCATION, Require.url(address).withQuery(text).ascii())
        .build();
  }

  @GetMapping
  String refuseReading() {
    return TokenError.METHOD.text();
  }
}
