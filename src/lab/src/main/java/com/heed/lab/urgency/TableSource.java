package com.heed.lab.urgency;

import com.heed.Contact;
import com.heed.Message;
import com.heed.lab.input.LabelOptions;
import com.heed.lab.input.Table;
import com.heed.urgency.Arrival;
import com.heed.urgency.BusinessHours;
import com.heed.urgency.Urgency;
import com.heed.urgency.UrgencyFacts;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts of tables with labels somebody gave. Nothing else is known of them; rows are taken to stand in the order of arrival. */
final class TableSource {
    private static final List<String> LEVELS =
            Arrays.stream(Urgency.values()).map(Urgency::key).toList();

    private final Path train;
    private final @Nullable Path test;
    private final List<String> text;
    private final String label;
    private final LabelOptions meaning;
    private final double trainShare;

    /** @param test null to read the last rows of {@code train} */
    TableSource(
            Path train, @Nullable Path test, List<String> text, String label, LabelOptions meaning, double trainShare) {
        this.train = train;
        this.test = test;
        this.text = text;
        this.label = label;
        this.meaning = meaning;
        this.trainShare = trainShare;
    }

    UrgencyData read(int threads, PrintWriter err) {
        meaning.check(LEVELS);
        List<UrgencyRow> learned = rows(train, true, threads, err).stream()
                .filter(row -> row.truth() != null)
                .toList();
        if (test != null) {
            List<UrgencyRow> read = rows(test, false, threads, err);
            return new UrgencyData(learned, read, test, train, List.of(), false);
        }
        int cut = (int) (trainShare * learned.size());
        return new UrgencyData(
                learned.subList(0, cut),
                learned.subList(cut, learned.size()),
                train,
                train,
                List.of("the first " + cut + " labelled rows are learned from, the other " + (learned.size() - cut)
                        + " are read"),
                false);
    }

    private List<UrgencyRow> rows(Path file, boolean need, int threads, PrintWriter err) {
        Table table = Table.read(file);
        int[] columns = text.stream().mapToInt(table::column).toArray();
        int labelColumn = need || table.has(label) ? table.column(label) : -1;
        List<Contact> contacts = new ArrayList<>();
        List<@Nullable Integer> labels = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            contacts.add(new Contact(
                    Integer.toString(i),
                    null,
                    null,
                    null,
                    Instant.EPOCH,
                    "",
                    List.of(new Message(
                            "description", Message.Author.CUSTOMER, Instant.EPOCH, table.text(i, columns)))));
            labels.add(
                    labelColumn < 0
                            ? null
                            : meaning.index(
                                    table.cell(i, labelColumn), LEVELS, table.where(i) + ", column '" + label + "'"));
        }
        List<OpeningReader.Opening> openings = OpeningReader.read(contacts, threads, err);
        long[] numbers = table.rowNumbers();
        List<UrgencyRow> rows = new ArrayList<>();
        for (int i = 0; i < contacts.size(); i++) {
            Arrival arrival = Arrival.of(
                    contacts.get(i),
                    openings.get(i).analysis(),
                    List.of(),
                    BusinessHours.usual(ZoneOffset.UTC),
                    openings.get(i).vector());
            Integer level = labels.get(i);
            rows.add(new UrgencyRow(
                    numbers[i],
                    null,
                    arrival,
                    UrgencyFacts.of(arrival),
                    level == null ? null : Urgency.values()[level],
                    1,
                    null));
        }
        return rows;
    }
}
