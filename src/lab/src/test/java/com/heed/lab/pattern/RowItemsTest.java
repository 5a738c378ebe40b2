package com.heed.lab.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.Language;
import com.heed.lab.input.Table;
import com.heed.pattern.Cluster;
import com.heed.pattern.NamingWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowItemsTest {
    @TempDir
    Path folder;

    @Test
    void emptyCellsAreNotKnownAndAColumnKeepsItsName() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "mood,channel\ngrim, chat \n,\n");
        Group group =
                new Group(Language.ENGLISH, new Cluster(new int[] {1}, 1), List.of(new NamingWords.Word("late", 4, 2)));
        ContactText angry = new ContactText("late", Language.ENGLISH, List.of("late"), new float[] {1}, "negative");
        ContactText unsure = new ContactText("hm", Language.ENGLISH, List.of("hm"), new float[] {1}, null);

        List<Map<String, String>> rows = RowItems.of(
                Table.read(file), Set.of("mood", "channel"), List.of(group), new int[] {-1, 0}, List.of(angry, unsure));

        assertThat(rows)
                .containsExactly(
                        Map.of("mood", "grim", "channel", "chat", "heed mood", "negative"), Map.of("pattern", "late"));
    }

    @Test
    void patternsWithTheSameWordsStayTwo() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "channel\nchat\nchat\n");
        List<Group> groups = List.of(
                new Group(Language.ENGLISH, new Cluster(new int[] {0}, 1), List.of()),
                new Group(Language.ENGLISH, new Cluster(new int[] {1}, 1), List.of()));

        assertThat(RowItems.of(Table.read(file), Set.of(), groups, new int[] {0, 1}, List.of()))
                .extracting(row -> row.get("pattern"))
                .containsExactly("#0", "#1");
    }
}
