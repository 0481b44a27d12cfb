package io.kontor.gateway.routing;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Serves a request by the route of the merchant API directly: the same route that the dispatcher
 * servlet finds, without looking for it among all handlers.
 */
@Component
public final class MerchantApiDispatcher {

  private static final ServerResponse.Context NO_CONVERTERS = List::of; // Bodies pass as they are.

  private final RouterFunction<ServerResponse> routes;

  MerchantApiDispatcher(
      @Qualifier("merchantApiRoutes") RouterFunction<ServerResponse> merchantApiRoutes) {
    this.routes = merchantApiRoutes;
  }

  /**
   * Answers a request whose caller is attached to it.
   *
   * @throws IllegalStateException when its path is none of the merchant API
   */
  public void dispatch(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    ServerRequest call = ServerRequest.create(request, List.of());
    ServerResponse answer;
    try {
      answer =
          routes
              .route(call)
              .orElseThrow(() -> new IllegalStateException("No path of the merchant API"))
              .handle(call);
    } catch (RuntimeException | IOException | ServletException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
    answer.writeTo(request, response, NO_CONVERTERS);
  }
}
