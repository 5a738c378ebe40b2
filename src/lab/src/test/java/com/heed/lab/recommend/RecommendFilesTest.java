package com.heed.lab.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.heed.lab.run.WrongUse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecommendFilesTest {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final String EVENTS = """
            customer,item,at
            mei,kettle,2026-05-01
            mei,kettle,2026-05-01
            mei,kettle,2026-05-02
            ana,filter,2999-01-01
            """;

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void ofAHistoryDoublesCountOnceWhatHasNotBeenIsLeftOutAndBothAreSaid() throws IOException {
        Path path = file("history.csv", EVENTS);
        EventFile history = EventFile.history(path, null, NOW);

        assertThat(history.events()).hasSize(2);
        assertThat(history.notes())
                .containsExactly(
                        "1 rows of '" + path
                                + "' repeat the customer, item and time of another; each such event was counted once.",
                        "1 rows of '" + path + "' have a time after now and were left out; see their column 'at'.");
        assertThatThrownBy(() -> EventFile.history(path, null, Instant.EPOCH))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("all 3 rows have a time after now");
    }

    @Test
    void ofATestEverythingIsAskedForAndTheSameIsSaid() throws IOException {
        EventFile test = EventFile.test(file("test.csv", EVENTS), null, NOW);

        assertThat(test.events()).extracting(EventFile.Event::customer).containsExactly("mei", "mei", "ana");
        assertThat(test.notes()).hasSize(2);
        assertThat(test.notes().get(1)).endsWith("have a time after now; see whether that is right.");
    }

    @Test
    void withoutTimesNobodyCanTellARepetitionFromADouble() throws IOException {
        EventFile history = EventFile.history(file("untimed.csv", "customer,item\na,x\na,x\n"), null, NOW);

        assertThat(history.events()).hasSize(2);
        assertThat(history.notes()).isEmpty();
    }

    @Test
    void itemsTheListDoesNotHaveAreSaid() throws IOException {
        Path items = file("items.csv", "item,text\nkettle,Electric kettle\n");
        ItemFile read = ItemFile.read(items, List.of("filter", "kettle", "spade"));

        assertThat(read.catalogue().number("spade")).isNotNegative();
        assertThat(read.notes())
                .containsExactly("2 items of the history are not in '" + items
                        + "', such as 'filter'; of them is known only who had them.");
        assertThat(ItemFile.read(items, List.of("kettle")).notes()).isEmpty();
        assertThat(ItemFile.read(null, List.of("kettle")).notes()).isEmpty();
    }

    @Test
    void picturesAreFilesFromTheFolderOfTheList() throws IOException {
        Path items = file("items.csv", "item,picture\nkettle,kettle.png\nfilter,\nspade,shots/spade.jpg\n");
        assertThat(ItemFile.read(items, List.of("kettle")).pictures())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("kettle", folder.resolve("kettle.png"), "spade", folder.resolve("shots/spade.jpg")));
    }

    @Test
    void picturesWithoutAPackAreNotLookedAtAndThatIsSaid() throws IOException {
        ItemFile read = ItemFile.read(file("items.csv", "item,picture\nkettle,kettle.png\n"), List.of("kettle"));
        ItemFile looked = ItemPictures.look(read, null, 1, new PrintWriter(Writer.nullWriter()));

        assertThat(looked.notes())
                .containsExactly("pictures of 1 items were not looked at; name a picture pack with --pack.");
        assertThat(looked.catalogue().pictured()).isFalse();
    }

    @Test
    void aPackWithoutPicturesIsRefused() throws IOException {
        ItemFile read = ItemFile.read(file("items.csv", "item,text\nkettle,Kettle\n"), List.of("kettle"));

        assertThatThrownBy(() ->
                        ItemPictures.look(read, folder.resolve("pack.zip"), 1, new PrintWriter(Writer.nullWriter())))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("no item has one");
    }
}
