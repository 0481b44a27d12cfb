package io.kontor.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.idempotency.IdempotencyKeys.Kept;
import io.kontor.platform.idempotency.ResponsesController.IdempotencyResponseView;
import io.kontor.platform.json.ContractJson;
import io.kontor.platform.security.CallPermissions;
import io.kontor.platform.security.Caller;
import io.kontor.platform.security.ShownOnce;
import io.kontor.platform.settings.PlatformSettings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.JsonNode;

class ResponsesControllerTest {
  private static final String KEY = "order-0123456789";
  private static final Instant ANSWERED = Instant.parse("2026-03-01T12:00:00Z");

  private final IdempotencyKeys keys = mock(IdempotencyKeys.class);
  private final CallPermissions permissions = mock(CallPermissions.class);
  private final PlatformSettings properties = mock(PlatformSettings.class);
  private final MockHttpServletRequest request = new MockHttpServletRequest();
  private ResponsesController controller;

  @BeforeEach
  void knowTransfers() {
    when(properties.publicBase()).thenReturn("https://kontor.test");
    when(permissions.of(any(), eq("POST"), eq("/v2.01/acme/transfers")))
        .thenReturn(Optional.of("transfers:write"));
    ResourceReader others = (_, _) -> Optional.empty();
    ResourceReader transfers =
        (clientId, id) ->
            id.equals("tr_m_1") ? Optional.of(new View(clientId, "shown once")) : Optional.empty();
    controller =
        new ResponsesController(
            keys,
            List.of(others, transfers),
            new KeptJson(ContractJson.create()),
            permissions,
            properties);
  }

  @Test
  void showsTheKeptAnswer() {
    keep(kept("tr_m_1", 400, "text/plain", "{\"Id\": \"ü\"}"));

    IdempotencyResponseView view = read(caller("transfers:write"));

    assertThat(view.statusCode()).isEqualTo("400");
    assertThat(view.contentLength()).isEqualTo("12"); // bytes, not characters
    assertThat(view.contentType()).isEqualTo("text/plain");
    assertThat(view.date()).isEqualTo("Sun, 1 Mar 2026 12:00:00 GMT");
    assertThat(view.requestUrl()).isEqualTo("https://kontor.test/v2.01/acme/transfers");
    assertThat(((JsonNode) view.resource()).get("Id").asString()).isEqualTo("ü");
  }

  @Test
  void showsAnAnswerWithoutABody() {
    keep(kept(null, 204, null, ""));

    IdempotencyResponseView view = read(caller("transfers:write"));

    assertThat(view.contentLength()).isEqualTo("0");
    assertThat(view.contentType()).isEqualTo("application/json");
    assertThat(view.resource()).isNull();
  }

  @Test
  void showsTheObjectOfARequestThatCrashedBeforeItsAnswerWithoutWhatIsShownOnce() {
    keep(kept("tr_m_1", null, null, null));

    IdempotencyResponseView view = read(caller("transfers:write"));

    assertThat(view.statusCode()).isEqualTo("200");
    JsonNode resource = (JsonNode) view.resource();
    assertThat(resource.get("ClientId").asString()).isEqualTo("acme");
    assertThat(resource.get("Secret").isNull()).isTrue();
  }

  @Test
  void knowsOnlyKeysUnderWhichSomethingIsKept() {
    when(keys.find("acme", KEY)).thenReturn(Optional.empty());

    assertRefused(() -> read(caller("transfers:write")), ErrorCode.IDEMPOTENCY_KEY_UNKNOWN);
  }

  @Test
  void saysThatTheKeyIsInUseWhileItsRequestHasStoredNothing() {
    when(keys.find("acme", KEY)).thenReturn(Optional.empty());
    when(keys.isUnderWay("acme", KEY)).thenReturn(true);

    assertRefused(() -> read(caller("transfers:write")), ErrorCode.IDEMPOTENCY_CONFLICT);
  }

  @Test
  void needsTheRightOfTheCallThatItReadsBack() {
    keep(kept("tr_m_1", 200, null, "{}"));

    assertRefused(() -> read(caller("transfers:read")), ErrorCode.FORBIDDEN);
    assertRefused(() -> read(caller("payouts:write")), ErrorCode.FORBIDDEN);
  }

  @Test
  void refusesACallThatNoHandlerServesOrOfAnotherHost() {
    keep(new Kept("POST", "https://kontor.test/v2.01/acme/gone", "x", 200, null, "{}", ANSWERED));
    assertRefused(() -> read(caller("*:write")), ErrorCode.FORBIDDEN);

    keep(new Kept("POST", "https://other.test/v2.01/acme/transfers", "x", 200, null, "", ANSWERED));
    assertRefused(() -> read(caller("*:write")), ErrorCode.FORBIDDEN);
  }

  @Test
  void saysThatTheKeyIsInUseAsLongAsTheRequestMayRun() {
    Kept unbound = kept(null, null, null, null);
    keep(unbound);
    when(keys.mayBeRunning(unbound)).thenReturn(true);
    assertRefused(() -> read(caller("transfers:write")), ErrorCode.IDEMPOTENCY_CONFLICT);

    when(keys.mayBeRunning(unbound)).thenReturn(false);
    assertRefused(() -> read(caller("transfers:write")), ErrorCode.IDEMPOTENCY_KEY_UNKNOWN);

    when(keys.isUnderWay("acme", KEY)).thenReturn(true);
    assertRefused(() -> read(caller("transfers:write")), ErrorCode.IDEMPOTENCY_CONFLICT);
  }

  @Test
  void saysThatTheKeyIsInUseWhileItsObjectIsNotToBeSeen() {
    keep(kept("tr_m_2", null, null, null));

    assertRefused(() -> read(caller("transfers:write")), ErrorCode.IDEMPOTENCY_CONFLICT);
  }

  private void keep(Kept kept) {
    when(keys.find("acme", KEY)).thenReturn(Optional.of(kept));
  }

  private static Kept kept(String resourceId, Integer status, String contentType, String body) {
    return new Kept(
        "POST",
        "https://kontor.test/v2.01/acme/transfers",
        resourceId,
        status,
        contentType,
        body,
        ANSWERED);
  }

  private IdempotencyResponseView read(Caller caller) {
    return controller.read("acme", KEY, caller, request);
  }

  private static Caller caller(String permission) {
    return new Caller(Caller.Actor.KEY, "key-1", "acme", null, Set.of(permission), Set.of());
  }

  private static void assertRefused(ThrowingCallable call, ErrorCode code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ApiException.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  record View(String clientId, @ShownOnce String secret) {}
}
