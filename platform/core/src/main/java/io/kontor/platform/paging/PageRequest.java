package io.kontor.platform.paging;

import java.util.List;

/**
 * The part of a list that is asked for. Source: contract "Lists".
 *
 * @param page 1-based
 * @param perPage 1 to 100
 * @param sort in order of precedence; empty means oldest first
 */
public record PageRequest(int page, int perPage, List<Order> sort) {
  /** The contract's page size when none is asked for. */
  public static final int PER_PAGE_DEFAULT = 10;

  /** The contract's largest page; more is capped. */
  public static final int PER_PAGE_MAX = 100;

  /** The last page that can be asked for, so that the offset stays within bounds. */
  public static final int PAGE_MAX = 10_000_000;

  public PageRequest {
    page = Math.clamp(page, 1, PAGE_MAX);
    perPage = Math.clamp(perPage, 1, PER_PAGE_MAX);
    sort = List.copyOf(sort);
  }

  /** The first page in the default order. */
  public static PageRequest first(int perPage) {
    return new PageRequest(1, perPage, List.of());
  }

  /** Rows before this page. */
  public long offset() {
    return (page - 1L) * perPage;
  }

  /**
   * One sort key.
   *
   * @param field the contract's field name, as the caller spelled it
   */
  public record Order(String field, boolean descending) {}
}
