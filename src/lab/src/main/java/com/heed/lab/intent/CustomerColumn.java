package com.heed.lab.intent;

import com.heed.lab.evaluation.NewestPart;
import com.heed.lab.input.Table;
import com.heed.topic.CustomerTopics;
import com.heed.topic.EarlierTopic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whose rows they are, so that what a customer had asked for before is a fact of the next row. A label is taken as known when the next row of its customer comes.
 *
 * @param customers one a row; empty where nobody is named
 */
record CustomerColumn(List<String> customers) {
    /** @throws com.heed.lab.run.WrongUse if there is no such column */
    static CustomerColumn of(Table table, String column) {
        int place = table.column(column);
        return new CustomerColumn(IntStream.range(0, table.size())
                .mapToObj(i -> table.cell(i, place).strip())
                .toList());
    }

    /**
     * The same rows with more facts.
     *
     * @param foreign label that is no topic, or null
     */
    IntentTable facts(IntentTable rows, NewestPart byTime, @Nullable String foreign) {
        CustomerTopics topics = new CustomerTopics();
        List<List<String>> facts = new ArrayList<>(rows.facts());
        for (int row : byTime.order()) {
            String customer = customers.get(row);
            if (customer.isEmpty()) {
                continue;
            }
            Instant at = byTime.times().get(row);
            List<String> all = new ArrayList<>(rows.facts().get(row));
            all.addAll(topics.facts(customer, at));
            facts.set(row, List.copyOf(all));
            String label = rows.labels().get(row);
            if (!label.isEmpty() && !label.equals(foreign)) {
                topics.add(customer, new EarlierTopic(label, at, at));
            }
        }
        return new IntentTable(rows.texts(), rows.labels(), rows.rows(), facts, rows.groups());
    }
}
