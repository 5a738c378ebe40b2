package com.heed.sandbox.activeobjects;

import static org.assertj.core.api.Assertions.assertThat;

import net.java.ao.Entity;
import org.junit.jupiter.api.Test;

final class TableNamesTest {
    private interface GreetingRow extends Entity {}

    /** The example of the vendor's documentation: namespace com.atlassian.example.ao.myplugin. */
    @Test
    void theNamespaceDecidesTheBeginningOfEveryTable() {
        TableNames names = new TableNames("com.atlassian.example.ao.myplugin");

        assertThat(names.getTableNameConverter().getName(GreetingRow.class)).isEqualTo("AO_28BE2D_GREETING_ROW");
    }
}
