package com.heed.lab.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.heed.lab.input.LabelOptions;
import com.heed.lab.input.Table;
import com.heed.lab.run.WrongUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentimentLabelsTest {
    private static final String GROUPS =
            "{\"positive\":[\"joy\",\"love\"],\"negative\":[\"anger\"],\"ambiguous\":[\"surprise\"],\"neutral\":[\"neutral\"]}";

    @TempDir
    Path folder;

    @Test
    void labelsOfOneGroupAreItsClassAndAllOthersAreLeftOut() throws IOException {
        SentimentLabels labels = new SentimentLabels(new LabelOptions(), file("groups.json", GROUPS));
        Table table = Table.read(file("a.csv", "label\njoy\n\"joy,love\"\nanger\nneutral\nsurprise\n\"joy,anger\"\n"));

        assertThat(labels.of(table, "label")).containsExactly(2, 2, 0, 1, -1, -1);
    }

    @Test
    void numbersAreNamedByLabelsTxtBesideTheGroups() throws IOException {
        file("labels.txt", "anger\njoy\nlove\nneutral\nsurprise\n");
        SentimentLabels labels = new SentimentLabels(new LabelOptions(), file("groups.json", GROUPS));
        Table table = Table.read(file("a.csv", "label\n0\n\"1,2\"\n3\n"));

        assertThat(labels.of(table, "label")).containsExactly(0, 2, 1);
        assertThat(labels.names(table, "label"))
                .containsExactly(Set.of("anger"), Set.of("joy", "love"), Set.of("neutral"));
        assertThat(new SentimentLabels(new LabelOptions(), null).names(table, "label"))
                .isEmpty();
    }

    @Test
    void aLabelWithoutAGroupIsNamed() throws IOException {
        SentimentLabels labels = new SentimentLabels(new LabelOptions(), file("groups.json", GROUPS));
        Table table = Table.read(file("a.csv", "label\njoy\nhunger\n"));

        assertThatThrownBy(() -> labels.of(table, "label"))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("row 1 (line 3), column 'label': label 'hunger' stands in no group");
    }

    @Test
    void groupsMustBeGroups() throws IOException {
        Path list = file("list.json", "[1,2]");
        Path twice = file("twice.json", "{\"positive\":[\"joy\"],\"negative\":[\"joy\"]}");
        Path broken = file("broken.json", "{\"positive\":");

        refused(list, "groups no labels");
        refused(twice, "label 'joy' stands in two groups");
        refused(broken, "is not JSON");
    }

    @Test
    void aColumnWithoutAnyLabelIsNoTruth() throws IOException {
        Table table = Table.read(file("a.csv", "text,label\na,\nb,\n"));

        assertThatThrownBy(() -> new SentimentLabels(new LabelOptions(), null).of(table, "label"))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("has a label in column 'label'");
    }

    @Test
    void mapAndGroupsExcludeEachOther() throws IOException {
        Path groups = file("groups.json", GROUPS);

        assertThatThrownBy(() -> new SentimentLabels(LabelOptions.of(Map.of("1", "positive")), groups))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("exclude each other");
    }

    private void refused(Path groups, String sentence) {
        assertThatThrownBy(() -> new SentimentLabels(new LabelOptions(), groups))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining(sentence);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
