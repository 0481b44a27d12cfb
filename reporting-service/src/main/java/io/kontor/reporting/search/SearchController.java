package io.kontor.reporting.search;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.security.Caller;
import io.kontor.platform.security.Requires;
import io.kontor.platform.web.Filter;
import io.kontor.platform.web.ListFilters;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Finds objects. Kontor's addition to the contract. */
@RestController
final class SearchController {
  private static final int LENGTH_MAX = 255;

  private final Search search;

  SearchController(Search search) {
    this.search = search;
  }

  /** Finds objects by their id. Only objects that the caller may read are found. */
  @GetMapping("/v2.01/{clientId}/search")
  @Requires(Requires.OWN_CLIENT)
  List<SearchHit> find(
      @PathVariable String clientId,
      @Filter(name = "Query", description = "An id, or its beginning.") ListFilters filters,
      Caller caller) {
    String query = filters.text("Query");
    if (query == null) {
      throw ApiException.required("Query");
    }
    if (query.length() > LENGTH_MAX) {
      throw ApiException.invalid("Query", "The query is too long.");
    }
    return search.find(clientId, caller, query);
  }
}
