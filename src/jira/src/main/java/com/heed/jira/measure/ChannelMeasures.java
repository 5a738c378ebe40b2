package com.heed.jira.measure;

import com.atlassian.jira.project.Project;
import com.heed.jira.store.ProjectSettings;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** What is known of a project's channels from its history. What is not known is left out, never guessed. */
public interface ChannelMeasures {

    /** Mean minutes from arrival to the first public answer of an agent in the last 90 days, by slug; a channel with too few answered contacts has no entry. */
    Map<String, Double> responses(Project project, ProjectSettings settings);

    /** Contacts a day over the last four weeks, or empty where none came. */
    OptionalDouble contactsPerDay(Project project);

    /** Contacts of a period by the channel they came in on. */
    Counts counts(Project project, ProjectSettings settings, Instant from, Instant to);

    /**
     * Contacts of a period.
     *
     * @param bySlug  every channel of the project
     * @param unknown contacts that no channel's source recognises
     * @param left    contacts of the period that were not looked at, because there were too many
     * @param days    of the period in which Heed noted what came in, at least 1
     */
    record Counts(Map<String, Integer> bySlug, int unknown, int left, double days) {
        public Counts {
            bySlug = Map.copyOf(bySlug);
        }

        /** Contacts that came in on a channel. */
        public int known() {
            return bySlug.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** Contacts a day by slug. Those that were not looked at are taken to be like the others. */
        public Map<String, Double> perDay() {
            int looked = known() + unknown;
            double scale = looked == 0 ? 0 : (double) (looked + left) / looked / days;
            Map<String, Double> rates = new TreeMap<>();
            bySlug.forEach((slug, count) -> rates.put(slug, count * scale));
            return rates;
        }
    }
}
