package io.kontor.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.problem.ErrorRenderer;
import io.kontor.platform.security.Endpoint;
import io.kontor.platform.security.Endpoints;
import io.kontor.platform.settings.PlatformSettings;
import io.kontor.platform.surface.Surface;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.mockito.InOrder;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.context.request.async.WebAsyncManager;
import org.springframework.web.context.request.async.WebAsyncUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;

class IdempotencyFilterTest {
  private static final String KEY = "order-0123456789";

  private final IdempotencyKeys keys = mock(IdempotencyKeys.class);
  private final ErrorRenderer errors = mock(ErrorRenderer.class);
  private final FilterChain chain = mock(FilterChain.class);
  private final Endpoints endpoints = mock(Endpoints.class);
  private final PlatformSettings properties = mock(PlatformSettings.class);
  private final MockHttpServletRequest request =
      new MockHttpServletRequest("POST", "/v2.01/acme/transfers");
  private final MockHttpServletResponse response = new MockHttpServletResponse();
  private IdempotencyFilter filter;

  @BeforeEach
  void signIn() {
    when(properties.publicBase()).thenReturn("https://kontor.test");
    when(endpoints.of(any())).thenReturn(new Endpoint(Surface.CONTRACT, "", null, null));
    filter = new IdempotencyFilter(keys, errors, properties, endpoints);
    Jwt token =
        Jwt.withTokenValue("token")
            .header("alg", "none")
            .subject("key-1")
            .claim("kontor_actor", "key")
            .claim("kontor_client", "acme")
            .build();
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken(token, null));
    request.addHeader("Idempotency-Key", KEY);
    when(keys.begin(any())).thenReturn(true);
    when(keys.finish(any(), anyInt(), any(), any())).thenReturn(true);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void claimsTheKeyBeforeTheRequestRunsAndKeepsItsAnswer() throws Exception {
    answer(200, "application/json", "{\"Id\": \"tr_m_1\"}", "{\"Id\": \"kept\"}");

    filter.doFilter(request, response, chain);

    IdempotencyKeys.Running running = running();
    assertThat(running.clientId()).isEqualTo("acme");
    assertThat(running.key()).isEqualTo(KEY);
    assertThat(running.run()).hasSize(36);
    assertThat(running.method()).isEqualTo("POST");
    assertThat(running.url()).isEqualTo("https://kontor.test/v2.01/acme/transfers");
    verify(keys).finish(running, 200, "application/json", "{\"Id\": \"kept\"}");
    verify(keys, never()).giveUp(any());
    assertThat(response.getContentAsString()).isEqualTo("{\"Id\": \"tr_m_1\"}");
    assertThat(IdempotencyFilter.hasKey(request)).isTrue();
  }

  @Test
  void givesEachAttemptAnIdOfItsOwn() throws Exception {
    answer(200, "application/json", "{}", null);
    MockHttpServletRequest second = new MockHttpServletRequest("POST", "/v2.01/acme/transfers");
    second.addHeader("Idempotency-Key", KEY);

    filter.doFilter(request, response, chain);
    filter.doFilter(second, new MockHttpServletResponse(), chain);

    ArgumentCaptor<IdempotencyKeys.Running> running =
        ArgumentCaptor.forClass(IdempotencyKeys.Running.class);
    verify(keys, times(2)).begin(running.capture());
    assertThat(running.getAllValues().stream().map(IdempotencyKeys.Running::run).distinct())
        .hasSize(2);
  }

