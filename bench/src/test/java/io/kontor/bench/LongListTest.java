package io.kontor.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.bench.LongList.Query;
import java.util.List;
import org.junit.jupiter.api.Test;

class LongListTest {
  @Test
  void areReadFromTablesThatAreFilled() {
    List<String> tables = ListRows.TABLES.stream().map(ListRows.Table::name).toList();

    assertThat(LongList.all()).extracting(LongList::table).isSubsetOf(tables);
    assertThat(LongList.all()).extracting(LongList::name).doesNotHaveDuplicates();
  }

  @Test
  void areAskedForFullPages() {
    assertThat(LongList.pages(new Query("all", "", 1), 10_000, 25)).containsExactly(1L, 199L, 399L);
    assertThat(LongList.pages(new Query("x", "x=1", 0.05), 10_000, 25))
        .containsExactly(1L, 9L, 19L);
    assertThat(LongList.pages(LongList.PERIOD, 10_000, 25)).containsExactly(1L, 66L, 133L);
    assertThat(new Query("all", "", 1).suffix()).isEmpty();
    assertThat(new Query("x", "x=1", 1).suffix()).isEqualTo("&x=1");
  }
}
