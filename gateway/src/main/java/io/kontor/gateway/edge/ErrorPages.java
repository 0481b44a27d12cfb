package io.kontor.gateway.edge;

import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.http.ErrorMapping;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the framework or the server refuses by itself, in the contract's shape as well. */
@RestController
final class ErrorPages implements ErrorController {

  private final ErrorWriter errors;

  ErrorPages(ErrorWriter errors) {
    this.errors = errors;
  }

  @RequestMapping("/error")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : HttpServletResponse.SC_NOT_FOUND;
    if (status == ErrorCode.METHOD_NOT_ALLOWED.status()) {
      String allowed = response.getHeader("Allow");
      errors.methodNotAllowed(response, request.getMethod(), allowed == null ? "GET" : allowed);
      return;
    }
    errors.write(response, ErrorMapping.ofStatus(status));
  }
}
