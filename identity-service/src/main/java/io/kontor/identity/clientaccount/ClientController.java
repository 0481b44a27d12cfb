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

  @GetMapping("/v2.01/{clientId}/clients")
  @Requires("client:read")
  ClientView read(@PathVariable String clientId) {
    return ClientView.of(clients.require(clientId), publicUrl);
  }

  @PutMapping("/v2.01/{clientId}/clients")
  @Requires("client:write")
  ClientView edit(@PathVariable String clientId, @RequestBody EditClientRequest request) {
    return ClientView.of(editClient.execute(clientId, request), publicUrl);
  }

  @PutMapping("/v2.01/{clientId}/clients/logo")
  @Requires("client:write")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void replaceLogo(@PathVariable String clientId, @RequestBody LogoRequest request) {
    replaceLogo.execute(clientId, request.file());
  }

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
