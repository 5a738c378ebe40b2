package com.heed.lab.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.heed.lab.input.Table;
import com.heed.lab.run.WrongUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewestPartTest {
    @TempDir
    Path folder;

    /** Ten rows, so that two are the newest fifth; they stand first and sixth in the file. */
    @Test
    void theNewestFifthIsTheTestWhereverItStands() throws IOException {
        NewestPart part = NewestPart.of(
                table("31.12.2025 23:59,1.1.2024 8:00,2.1.2024 8:00,3.1.2024 8:00,4.1.2024 8:00,"
                        + "30.12.2025 8:00,5.1.2024 8:00,6.1.2024 8:00,7.1.2024 8:00,8.1.2024 8:00"),
                "time",
                null);
        List<String> texts = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");

        assertThat(part.test(texts)).containsExactly(0, 5);
        assertThat(part.older()).containsExactly(1, 2, 3, 4, 6, 7, 8, 9);
    }

    @Test
    void aNewTextThatWasLearnedFromIsNoProof() throws IOException {
        NewestPart part = NewestPart.of(table("2024-01-01,2024-01-02,2024-01-03,2024-01-04,2024-01-05"), "time", null);

        assertThat(part.test(List.of("Hello", "b", "c", "d", "hello "))).isEmpty();
    }

    @Test
    void aMissingOrUnreadableTimeIsRefusedWithItsPlace() throws IOException {
        Table gap = table("2024-01-01,,2024-01-03");
        assertThatThrownBy(() -> NewestPart.of(gap, "time", null))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("row 1 (line 3) has no time in column 'time'");
        Table words = table("2024-01-01,yesterday");
        assertThatThrownBy(() -> NewestPart.of(words, "time", null))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining(
                        "row 1 (line 3), column 'time': 'yesterday' is not a time as '2024-01-01' before it is");
        Table both = table("1/2/2024 8:00,3/4/2024 8:00");
        assertThatThrownBy(() -> NewestPart.of(both, "time", null))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("can be read with the day or the month first");
    }

    private Table table(String times) throws IOException {
        StringBuilder rows = new StringBuilder("n,time\n");
        for (String time : times.split(",", -1)) {
            rows.append("1,").append(time).append('\n');
        }
        return Table.read(Files.writeString(folder.resolve("t.csv"), rows));
    }
}
