package io.kontor.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The pages of a list beside what plain reading of all rows gives. */
public final class ListPages {
  private ListPages() {}

  /**
   * Walks all pages and opens some of another size. Errors: {@link AssertionError} when a page or
   * the number of items is not what the expected rows give.
   *
   * @param path with a query, at least a question mark
   * @param member what distinguishes the rows
   */
  public static void verify(Api api, String path, String member, List<String> expected) {
    List<String> walked = new ArrayList<>();
    for (int page = 1; page <= expected.size() / 100 + 1; page++) {
      walked.addAll(values(api.get(path + "&per_page=100&page=" + page).json(), member));
    }
    assertThat(walked).as(path).isEqualTo(expected);
    int last = expected.size() / 30 + 1;
    for (int page : List.of(1, 2, 33, 34, 35, last / 2, last - 1, last, last + 9)) {
      String query = path + "&per_page=30&page=" + Math.max(1, page);
      Api.Answer answer = api.get(query);
      int from = Math.min(expected.size(), (Math.max(1, page) - 1) * 30);
      assertThat(values(answer.json(), member))
          .as(query)
          .isEqualTo(expected.subList(from, Math.min(expected.size(), from + 30)));
      assertThat(answer.header("X-Number-Of-Items"))
          .as(query)
          .isEqualTo(String.valueOf(expected.size()));
    }
  }

  private static List<String> values(JsonNode rows, String member) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> row.get(member).asString())
        .toList();
  }
}
