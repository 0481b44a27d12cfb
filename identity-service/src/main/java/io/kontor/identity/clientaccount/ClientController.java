package io.kontor.identity.clientaccount;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.security.Requires;
import io.kontor.platform.settings.PlatformSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The client's own account on the merchant API. Source: contract "Client". */
@RestController
class ClientController {
  private final ClientAccounts clients;
  private final EditClient editClient;
  private final ReplaceLogo replaceLogo;
  private final String publicUrl;

  ClientController(
      ClientAccounts clients,
      EditClient editClient,
      ReplaceLogo replaceLogo,
      PlatformSettings properties) {
    this.clients = clients;
    this.editClient = editClient;
    this.replaceLogo = replaceLogo;
    this.publicUrl = properties.publicBase();
  }

  /**
   * Reads the client's own data. It shows addresses, contacts, colours and the limits of the
   * account.
   */
  @GetMapping("/v2.01/{clientId}/clients")
  @Requires("client:read")
  ClientView read(@PathVariable String clientId) {
    return ClientView.of(clients.require(clientId), publicUrl);
  }

  /** Changes the client's own data. Members that are not sent stay as they are. */
  @PutMapping("/v2.01/{clientId}/clients")
  @Requires("client:write")
  ClientView edit(@PathVariable String clientId, @RequestBody EditClientRequest request) {
    return ClientView.of(editClient.execute(clientId, request), publicUrl);
  }

  /** Replaces the client's logo. The file is sent as base64 (JPEG, GIF or PNG). */
  @PutMapping("/v2.01/{clientId}/clients/logo")
  @Requires("client:write")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void replaceLogo(@PathVariable String clientId, @RequestBody LogoRequest request) {
    replaceLogo.execute(clientId, request.file());
  }

  /** Downloads the client's logo. Its address is the Logo of the client. */
  @GetMapping("/v2.01/{clientId}/clients/logo")
  @Requires(Requires.OWN_CLIENT)
  ResponseEntity<byte[]> logo(@PathVariable String clientId) {
    return clients
        .logo(clientId)
        .map(logo ->
            ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(logo.contentType()))
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate())
                .body(logo.content()))
        .orElseThrow(() -> ApiException.notFound("Logo", clientId));
  }

  record LogoRequest(@Nullable String file) {}
}
