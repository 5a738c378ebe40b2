package com.heed.jira.rest;

import com.atlassian.jira.issue.Issue;
import com.heed.jira.leaving.AtRisk;
import com.heed.jira.leaving.LeavingViews;
import com.heed.jira.leaving.LeavingWords;
import com.heed.jira.page.Texts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Customers at risk.
 *
 * @param scored  when, in ISO form; null where nobody was
 * @param unit    person or organisation: who the customers are; null where nobody was scored
 * @param average share that leaves within the days, in [0, 1]
 */
public record LeavingAnswer(
        @Nullable String scored, @Nullable String unit, int days, double average, List<Customer> customers) {
    /** @param p probability of leaving within the days @param issues keys, newest first */
    public record Customer(String name, double p, List<Reason> reasons, String last, List<String> issues) {}

    /** @param text in the reader's language @param logOdds above 0 raises the risk, below protects */
    public record Reason(String text, double logOdds) {}

    static LeavingAnswer of(Optional<LeavingViews.Listed> listed, Texts texts) {
        LeavingWords words = new LeavingWords(texts);
        return listed.map(found -> new LeavingAnswer(
                        found.run().at().toString(),
                        found.unit().key(),
                        found.run().days(),
                        found.run().average(),
                        found.customers().stream()
                                .map(each -> customer(each, words))
                                .toList()))
                .orElseGet(() -> new LeavingAnswer(null, null, 0, 0, List.of()));
    }

    private static Customer customer(AtRisk each, LeavingWords words) {
        return new Customer(
                each.name(),
                each.view().p(),
                each.view().reasons().stream()
                        .map(reason -> new Reason(words.reason(reason.column(), reason.value()), reason.logOdds()))
                        .toList(),
                each.last().toString(),
                each.issues().stream().map(Issue::getKey).toList());
    }
}