  @Test
  void keepsNoBodyOfASuccessWithoutAViewAndTheSentOneOfAnError() throws Exception {
    answer(204, null, "", null);
    filter.doFilter(request, response, chain);
    verify(keys).finish(any(), eq(204), eq(null), eq(""));

    MockHttpServletRequest second = new MockHttpServletRequest("POST", "/v2.01/acme/transfers");
    second.addHeader("Idempotency-Key", KEY);
    answer(400, "application/json", "{\"Type\": \"param_error\"}", "{\"Id\": \"kept\"}");
    filter.doFilter(second, new MockHttpServletResponse(), chain);
    verify(keys).finish(any(), eq(400), eq("application/json"), eq("{\"Type\": \"param_error\"}"));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503, 408, 429})
  void freesTheKeyOfAnAnswerThatAsksForAnotherTry(int status) throws Exception {
    answer(status, "application/json", "{}", null);

    filter.doFilter(request, response, chain);

    IdempotencyKeys.Running running = running();
    verify(keys).giveUp(running);
    verify(keys, never()).finish(any(), anyInt(), any(), any());
    assertThat(response.getStatus()).isEqualTo(status);
    assertThat(response.getContentAsString()).isEqualTo("{}");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400, 404, 409, 499})
  void usesTheKeyUpForEveryOtherAnswer(int status) throws Exception {
    answer(status, "application/json", "{}", "{}");

    filter.doFilter(request, response, chain);

    IdempotencyKeys.Running running = running();
    verify(keys).finish(running, status, "application/json", "{}");
    verify(keys, never()).giveUp(any());
  }

  @Test
  void freesTheKeyWhenTheLineBrokeWhileTheBodyWasRead() throws Exception {
    answer(400, "application/json", "{}", null);
    request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new IOException("reset"));

    filter.doFilter(request, response, chain);

    IdempotencyKeys.Running running = running();
    verify(keys).giveUp(running);
    verify(keys, never()).finish(any(), anyInt(), any(), any());
  }

  @Test
  void freesTheKeyWhenSomethingEscapes() throws Exception {
    doThrow(new ServletException("bug")).when(chain).doFilter(any(), any());

    assertThatThrownBy(() -> filter.doFilter(request, response, chain)).hasMessage("bug");

    IdempotencyKeys.Running running = running();
    verify(keys).giveUp(running);
    verify(keys, never()).finish(any(), anyInt(), any(), any());
  }

  @Test
  void refusesADuplicateWithoutRunningIt() throws Exception {
    when(keys.begin(any())).thenReturn(false);

    filter.doFilter(request, response, chain);

    assertRefused(ErrorCode.IDEMPOTENCY_CONFLICT);
    assertThat(IdempotencyFilter.hasKey(request)).isFalse();
  }

  @Test
  void runsNothingWhileTheKeyCannotBeTaken() throws Exception {
    when(keys.begin(any())).thenThrow(new DataAccessResourceFailureException("away"));

    filter.doFilter(request, response, chain);

    assertRefused(ErrorCode.SERVICE_UNAVAILABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"too-short", "0123456789abcdef0123456789abcdef01234", "with a blank 0123456789"})
  void refusesAKeyOfAnotherForm(String key) throws Exception {
    MockHttpServletRequest odd = new MockHttpServletRequest("POST", "/v2.01/acme/transfers");
    odd.addHeader("Idempotency-Key", key);

    filter.doFilter(odd, response, chain);

    ArgumentCaptor<ApiException> refused = ArgumentCaptor.forClass(ApiException.class);
    verify(errors).write(any(), any(), refused.capture());
    assertThat(refused.getValue().errors()).containsOnlyKeys("Idempotency-Key");
    verifyNoInteractions(chain, keys);
  }

  @Test
  void answersAlthoughTheAnswerCannotBeKept() throws Exception {
    answer(200, "application/json", "{\"Id\": \"tr_m_1\"}", "{}");
    doThrow(new DataAccessResourceFailureException("away"))
        .when(keys)
        .finish(any(), anyInt(), any(), any());

    filter.doFilter(request, response, chain);

    assertThat(response.getContentAsString()).isEqualTo("{\"Id\": \"tr_m_1\"}");
  }

  @Test
  void answersAlthoughTheKeyCannotBeFreed() throws Exception {
    answer(503, "application/json", "{}", null);
    doThrow(new CannotCreateTransactionException("away")).when(keys).giveUp(any());

    filter.doFilter(request, response, chain);

    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getContentAsString()).isEqualTo("{}");
  }

  @Test
  void passesRequestsWithoutAKeyAndOthersThanPosts() throws Exception {
    MockHttpServletRequest get = new MockHttpServletRequest("GET", "/v2.01/acme/transfers");
    get.addHeader("Idempotency-Key", KEY);
    MockHttpServletRequest internal = new MockHttpServletRequest("POST", "/internal/transfers");
    internal.addHeader("Idempotency-Key", KEY);

    for (MockHttpServletRequest other :
        List.of(get, internal, new MockHttpServletRequest("POST", "/v2.01/acme/transfers"))) {
      filter.doFilter(other, response, chain);

      verify(chain).doFilter(other, response);
      assertThat(IdempotencyFilter.hasKey(other)).isFalse();
    }
    verifyNoInteractions(keys);
  }

  @Test
  void leavesTheClaimToTheObjectWhereTheHandlerStoresThemTogether() throws Exception {
    claimsWithObject();
    answer(200, "application/json", "{\"Id\": \"tr_m_1\"}", "{\"Id\": \"kept\"}");

    filter.doFilter(request, response, chain);

    verify(keys, never()).begin(any());
    ArgumentCaptor<IdempotencyKeys.Running> running =
        ArgumentCaptor.forClass(IdempotencyKeys.Running.class);
    verify(keys)
        .finish(running.capture(), eq(200), eq("application/json"), eq("{\"Id\": \"kept\"}"));
    assertThat(running.getValue().claimsLate()).isTrue();
    InOrder order = inOrder(keys, chain);
    order.verify(keys).begun(running.getValue());
    order.verify(chain).doFilter(any(), any());
    order.verify(keys).ended(running.getValue());
  }

  @Test
  void tellsARepeatWhoseAnswerFoundTheKeyTaken() throws Exception {
    claimsWithObject();
    answer(400, "application/json", "{\"Type\": \"param_error\"}", null);
    when(keys.finish(any(), anyInt(), any(), any())).thenReturn(false);

    filter.doFilter(request, response, chain);

    ArgumentCaptor<ApiException> refused = ArgumentCaptor.forClass(ApiException.class);
    verify(errors).write(any(), any(), refused.capture());
    assertThat(refused.getValue().code()).isEqualTo(ErrorCode.IDEMPOTENCY_CONFLICT);
    assertThat(response.getContentAsString()).isEmpty(); // the renderer writes it
  }

  @Test
  void keepsNoCopyOfAnAnswerThatItsObjectIs() throws Exception {
    claimsWithObject();
    doAnswer(
            call -> {
              IdempotencyKeys.current().orElseThrow().answeredByObject();
              ((HttpServletResponse) call.getArgument(1)).getWriter().write("{}");
              return null;
            })
        .when(chain)
        .doFilter(any(), any());

    filter.doFilter(request, response, chain);

    verify(keys, never()).finish(any(), anyInt(), any(), any());
    verify(keys, never()).giveUp(any());
    assertThat(response.getContentAsString()).isEqualTo("{}");
  }

  private void claimsWithObject() throws NoSuchMethodException {
    HandlerMethod handler = new HandlerMethod(new Late(), "create");
    when(endpoints.of(any()))
        .thenReturn(new Endpoint(Surface.CONTRACT, "", new HandlerExecutionChain(handler), null));
  }

  private static final class Late {
    @ClaimsKeyWithObject
    public void create() {}
  }

  @Test
  void keepsTheAnswerOfTheLastDispatchWhenTheWorkGoesOnElsewhere() throws Exception {
    WebAsyncManager manager = mock(WebAsyncManager.class);
    request.setAttribute(WebAsyncUtils.WEB_ASYNC_MANAGER_ATTRIBUTE, manager);
    when(manager.isConcurrentHandlingStarted()).thenReturn(true);
    filter.doFilter(request, response, chain);
    verify(keys, never()).finish(any(), anyInt(), any(), any());
    verify(keys, never()).giveUp(any());
    when(manager.isConcurrentHandlingStarted()).thenReturn(false);
    request.setDispatcherType(DispatcherType.ASYNC);
    answer(200, "application/json", "{\"Id\": \"tr_m_1\"}", "{}");

    filter.doFilter(request, response, chain);

    IdempotencyKeys.Running running = running();
    verify(keys).finish(running, 200, "application/json", "{}");
    assertThat(response.getContentAsString()).isEqualTo("{\"Id\": \"tr_m_1\"}");
  }

  private void answer(int status, String contentType, String body, String view)
      throws IOException, ServletException {
    doAnswer(
            call -> {
              HttpServletResponse answer = call.getArgument(1);
              answer.setStatus(status);
              if (contentType != null) {
                answer.setContentType(contentType);
              }
              answer.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
              if (view != null) {
                ((HttpServletRequest) call.getArgument(0))
                    .setAttribute(KeptAnswerAdvice.KEPT, view);
              }
              return null;
            })
        .when(chain)
        .doFilter(any(), any());
  }

  private IdempotencyKeys.Running running() {
    ArgumentCaptor<IdempotencyKeys.Running> running =
        ArgumentCaptor.forClass(IdempotencyKeys.Running.class);
    verify(keys).begin(running.capture());
    return running.getValue();
  }

  private void assertRefused(ErrorCode code) throws IOException {
    ArgumentCaptor<ApiException> refused = ArgumentCaptor.forClass(ApiException.class);
    verify(errors).write(any(), any(), refused.capture());
    assertThat(refused.getValue().code()).isEqualTo(code);
    verifyNoInteractions(chain);
  }
}
