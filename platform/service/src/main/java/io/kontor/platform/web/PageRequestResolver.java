package io.kontor.platform.web;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.paging.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives controllers the {@link PageRequest} and the {@link ListFilters} of the query. Source:
 * contract "Lists".
 */
final class PageRequestResolver implements HandlerMethodArgumentResolver {
  private final Map<MethodParameter, Set<String>> declared = new ConcurrentHashMap<>();

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == PageRequest.class
        || parameter.getParameterType() == ListFilters.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return parameter.getParameterType() == ListFilters.class
        ? new ListFilters(
            request.getParameterMap(),
            declared.computeIfAbsent(parameter, PageRequestResolver::declaredBy))
        : pageRequest(new ListFilters(request.getParameterMap()));
  }

  private static Set<String> declaredBy(MethodParameter parameter) {
    return AnnotatedElementUtils.findMergedRepeatableAnnotations(
            parameter.getParameter(), Filter.class)
        .stream()
        .map(Filter::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static PageRequest pageRequest(ListFilters query) {
    return new PageRequest(
        number(query, "page", 1),
        number(query, "per_page", PageRequest.PER_PAGE_DEFAULT),
        sort(query.text("Sort")));
  }

  private static int number(ListFilters query, String name, int fallback) {
    Long number = query.number(name);
    return number == null ? fallback : Math.clamp(number, -1, Integer.MAX_VALUE);
  }

  /** {@code A:DESC_B:ASC}. */
  private static List<PageRequest.Order> sort(@Nullable String text) {
    List<PageRequest.Order> orders = new ArrayList<>();
    if (text == null || text.isBlank()) {
      return orders;
    }
    for (String part : text.strip().split("_", 5)) {
      String[] words = part.split(":", 2);
      String direction = words.length == 2 ? words[1] : "ASC";
      if (words[0].isBlank()
          || !(direction.equalsIgnoreCase("ASC") || direction.equalsIgnoreCase("DESC"))) {
        throw ApiException.invalid("Sort", "Sort must be Field:ASC or Field:DESC.");
      }
      orders.add(new PageRequest.Order(words[0], direction.equalsIgnoreCase("DESC")));
    }
    return orders;
  }
}
