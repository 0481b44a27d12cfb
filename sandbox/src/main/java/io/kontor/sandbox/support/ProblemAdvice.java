package io.kontor.sandbox.support;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Renders everything that goes wrong in the JSON API as problem+json with a code. */
@RestControllerAdvice(annotations = RestController.class)
class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler
  ProblemDetail onProblem(Problem problem) {
    return detail(problem.status(), problem.code(), problem.getMessage());
  }

  @ExceptionHandler
  ProblemDetail onAnythingElse(RuntimeException failure) {
    log.atError().setCause(failure).log("Request failed");
    return detail(HttpStatus.INTERNAL_SERVER_ERROR, "INTERNAL_ERROR", "The sandbox failed.");
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception failure,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    // The framework's own text may quote the request, so it is replaced.
    ProblemDetail detail =
        detail(
            status,
            status.value() == 400 ? "INVALID_REQUEST" : "REQUEST_REFUSED",
            "The request cannot be read.");
    return super.handleExceptionInternal(failure, detail, headers, status, request);
  }

  private static ProblemDetail detail(
      HttpStatusCode status, String code, @Nullable String explanation) {
    ProblemDetail detail = ProblemDetail.forStatus(status);
    detail.setProperty("code", code);
    detail.setDetail(explanation);
    return detail;
  }
}
