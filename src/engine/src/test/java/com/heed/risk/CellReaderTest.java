package com.heed.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.heed.risk.RiskColumn.Categories;
import com.heed.risk.RiskColumn.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CellReaderTest {
    private final List<String> notes = new ArrayList<>();

    private static String[] cells(int rows, String cell) {
        String[] cells = new String[rows];
        Arrays.fill(cells, cell);
        return cells;
    }

    @Test
    void numbersAreFoundWithEmptyCellsAndMarksOfNothing() {
        RiskColumn column = new CellReader(notes).read("charges", new String[] {" 1.5", "", "N/A", "-2e3", "?"});

        assertThat(column).isInstanceOf(Numbers.class);
        assertThat(((Numbers) column).values())
                .containsExactly(new double[] {1.5, Double.NaN, Double.NaN, -2000, Double.NaN}, within(0.0));
        assertThat(notes).isEmpty();
    }

    @Test
    void aStrangeCellAmongNumbersIsEmptyAndSaid() {
        String[] cells = cells(100, "7");
        cells[41] = "about 9";
        RiskColumn column = new CellReader(notes).read("age", cells);

        assertThat(column.isMissing(41)).isTrue();
        assertThat(notes)
                .containsExactly(
                        "Column 'age' holds numbers, but 1 of its cells do not, such as 'about 9' in row 41; they were read as empty.");
    }

    @Test
    void anInfiniteNumberIsNone() {
        assertThat(new CellReader(notes).read("x", new String[] {"1e999", "b"})).isInstanceOf(Categories.class);
        assertThatThrownBy(() -> new Numbers("x", new double[] {1, Double.POSITIVE_INFINITY}))
                .hasMessage("column 'x', row 1: an infinite number; give a finite one or none");
    }

    @Test
    void aLaterFileIsReadAsWhatWasLearned() {
        RiskColumn read = new CellReader(notes).readAs(new Categories("plan", new String[0]), new String[] {"1", "2"});
        assertThat(read).isInstanceOf(Categories.class);

        RiskTable learned = new RiskTable(List.of(), List.of(new Numbers("age", new double[0])));
        RiskTable later = new RiskTable(List.of("a"), List.of(new Numbers("Age", new double[1])));
        assertThatThrownBy(() -> later.as(learned))
                .hasMessage("column 'age' was learned from and is missing; add it, empty where nothing is known");
    }

    private static RiskTable table(int rows, RiskColumn... columns) {
        return new RiskTable(
                IntStream.range(0, rows).mapToObj(Integer::toString).toList(), List.of(columns));
    }

    private static boolean[] third(int rows) {
        boolean[] left = new boolean[rows];
        for (int i = 0; i < rows; i += 3) {
            left[i] = true;
        }
        return left;
    }

    @Test
    void tooLittleToLearnFromIsSaidInASentence() {
        RiskTable few = table(
                60, new Numbers("x", IntStream.range(0, 60).mapToDouble(i -> i).toArray()));
        assertThatThrownBy(() -> TableCheck.learnable(few, new boolean[60], notes))
                .hasMessage("all 60 customers stayed; learning who leaves needs some of both");
        boolean[] two = new boolean[60];
        two[3] = true;
        two[9] = true;
        assertThatThrownBy(() -> TableCheck.learnable(few, two, notes))
                .hasMessage("2 customers left and 58 stayed; at least 10 of each and 50 in all are needed");
        assertThatThrownBy(() -> TableCheck.learnable(table(0), new boolean[0], notes))
                .hasMessage("no row to learn from; 50 at least are needed");
    }

    @Test
    void columnsThatSayNothingAreLeftOutAndSaid() {
        double[] far = IntStream.range(0, 200).mapToDouble(i -> i % 50).toArray();
        far[17] = 1e9;
        RiskTable given = table(
                200,
                new Categories("country", cells(200, "China")),
                new Categories(
                        "name", IntStream.range(0, 200).mapToObj(i -> "n" + i).toArray(String[]::new)),
                new Numbers(
                        "empty",
                        IntStream.range(0, 200).mapToDouble(i -> Double.NaN).toArray()),
                new Numbers("price", far));

        RiskTable rest = TableCheck.learnable(given, third(200), notes);

        assertThat(rest.columns()).extracting(RiskColumn::name).containsExactly("price");
        assertThat(notes)
                .containsExactly(
                        "Column 'country' is 'China' in every row, says nothing and was left out.",
                        "Column 'name' has 200 different texts in 200 rows; names teach nothing, so it was left out.",
                        "Column 'empty' is empty and was left out.",
                        "Column 'price', row 17: 1000000000 is far from all others, which lie between 0 and 49 but for one in fifty; it counts as no more than a little beyond them.");
        assertThatThrownBy(() -> TableCheck.learnable(given.without(Set.of("price")), third(200), new ArrayList<>()))
                .hasMessageStartingWith("no column is left to learn from; Column 'country'");
    }
}
