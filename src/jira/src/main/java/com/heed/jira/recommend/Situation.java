package com.heed.jira.recommend;

import com.heed.jira.store.CatalogueItem;
import com.heed.jira.store.CatalogueItem.Limit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What limits of items are held against.
 *
 * @param had       names of what the customer had
 * @param topics    request type of the contact, and the topic that was read in it
 * @param language  tag of the customer's last message
 * @param sentiment verynegative, negative, neutral, positive or verypositive; null where it was not read
 */
record Situation(
        Set<String> had,
        Set<String> topics,
        String language,
        @Nullable String sentiment) {
    Situation {
        had = Set.copyOf(had);
        topics = Set.copyOf(topics);
    }

    /** Whether an item may be offered: none of what it is not for holds, and of each kind of case it is only for, one does. */
    boolean allows(CatalogueItem item) {
        return item.notFor().stream().noneMatch(this::holds)
                && item.onlyFor().stream().collect(Collectors.groupingBy(Limit::about)).values().stream()
                        .allMatch((List<Limit> same) -> same.stream().anyMatch(this::holds));
    }

    private boolean holds(Limit limit) {
        return switch (limit.about()) {
            case ITEM -> had.contains(limit.value());
            case TOPIC -> topics.stream().anyMatch(limit.value()::equalsIgnoreCase);
            case LANGUAGE -> limit.value().equals(language);
            case SENTIMENT ->
                sentiment != null
                        && (limit.value().equals(sentiment) || limit.value().equals(sentiment.replace("very", "")));
        };
    }
}
