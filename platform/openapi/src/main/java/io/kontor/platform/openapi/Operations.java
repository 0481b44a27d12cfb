package io.kontor.platform.openapi;

import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.Requires;
import io.kontor.platform.security.StepUp;
import io.kontor.platform.web.Filter;
import io.kontor.platform.web.ListFilters;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/**
 * What an operation says beyond its types: summary and description from the handler's Javadoc, the
 * permission it needs, filters and pages of lists, the Idempotency-Key, and the errors.
 */
final class Operations implements OperationCustomizer {
  private static final String KEY = "Idempotency-Key";

  /**
   * What the operations are grouped by: the resources of permissions, and the first part of paths
   * that need none.
   */
  private static final Map<String, String> GROUPS =
      Map.ofEntries(
          Map.entry("users", "Users"),
          Map.entry("wallets", "Wallets"),
          Map.entry("cards", "Cards"),
          Map.entry("payins", "Pay-ins"),
          Map.entry("transfers", "Transfers"),
          Map.entry("refunds", "Refunds"),
          Map.entry("payouts", "Payouts"),
          Map.entry("bankaccounts", "Bank accounts"),
          Map.entry("mandates", "Mandates"),
          Map.entry("preauthorizations", "Preauthorizations"),
          Map.entry("kyc", "KYC documents"),
          Map.entry("ubo", "UBO declarations"),
          Map.entry("disputes", "Disputes"),
          Map.entry("reports", "Reports"),
          Map.entry("events", "Events"),
          Map.entry("hooks", "Hooks"),
          Map.entry("client", "Client"),
          Map.entry("team", "Team"),
          Map.entry("keys", "API keys"),
          Map.entry("conversions", "Conversions"),
          Map.entry("bankingaliases", "Banking aliases"),
          Map.entry("audit", "Audit trail"),
          Map.entry("limits", "Limits on money"),
          Map.entry("approvals", "Approvals"),
          Map.entry("approval-rules", "Approvals"),
          Map.entry("notes", "Notes and tags"),
          Map.entry("dispute-documents", "Disputes"),
          Map.entry("clients", "Client"),
          Map.entry("countries", "Countries"));

