package io.kontor.platform.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.error.OutcomeUnknownException;
import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.platform.http.ErrorId;
import io.kontor.platform.http.ErrorMapping;
import io.kontor.platform.http.LoggedPath;
import io.kontor.platform.http.RequestSyntax;
import io.kontor.platform.problem.ErrorRenderer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.validation.FieldError;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.client.RestClientException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;

/**
 * Answers all errors of controllers: expected ones in the surface's shape, everything else as a
 * neutral 500.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public final class ErrorAdvice {
  private static final Logger log = LoggerFactory.getLogger(ErrorAdvice.class);
  private static final Set<String> MISSING = Set.of("NotNull", "NotBlank", "NotEmpty");

  private final ErrorRenderer renderer;

  /** An advice that writes through the renderer. */
  public ErrorAdvice(ErrorRenderer renderer) {
    this.renderer = renderer;
  }

  @ExceptionHandler
  void expected(ApiException error, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    log.atInfo()
        .addKeyValue(ErrorId.LOG_FIELD, ErrorId.of(request))
        .addKeyValue("code", error.code())
        .addKeyValue("path", LoggedPath.of(request))
        .log("Request refused");
    renderer.write(request, response, error);
  }

  @ExceptionHandler
  void invalid(
      MethodArgumentNotValidException error,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Class<?> type = error.getParameter().getParameterType();
    Map<String, String> fields = new TreeMap<>();
    for (FieldError field : error.getFieldErrors()) {
      String name = contractName(type, field.getField());
      boolean missing = MISSING.contains(String.valueOf(field.getCode()));
      fields.putIfAbsent(
          name,
          missing ? ApiException.requiredText(name) : name + " " + field.getDefaultMessage() + ".");
    }
    if (fields.isEmpty()) {
      fields.put("Request", String.valueOf(error.getBindingResult().getGlobalErrors()));
    }
    renderer.write(request, response, ApiException.invalid(fields));
  }

  @ExceptionHandler
  void unreadable(
      HttpMessageNotReadableException error,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    String field = "Body";
    String text = "The body is missing or is not valid JSON.";
    if (error.getCause() instanceof DatabindException databind && !databind.getPath().isEmpty()) {
      field = path(databind);
      text = "The value of " + field + " is not of the expected type.";
    } else if (error.getCause() instanceof InputCoercionException number) {
      field = path(number);
      text = "The value of " + field + " is too large.";
    } else if (error.getCause() instanceof JacksonException) {
      text = "The body is not valid JSON.";
    }
    renderer.write(request, response, ApiException.invalid(field, text));
  }

  @ExceptionHandler
  void mismatch(
      MethodArgumentTypeMismatchException error,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    renderer.write(
        request,
        response,
        ApiException.invalid(error.getName(), "The value is not of the expected type."));
  }

  @ExceptionHandler
  void method(
      HttpRequestMethodNotSupportedException error,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    String[] supported = error.getSupportedMethods();
    if (supported != null) {
      response.setHeader("Allow", String.join(", ", supported));
    }
    renderer.write(
        request,
        response,
        ErrorCode.METHOD_NOT_ALLOWED,
        "The requested resource does not support http method '" + error.getMethod() + "'.",
        null);
  }

  @ExceptionHandler({
    ServiceUnavailableException.class,
    CannotGetJdbcConnectionException.class,
    CannotCreateTransactionException.class
  })
  void unavailable(RuntimeException error, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    log.atWarn()
        .addKeyValue(ErrorId.LOG_FIELD, ErrorId.of(request))
        .addKeyValue("path", LoggedPath.of(request))
        .setCause(error)
        .log("A part of the platform is unavailable");
    renderer.write(request, response, ApiException.of(ErrorCode.SERVICE_UNAVAILABLE));
  }

  /**
   * A read may be repeated at will, so it is 503. After an interrupted change the outcome is
   * unknown, and the answer must claim neither success nor failure: 504, as for any answer that is
   * missing.
   */
  @ExceptionHandler({
    OutcomeUnknownException.class,
    RestClientException.class,
    DataAccessResourceFailureException.class,
    TransientDataAccessException.class,
    RecoverableDataAccessException.class,
    TransactionSystemException.class
  })
  void interrupted(RuntimeException error, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    log.atWarn()
        .addKeyValue(ErrorId.LOG_FIELD, ErrorId.of(request))
        .addKeyValue("path", LoggedPath.of(request))
        .setCause(error)
        .log("A request was interrupted");
    boolean safe = RequestSyntax.isRead(request.getMethod());
    renderer.write(
        request,
        response,
        ApiException.of(safe ? ErrorCode.SERVICE_UNAVAILABLE : ErrorCode.OUTCOME_UNKNOWN));
  }

  @ExceptionHandler
  void gone(AsyncRequestNotUsableException error) {
    log.atDebug().setCause(error).log("The caller went away");
  }

  @ExceptionHandler
  void unexpected(Exception error, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ApiException mapped = ErrorMapping.of(error);
    if (mapped.code() != ErrorCode.INTERNAL) {
      renderer.write(request, response, mapped);
      return;
    }
    if (isUnstorableText(error)) {
      renderer.write(
          request,
          response,
          ApiException.invalid("Request", "A value has characters that cannot be kept."));
      return;
    }
    log.atError()
        .addKeyValue(ErrorId.LOG_FIELD, ErrorId.of(request))
        .addKeyValue("path", LoggedPath.of(request))
        .setCause(error)
        .log("Request failed");
    renderer.write(request, response, ApiException.of(ErrorCode.INTERNAL));
  }

  /** A NUL in a path or a query, which PostgreSQL cannot store: SQLSTATE 22021. */
  private static boolean isUnstorableText(Exception error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return "22021".equals(sql.getSQLState());
      }
    }
    return false;
  }

  /** The reader's position when it met a number that is too large. */
  private static String path(InputCoercionException error) {
    JsonParser reader = error.processor();
    if (reader != null && reader.streamReadContext() != null) { // none while it reads from a buffer
      String path = reader.streamReadContext().pathAsPointer().toString();
      if (path.length() > 1) {
        return path.substring(1).replaceAll("/\\d+(?=/|$)", "").replace('/', '.');
      }
    }
    return "Body";
  }

  private static String path(DatabindException error) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference step : error.getPath()) {
      if (step.getPropertyName() != null) {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.isEmpty() ? "Body" : path.toString();
  }

  /** The contract's spelling of a bean path such as {@code debitedFunds.amount}. */
  private static String contractName(Class<?> root, String beanPath) {
    StringBuilder name = new StringBuilder();
    Class<?> type = root;
    for (String step : beanPath.split("\\.", -1)) {
      String plain = step.replaceAll("\\[.*", "");
      RecordComponent component = component(type, plain);
      JsonProperty given =
          component == null ? null : component.getAccessor().getAnnotation(JsonProperty.class);
      String spelled =
          given != null && !given.value().isEmpty()
              ? given.value()
              : Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
      boolean unwrapped =
          component != null && component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
      if (!unwrapped) {
        name.append(name.isEmpty() ? "" : ".").append(spelled);
      }
      type = component == null ? Object.class : component.getType();
    }
    return name.toString();
  }

  private static @Nullable RecordComponent component(Class<?> type, String name) {
    if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        if (component.getName().equals(name)) {
          return component;
        }
      }
    }
    return null;
  }
}
