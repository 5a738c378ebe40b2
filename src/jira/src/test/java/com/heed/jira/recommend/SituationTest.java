package com.heed.jira.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.jira.store.CatalogueItem;
import com.heed.jira.store.CatalogueItem.About;
import com.heed.jira.store.CatalogueItem.Limit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SituationTest {
    private static final Situation ANGRY =
            new Situation(Set.of("kettle"), Set.of("Delivery", "Report a problem"), "en", "negative");

    private static CatalogueItem item(List<Limit> notFor, List<Limit> onlyFor) {
        return new CatalogueItem(
                "a", "A", CatalogueItem.Kind.ACTION, null, null, "", notFor, onlyFor, CatalogueItem.Bounds.NONE);
    }

    @Test
    void anyCaseItIsNotForLeavesItOut() {
        assertThat(ANGRY.allows(item(List.of(), List.of()))).isTrue();
        assertThat(ANGRY.allows(
                        item(List.of(new Limit(About.ITEM, "teapot"), new Limit(About.ITEM, "kettle")), List.of())))
                .isFalse();
        assertThat(ANGRY.allows(item(List.of(new Limit(About.TOPIC, "delivery")), List.of())))
                .as("topics in any case")
                .isFalse();
        assertThat(ANGRY.allows(item(List.of(new Limit(About.LANGUAGE, "zh")), List.of())))
                .isTrue();
    }

    @Test
    void ofEachKindOfCaseItIsOnlyForOneHasToHold() {
        Limit negative = new Limit(About.SENTIMENT, "negative");
        assertThat(ANGRY.allows(item(List.of(), List.of(negative)))).isTrue();
        assertThat(ANGRY.allows(item(
                        List.of(),
                        List.of(negative, new Limit(About.TOPIC, "Refund"), new Limit(About.TOPIC, "Delivery")))))
                .isTrue();
        assertThat(ANGRY.allows(item(List.of(), List.of(negative, new Limit(About.TOPIC, "Refund")))))
                .isFalse();
        Situation unread = new Situation(Set.of(), Set.of(), "en", null);
        assertThat(unread.allows(item(List.of(), List.of(negative)))).isFalse();
        assertThat(unread.allows(item(List.of(negative), List.of()))).isTrue();
    }

    @Test
    void theWorstOfNegativeIsNegativeToo() {
        CatalogueItem worst = item(List.of(), List.of(new Limit(About.SENTIMENT, CatalogueItem.VERY_NEGATIVE)));
        CatalogueItem negative = item(List.of(), List.of(new Limit(About.SENTIMENT, "negative")));
        Situation furious = new Situation(Set.of(), Set.of(), "en", "verynegative");
        assertThat(furious.allows(worst)).isTrue();
        assertThat(furious.allows(negative)).isTrue();
        assertThat(ANGRY.allows(worst)).isFalse();
        assertThat(ANGRY.allows(negative)).isTrue();
    }

    @Test
    void articlesOfAnswersAreEventsWithoutTheirPassage() {
        assertThat(EventNames.articleOf("article-reset-pw-3")).contains("article:reset-pw");
        assertThat(EventNames.articleOf("canned:7")).isEmpty();
        assertThat(EventNames.topicOf(EventNames.topic("Ask"))).contains("Ask");
        assertThat(EventNames.topicOf("kettle")).isEmpty();
    }
}