  private static final String STEP_UP =
      "A person at the dashboard must have given the second factor in the last five minutes,"
          + " otherwise the answer is 401 `insufficient_user_authentication`; an API key is not"
          + " asked.";

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    Requires requires = Objects.requireNonNull(handler.getMethodAnnotation(Requires.class));
    String text = Texts.ofHandler(handler.getMethod());
    int end = text.indexOf(". ");
    operation.setSummary((end < 0 ? text : text.substring(0, end)).replaceAll("\\.$", ""));
    String more = end < 0 ? "" : text.substring(end + 2) + "\n\n";
    boolean stepUp = handler.hasMethodAnnotation(StepUp.class);
    operation.setDescription(
        more + permission(requires.value()) + (stepUp ? "\n\n" + STEP_UP : ""));
    boolean named = requires.value().contains(":");
    operation.setTags(List.of(named ? group(requires.value()) : groupByPath(handler)));
    if (named) {
      operation.addExtension("x-permission", requires.value());
    }
    if (stepUp) {
      operation.addExtension("x-step-up", true);
    }
    operation.setSecurity(
        requires.value().equals(Requires.LINK)
            ? List.of()
            : List.of(
                new SecurityRequirement().addList(OpenApiConfiguration.OAUTH),
                new SecurityRequirement().addList(OpenApiConfiguration.BASIC)));
    describePaths(operation);
    for (MethodParameter parameter : handler.getMethodParameters()) {
      if (parameter.getParameterType() == ListFilters.class) {
        AnnotatedElementUtils.findMergedRepeatableAnnotations(
                parameter.getParameter(), Filter.class)
            .forEach(filter -> operation.addParametersItem(parameter(filter)));
      }
      if (parameter.getParameterType() == PageRequest.class) {
        pages(operation);
      }
    }
    if (refusesKey(handler)) {
      operation.getParameters().removeIf(parameter -> KEY.equals(parameter.getName()));
    } else if (handler.hasMethodAnnotation(PostMapping.class)) {
      operation.addParametersItem(
          new HeaderParameter()
              .name(KEY)
              .description("A second call with the same key gets the answer of the first.")
              .schema(new StringSchema().pattern("[A-Za-z0-9-]{16,36}")));
    }
    answers(operation, handler);
    return operation;
  }

  /** Whether it looks at the header itself, which it does to refuse it. */
  private static boolean refusesKey(HandlerMethod handler) {
    return Arrays.stream(handler.getMethodParameters())
        .map(parameter -> parameter.getParameterAnnotation(RequestHeader.class))
        .anyMatch(header -> header != null && header.name().equals(KEY));
  }

  private static String group(String permission) {
    String resource = permission.substring(0, permission.indexOf(':'));
    return Objects.requireNonNull(GROUPS.get(resource), resource);
  }

  /** Where what needs no permission is looked for: with the objects that it belongs to. */
  private static String groupByPath(HandlerMethod handler) {
    String path =
        Objects.requireNonNull(
                AnnotatedElementUtils.findMergedAnnotation(
                    handler.getMethod(), RequestMapping.class))
            .path()[0];
    String first = path.replaceFirst("^/v[0-9.]+/", "").replace("{clientId}/", "").split("/")[0];
    return GROUPS.getOrDefault(first, "Account");
  }

  private static String permission(String right) {
    return switch (right) {
      case Requires.OWN_CLIENT -> "Needs no permission: every key of the client may call it.";
      case Requires.LINK -> "Needs no credentials: the secret in the path is enough.";
      default -> "Needs the permission `" + right + "`.";
    };
  }

  private static void describePaths(Operation operation) {
    for (Parameter parameter : parameters(operation)) {
      if ("path".equals(parameter.getIn()) && parameter.getDescription() == null) {
        parameter.setDescription(
            switch (parameter.getName()) {
              case "clientId" -> "Your ClientId.";
              case "id" -> "Id of the object.";
              case "token" -> "The secret of the link.";
              case "key" -> "The Idempotency-Key of the call.";
              case "currency", "debitedCurrency", "creditedCurrency" -> "ISO 4217 code.";
              case "countryCode" -> "ISO 3166-1 alpha-2.";
              case "fundsType" -> "FEES, CREDIT or DEFAULT.";
              case "typeOrCurrency" -> "FEES, CREDIT or DEFAULT, or an ISO 4217 code.";
              case "year" -> "Four digits, UTC.";
              case "month" -> "1 to 12, UTC.";
              case "type" -> "Type of the object, letter case ignored.";
              default -> described(parameter.getName());
            });
      }
    }
  }

  private static String described(String name) {
    String words = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    return words.endsWith(" id")
        ? "Id of the " + words.substring(0, words.length() - 3) + "."
        : "The " + words + ".";
  }

  private static QueryParameter parameter(Filter filter) {
    Class<?> type = filter.type();
    Schema<?> schema;
    if (type.isEnum()) {
      schema = new ArraySchema().items(names(type));
    } else if (type == Instant.class || type == Long.class) {
      schema = new IntegerSchema().format("int64");
    } else {
      schema = type == Boolean.class ? new BooleanSchema() : new StringSchema();
    }
    if (filter.several() && !type.isEnum()) {
      schema = new ArraySchema().items(schema);
    }
    QueryParameter parameter = new QueryParameter();
    parameter.name(filter.name()).schema(schema);
    if (schema instanceof ArraySchema) {
      parameter.style(Parameter.StyleEnum.FORM).explode(false);
    }
    String unit = type == Instant.class ? " Unix seconds." : "";
    String text = filter.description().isEmpty() ? fallback(filter) : filter.description();
    return (QueryParameter) parameter.description(text + unit);
  }

  private static String fallback(Filter filter) {
    return filter.type().isEnum() || filter.several()
        ? "Only objects with one of these values."
        : "Only objects with this value.";
  }

  private static Schema<?> names(Class<?> enumeration) {
    StringSchema names = new StringSchema();
    for (Object constant : enumeration.getEnumConstants()) {
      names.addEnumItem(((Enum<?>) constant).name());
    }
    return names;
  }

  private static void pages(Operation operation) {
    operation.addParametersItem(
        new QueryParameter()
            .name("page")
            .description("Number of the page, from 1.")
            .schema(number(1, Integer.MAX_VALUE, 1)));
    operation.addParametersItem(
        new QueryParameter()
            .name("per_page")
            .description("Items on a page.")
            .schema(number(1, 100, PageRequest.PER_PAGE_DEFAULT)));
    operation.addParametersItem(
        new QueryParameter()
            .name("Sort")
            .description("Field:ASC or Field:DESC; several are joined by an underscore.")
            .schema(new StringSchema()._default("CreationDate:ASC")));
  }

  private static Schema<?> number(int min, int max, int fallback) {
    Schema<?> schema = new IntegerSchema()._default(fallback);
    schema.minimum(BigDecimal.valueOf(min));
    return max == Integer.MAX_VALUE ? schema : schema.maximum(BigDecimal.valueOf(max));
  }

  private static void answers(Operation operation, HandlerMethod handler) {
    ApiResponse done = operation.getResponses().get("200");
    if (done != null) {
      success(done, handler);
    }
    Errors.STATUSES.forEach(
        status -> operation.getResponses().addApiResponse(status, Errors.answer(status)));
  }

  private static void success(ApiResponse done, HandlerMethod handler) {
    if (PagedList.class.isAssignableFrom(handler.getMethod().getReturnType())) {
      done.setDescription("One page");
      done.addHeaderObject("X-Number-Of-Pages", header("Pages in all"));
      done.addHeaderObject("X-Number-Of-Items", header("Items in all"));
      done.addHeaderObject(
          "Link",
          new Header()
              .description("Addresses of the first, previous, next and last page")
              .schema(new StringSchema()));
    } else if (isFile(handler)) {
      done.setContent(
          new Content()
              .addMediaType("*/*", new MediaType().schema(new StringSchema().format("binary"))));
    }
  }

  private static Header header(String description) {
    return new Header().description(description).schema(new IntegerSchema());
  }

  private static boolean isFile(HandlerMethod handler) {
    String returned = handler.getMethod().getGenericReturnType().getTypeName();
    return returned.contains(Resource.class.getName()) || returned.contains("byte[]");
  }

  private static List<Parameter> parameters(Operation operation) {
    return Objects.requireNonNullElse(operation.getParameters(), List.of());
  }
}
