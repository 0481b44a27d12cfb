package io.kontor.platform.paging;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list and how many items there are in all. On the wire: a bare array, the numbers in
 * headers.
 *
 * @param items this page, in order; empty past the end
 * @param total items on all pages
 * @param request what was asked for
 */
public record PagedList<T>(List<T> items, long total, PageRequest request) {
  public PagedList {
    items = List.copyOf(items);
  }

  /** The same page with each item turned into something else. */
  public <R> PagedList<R> map(Function<? super T, ? extends R> function) {
    return new PagedList<R>(items.stream().<R>map(function).toList(), total, request);
  }

  /** Number of pages; an empty list has none. */
  public long pages() {
    return (total + request.perPage() - 1) / request.perPage();
  }
}
