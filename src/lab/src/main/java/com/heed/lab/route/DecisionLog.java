package com.heed.lab.route;

import com.heed.lab.input.Table;
import com.heed.lab.run.WrongUse;
import com.heed.replay.LoggedDecision;
import com.heed.routing.PriceDecision;
import com.heed.routing.PriceRouter;
import com.heed.routing.PricedRecord;
import com.heed.routing.RoutingRecord;
import com.heed.routing.RuleRouter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Decisions that were logged with what each contact cost in the end: decision records, or columns that name what another policy would have chosen.
 *
 * @param channels  slugs, in the order in which they first occur; actions are their places
 * @param decisions in the order of the file
 */
record DecisionLog(Table table, List<String> channels, List<LoggedDecision<Situation>> decisions) {

    /**
     * What was known of a contact.
     *
     * @param group what costs are expected by, such as the class of contact
     * @param other place of the channel that the other policy would have chosen
     */
    record Situation(String group, int other) {}

    /** Policies that a decision record can be asked about. */
    enum Other {
        /** The best by price, without chance. */
        FIRST((record, router) -> new PriceRouter(router).choose(record.input())),
        /** In a near-tie, where chance decided, the runner-up; else what was chosen. */
        SECOND((record, router) -> {
            if (!(record.decision() instanceof PriceDecision.Priced priced) || priced.propensity() == 1) {
                return record.chosen();
            }
            return priced.offers().get(1).slug();
        }),
        /** The rules with overflow. */
        RULES((record, router) -> router.choose(record.contact()));

        private final BiFunction<PricedRecord, RuleRouter, @Nullable String> choice;

        Other(BiFunction<PricedRecord, RuleRouter, @Nullable String> choice) {
            this.choice = choice;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Row(String group, String chosen, String other, double propensity, double cost) {}

    /** @throws WrongUse naming the row and what is wrong */
    static DecisionLog read(Table table, Other other) {
        List<Row> rows = new ArrayList<>();
        boolean records = table.has("record");
        for (int row = 0; row < table.size(); row++) {
            Row read = records ? ofRecord(table, row, other) : ofColumns(table, row);
            if (read != null) {
                rows.add(read);
            }
        }
        List<String> channels = new ArrayList<>();
        for (Row row : rows) {
            for (String slug : List.of(row.chosen, row.other)) {
                if (!channels.contains(slug)) {
                    channels.add(slug);
                }
            }
        }
        List<LoggedDecision<Situation>> decisions = rows.stream()
                .map(row -> new LoggedDecision<>(
                        new Situation(row.group, channels.indexOf(row.other)),
                        channels.indexOf(row.chosen),
                        row.propensity,
                        row.cost))
                .toList();
        return new DecisionLog(table, List.copyOf(channels), decisions);
    }

    /** Null where nothing was chosen. */
    private static @Nullable Row ofRecord(Table table, int row, Other other) {
        try {
            RoutingRecord record = RoutingRecord.ofJson(table.cell(row, table.column("record")));
            PricedRecord priced = record instanceof PricedRecord one ? one : null;
            String chosen = record.chosen();
            if (chosen == null) {
                return null;
            }
            String instead = priced == null ? chosen : other.choice.apply(priced, new RuleRouter(priced.rules()));
            return new Row(
                    record.contact().contactClass().key(),
                    chosen,
                    instead == null ? chosen : instead,
                    priced == null ? 1 : priced.propensity(),
                    number(table, row, "cost"));
        } catch (IllegalArgumentException e) {
            throw new WrongUse(table.where(row) + ", column 'record': " + e.getMessage() + ".", e);
        }
    }

    private static Row ofColumns(Table table, int row) {
        double propensity = number(table, row, "propensity");
        if (!(propensity > 0 && propensity <= 1)) {
            throw new WrongUse(
                    table.where(row) + ", column 'propensity': " + propensity + " must be above 0, 1 at most.");
        }
        return new Row(
                table.has("group") ? table.cell(row, table.column("group")) : "",
                table.cell(row, table.column("chosen")),
                table.cell(row, table.column("other")),
                propensity,
                number(table, row, "cost"));
    }

    private static double number(Table table, int row, String column) {
        String value = table.cell(row, table.column(column)).strip();
        try {
            double number = Double.parseDouble(value);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new WrongUse(table.where(row) + ", column '" + column + "': '" + value + "' is not a number.");
    }
}
