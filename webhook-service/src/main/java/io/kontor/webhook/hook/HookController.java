package io.kontor.webhook.hook;

import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.audit.Audited;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.Requires;
import io.kontor.platform.security.StepUp;
import io.kontor.platform.web.Filter;
import io.kontor.platform.web.ListFilters;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Hooks of a client. Source: contract "Events and hooks". */
@RestController
final class HookController {
  private final Hooks hooks;
  private final CreateHook createHook;
  private final ChangeHook changeHook;

  HookController(Hooks hooks, CreateHook createHook, ChangeHook changeHook) {
    this.hooks = hooks;
    this.createHook = createHook;
    this.changeHook = changeHook;
  }

  /**
   * Creates a hook. Each event of its type is sent to its address; there is one hook for each type
   * of event.
   */
  @PostMapping("/v2.01/{clientId}/hooks")
  @Requires("hooks:write")
  @StepUp
  @Audited(AuditAction.HOOK_CREATED)
  Hook create(@PathVariable String clientId, @Valid @RequestBody CreateHookRequest request) {
    return createHook.execute(clientId, request.eventType(), request.url().strip(), request.tag());
  }

  /** Lists the hooks of the client. Hooks that are disabled are listed as well. */
  @GetMapping("/v2.01/{clientId}/hooks")
  @Requires("hooks:read")
  PagedList<Hook> list(
      @PathVariable String clientId,
      @Filter(name = "Status", type = Hook.Status.class) ListFilters filters,
      PageRequest page) {
    return hooks.list(clientId, filters, page);
  }

  /** Reads a hook. Validity tells whether its address took the last calls. */
  @GetMapping("/v2.01/{clientId}/hooks/{id}")
  @Requires("hooks:read")
  Hook read(@PathVariable String clientId, @PathVariable String id) {
    return hooks.require(clientId, id);
  }

  /** Changes a hook. A hook that became INVALID is called again once it is ENABLED. */
  @PutMapping("/v2.01/{clientId}/hooks/{id}")
  @Requires("hooks:write")
  @StepUp
  @Audited(AuditAction.HOOK_EDITED)
  Hook change(
      @PathVariable String clientId,
      @PathVariable String id,
      @Valid @RequestBody ChangeHookRequest request) {
    String url = request.url();
    return changeHook.execute(
        clientId, id, url == null ? null : url.strip(), status(request.status()), request.tag());
  }

  private static Hook.@Nullable Status status(@Nullable String text) {
    if (text == null) {
      return null;
    }
    return switch (text.strip().toUpperCase(Locale.ROOT)) {
      case "ENABLED" -> Hook.Status.ENABLED;
      case "DISABLED" -> Hook.Status.DISABLED;
      default -> throw ApiException.invalid("Status", "Status must be ENABLED or DISABLED.");
    };
  }

  record CreateHookRequest(
      @NotBlank String eventType,
      @NotBlank String url,
      @Nullable @Size(max = 255, message = "must not be longer than 255 characters") String tag) {}

  record ChangeHookRequest(
      @Nullable String url,
      @Nullable String status,
      @Nullable @Size(max = 255, message = "must not be longer than 255 characters") String tag) {}
}
