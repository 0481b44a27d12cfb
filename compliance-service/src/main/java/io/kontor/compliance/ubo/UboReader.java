package io.kontor.compliance.ubo;

import io.kontor.platform.idempotency.ResourceReader;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads back the answer of a request that crashed before the answer was kept. */
@Component
class UboReader implements ResourceReader {
  private final UboDeclarations declarations;

  UboReader(UboDeclarations declarations) {
    this.declarations = declarations;
  }

  @Override
  public Optional<Object> read(String clientId, String resourceId) {
    Optional<Object> declaration =
        declarations.find(clientId, resourceId).map(UboController.UboDeclarationView::of);
    return declaration.isPresent()
        ? declaration
        : declarations
            .ofUbo(clientId, resourceId)
            .map(found -> UboController.UboView.of(DeclareOwners.require(found, resourceId)));
  }
}
