package com.heed.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewTopicsTest {
    /** Contacts of many kinds. */
    private static final float[][] OTHERS = new Clouds(1_000).alone(300).rows();

    /** The clearest case: whatever fits no topic speaks of one thing. Against copies of itself it would look like chance. */
    @Test
    void contactsThatAllSpeakOfOneThingAreATopic() {
        float[][] vectors = new Clouds(2).theme(30, 0.5).rows();

        assertThat(NewTopics.of(vectors, OTHERS, NewTopicOptions.DEFAULT, 1))
                .singleElement()
                .satisfies(topic -> assertThat(topic.cluster().size()).isGreaterThanOrEqualTo(28));
        assertThat(NewTopics.of(vectors, vectors, NewTopicOptions.DEFAULT, 1)).isEmpty();
    }

    @Test
    void contactsThatSpeakOfOneThingAreFoundAmongOthers() {
        float[][] vectors = new Clouds(1).alone(60).theme(15, 0.5).rows();

        List<NewTopic> topics = NewTopics.of(vectors, OTHERS, NewTopicOptions.DEFAULT, 1);

        assertThat(topics).singleElement().satisfies(topic -> {
            assertThat(Arrays.stream(topic.cluster().members())
                            .filter(row -> row >= 60)
                            .count())
                    .isGreaterThanOrEqualTo(13);
            assertThat(topic.cluster().size()).isLessThanOrEqualTo(16);
            assertThat(topic.p()).isEqualTo(1 / 40.0);
        });
    }

    /** One window in twenty may tell something, whatever size of group is looked at: testing each size for itself told in every third. */
    @Test
    void contactsWithNothingInCommonAreNoTopic() {
        NewTopicOptions loose = new NewTopicOptions(8, -1, 0.05, 39);
        int found = 0;
        for (int window = 0; window < 40; window++) {
            found += NewTopics.of(new Clouds(100 + window).alone(50).rows(), OTHERS, loose, window)
                            .isEmpty()
                    ? 0
                    : 1;
        }
        // Binomial(40, 0.05): more than six in one of 300 runs.
        assertThat(found).isLessThanOrEqualTo(6);
    }

    /** Two of its contacts have a cosine of 2 / 2.25 on the mean. */
    @Test
    void aThemeLooserThanAskedForIsNoTopicHoweverRareChanceMakesIt() {
        float[][] vectors = new Clouds(3).alone(60).theme(15, 0.5).rows();
        assertThat(NewTopics.of(vectors, OTHERS, new NewTopicOptions(8, 0.8, 0.05, 39), 1))
                .isNotEmpty();
        assertThat(NewTopics.of(vectors, OTHERS, new NewTopicOptions(8, 0.95, 0.05, 39), 1))
                .isEmpty();
    }

    @Test
    void twoNewTopicsAreTwo() {
        float[][] vectors =
                new Clouds(4).alone(60).theme(15, 0.5).theme(12, 0.5).rows();

        List<NewTopic> topics = NewTopics.of(vectors, OTHERS, NewTopicOptions.DEFAULT, 1);

        assertThat(topics).hasSize(2);
        assertThat(topics.get(0).cluster().size())
                .isGreaterThanOrEqualTo(topics.get(1).cluster().size());
        assertThat(topics).isEqualTo(NewTopics.of(vectors, OTHERS, NewTopicOptions.DEFAULT, 1));
    }

    @Test
    void fewContactsAreNoFaultAndTooManyAreRefused() {
        assertThat(NewTopics.of(new Clouds(5).theme(7, 0).rows(), OTHERS, NewTopicOptions.DEFAULT, 1))
                .isEmpty();
        assertThatThrownBy(() -> NewTopics.of(new float[1_001][2], OTHERS, NewTopicOptions.DEFAULT, 1))
                .hasMessage("1001 contacts at once; take the newest 1000 or a shorter window");
        assertThatThrownBy(() -> new NewTopicOptions(8, 0.7, 0.01, 39))
                .hasMessage("39 copies cannot show a chance of 0.01; needs at least 99");
    }
}
