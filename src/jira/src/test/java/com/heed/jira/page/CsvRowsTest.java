package com.heed.jira.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CsvRowsTest {
    @Test
    void quotesHoldCommasAndLines() {
        assertThat(CsvRows.read("a,b\r\n\"x,\"\"y\"\"\n\",2\n\n"))
                .contains(List.of(List.of("a", "b"), List.of("x,\"y\"\n", "2")));
        assertThat(CsvRows.read("\"open")).isEmpty();
        assertThat(CsvRows.read("")).contains(List.of());
    }
}
