package com.heed.jira.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.jira.setup.DeskDraft;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ChannelsFormTest {

    /** What is ticked comes as the numbers of its rows, everything else as one value a row. */
    @Test
    void ticksBelongToTheirRowsAlsoBelowARemovedAndAnEmptyOne() {
        Map<String, String[]> sent = Map.of(
                "name", new String[] {"Fax", "", "E-mail & post", "\u7535\u8bdd"},
                "slug", new String[] {"fax", "", "", ""},
                "on", new String[] {"0", "3"},
                "live", new String[] {"3"},
                "remove", new String[] {"0"},
                "languages", new String[] {"en", "en", "en,zh", "zh"},
                "sourceKind", new String[] {"request", "request", "jql", "field"},
                "sourceValue", new String[] {"fax", "", "labels = mail", "Origin=Phone"},
                "settles.simple", new String[] {"", "", "", "97"});

        List<DeskDraft.Row> rows = new ChannelsForm(sent::get).rows();

        assertThat(rows).extracting(row -> row.channel().slug()).containsExactly("e-mail-post", "channel-4");
        assertThat(rows).extracting(row -> row.channel().on()).containsExactly(false, true);
        assertThat(rows).extracting(row -> row.terms().live()).containsExactly(false, true);
        assertThat(rows).extracting(DeskDraft.Row::source).containsExactly("jql:labels = mail", "field:Origin=Phone");
        assertThat(rows.get(1).channel().languages()).containsExactly("zh");
        assertThat(rows.get(1).terms().settles()).containsEntry("simple", "97");
    }
}
