package io.kontor.platform.web;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.http.ErrorMapping;
import io.kontor.platform.problem.ErrorRenderer;
import io.kontor.platform.security.PublicEndpoint;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Errors of the container and of filters, in the shape of the requested surface. */
@RestController
final class ErrorPage implements ErrorController {
  private final ErrorRenderer renderer;

  ErrorPage(ErrorRenderer renderer) {
    this.renderer = renderer;
  }

  @RequestMapping("/error")
  @PublicEndpoint
  void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status)) {
      throw ApiException.of(ErrorCode.RESOURCE_NOT_FOUND); // asked for by its address
    }
    renderer.write(request, response, ApiException.of(ErrorMapping.ofStatus(status)));
  }
}
