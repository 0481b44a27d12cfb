package io.kontor.platform.web;

import io.kontor.platform.paging.PagedList;
import io.kontor.platform.settings.PlatformSettings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Turns a {@link PagedList} into a bare array with the paging headers. Source: contract "Lists".
 */
@RestControllerAdvice
@Order(0) // before whoever looks at what is sent
final class PagedListAdvice implements ResponseBodyAdvice<Object> {
  /** Room for the links within the 8 KiB that all headers of an answer may take. */
  private static final int LINK_MAX = 5_000;

  private final String publicUrl;

  PagedListAdvice(PlatformSettings properties) {
    this.publicUrl = properties.publicBase();
  }

  @Override
  public boolean supports(
      MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
    return PagedList.class.isAssignableFrom(returnType.getParameterType());
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter returnType,
      MediaType contentType,
      Class<? extends HttpMessageConverter<?>> converterType,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    if (!(body instanceof PagedList<?> list)) {
      return body;
    }
    response.getHeaders().set("X-Number-Of-Pages", Long.toString(list.pages()));
    response.getHeaders().set("X-Number-Of-Items", Long.toString(list.total()));
    String links = links(list, request);
    if (links.length() <= LINK_MAX) { // a query of thousands of characters says nothing in a list
      response.getHeaders().set("Link", links);
    }
    return list.items();
  }

  private String links(PagedList<?> list, ServerHttpRequest request) {
    int page = list.request().page();
    List<String> links = new ArrayList<>();
    links.add(link(request, list, 1, "first"));
    if (page > 1) {
      links.add(link(request, list, page - 1L, "prev"));
    }
    if (page < list.pages()) {
      links.add(link(request, list, page + 1L, "next"));
    }
    links.add(link(request, list, Math.max(1, list.pages()), "last"));
    return String.join(",", links);
  }

  private String link(ServerHttpRequest request, PagedList<?> list, long page, String rel) {
    UriComponentsBuilder url =
        UriComponentsBuilder.fromUriString(publicUrl)
            .path(request.getURI().getRawPath())
            .query(request.getURI().getRawQuery());
    // Query names are taken in any letter case, so drop every spelling before adding ours.
    for (String name :
        UriComponentsBuilder.fromUri(request.getURI()).build().getQueryParams().keySet()) {
      if (name.equalsIgnoreCase("page") || name.equalsIgnoreCase("per_page")) {
        url.replaceQueryParam(name);
      }
    }
    url.queryParam("page", page).queryParam("per_page", list.request().perPage());
    String target = url.build(true).encode(StandardCharsets.UTF_8).toUriString();
    return "<" + target + ">; rel=\"" + rel + "\"";
  }
}
