package com.heed.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.Message.Author;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrainingPartsTest {
    private static final List<String> TOPICS =
            List.of("hotel", "bus", "bank", "hotel bus", "weather", "bank weather", "");

    private static List<PastReply> pairs(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new PastReply(
                        List.of(new Turn(Author.CUSTOMER, "question " + i)), "answer " + i, "dialogue " + i / 4))
                .toList();
    }

    /** Each conversation of four pairs is about the same. */
    private static List<String> topics(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> TOPICS.get(i / 4 % TOPICS.size()))
                .toList();
    }

    private static Set<String> groups(List<PastReply> pairs, int[] places) {
        return Arrays.stream(places).mapToObj(i -> pairs.get(i).group()).collect(Collectors.toSet());
    }

    private static Set<String> about(List<String> topics, int[] places) {
        Set<String> about = new HashSet<>();
        Arrays.stream(places).forEach(i -> about.addAll(List.of(topics.get(i).split(" "))));
        about.remove("");
        return about;
    }

    @Test
    void unknownPairsAreAboutNothingThatWasLearned() {
        List<PastReply> pairs = pairs(840);
        List<String> topics = topics(840);

        List<TrainingParts.Part> parts = TrainingParts.of(pairs, topics, 1);

        assertThat(parts).hasSize(2).allMatch(TrainingParts.Part::isUsable);
        for (TrainingParts.Part part : parts) {
            assertThat(about(topics, part.unknown()))
                    .isNotEmpty()
                    .doesNotContainAnyElementsOf(about(topics, part.in()));
            assertThat(about(topics, part.in())).containsAll(about(topics, part.known()));
        }
    }

    @Test
    void noConversationIsLearnedFromAndWeighedOn() {
        List<PastReply> pairs = pairs(840);
        // What is talked about changes within a conversation.
        List<String> topics = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            topics.add(TOPICS.get(i % TOPICS.size()));
        }
        List<TrainingParts.Part> all = new ArrayList<>(TrainingParts.of(pairs, topics, 2));
        all.addAll(TrainingParts.of(pairs, List.of(), 2));

        assertThat(all).hasSize(2 + 4);
        for (TrainingParts.Part part : all) {
            Set<String> learned = groups(pairs, part.in());
            assertThat(groups(pairs, part.known())).isNotEmpty().doesNotContainAnyElementsOf(learned);
            assertThat(groups(pairs, part.unknown())).doesNotContainAnyElementsOf(learned);
        }
    }

    @Test
    void withoutTopicsEachOfFewConversationsIsWeighedOnOnce() {
        List<PastReply> pairs = pairs(80);

        int weighed = TrainingParts.of(pairs, List.of(), 1).stream()
                .mapToInt(part -> part.known().length)
                .sum();

        assertThat(weighed).isEqualTo(80);
        assertThat(TrainingParts.of(pairs, List.of(), 1)).allMatch(part -> part.unknown().length == 0);
    }
}
