package com.heed.jira.reply;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.jira.store.ReplyEvent;
import com.heed.jira.store.ReplyEvent.Act;
import com.heed.suggestion.ShownReplies;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Events of one agent on one issue, a second apart. */
final class AgentChoiceTest {
    private final List<ReplyEvent> events = new ArrayList<>();

    private AgentChoiceTest event(int suggestion, int place, Act act, @Nullable Double distance) {
        events.add(new ReplyEvent(
                1,
                10,
                suggestion,
                place,
                "answer " + place,
                act,
                "ana",
                distance,
                distance == null ? null : 9L,
                Instant.EPOCH.plusSeconds(events.size())));
        return this;
    }

    private AgentChoiceTest event(int suggestion, int place, Act act) {
        return event(suggestion, place, act, null);
    }

    private AgentChoiceTest shown(int suggestion) {
        return event(suggestion, 0, Act.SHOWN).event(suggestion, 1, Act.SHOWN).event(suggestion, 4, Act.SHOWN);
    }

    /** @param answered whether an agent wrote after the events */
    private Optional<AgentChoice> choice(boolean answered) {
        return AgentChoice.of(events, moment -> answered && moment.isBefore(Instant.EPOCH.plusSeconds(100)));
    }

    @Test
    void whatWasSentWithFewChangesWasUsed() {
        shown(7).event(7, 4, Act.INSERTED).event(7, 4, Act.EDITED).event(7, 4, Act.SENT, 0.5);

        assertThat(choice(true)).contains(new AgentChoice(7, List.of(0, 1, 4), 2, 1));
    }

    @Test
    void whatWasSentWithManyChangesWasNot() {
        shown(7).event(7, 1, Act.INSERTED).event(7, 1, Act.SENT, 0.51);

        assertThat(choice(true)).contains(new AgentChoice(7, List.of(0, 1, 4), ShownReplies.NONE, 1));
    }

    @Test
    void whatWasTakenAndNotFoundInACommentCountsHalf() {
        shown(7).event(7, 1, Act.COPIED);

        assertThat(choice(false)).contains(new AgentChoice(7, List.of(0, 1, 4), 1, 0.5));
    }

    @Test
    void whereSomethingElseWasSentNothingShownWasUsedAsFarAsAnybodyKnows() {
        shown(7);

        assertThat(choice(true)).contains(new AgentChoice(7, List.of(0, 1, 4), ShownReplies.NONE, 0.25));
        assertThat(choice(false)).as("nobody has answered yet").isEmpty();
    }

    @Test
    void aDismissalSaysNoToWhatWasDismissedAndToAllOnceSomethingElseWasSent() {
        shown(7).event(7, 4, Act.DISMISSED);

        assertThat(choice(false)).contains(new AgentChoice(7, List.of(4), ShownReplies.NONE, 1));
        assertThat(choice(true)).contains(new AgentChoice(7, List.of(0, 1, 4), ShownReplies.NONE, 1));
    }

    @Test
    void aDismissalThatWasTakenBackSaysNothing() {
        shown(7).event(7, 4, Act.DISMISSED).event(7, 4, Act.RESTORED);

        assertThat(choice(false)).isEmpty();
    }

    @Test
    void ofSeveralSuggestionsForOneIssueTheUsedOneCountsElseTheNewest() {
        shown(7).event(7, 0, Act.INSERTED).event(7, 0, Act.SENT, 0.0);
        shown(8);
        assertThat(choice(true)).contains(new AgentChoice(7, List.of(0, 1, 4), 0, 1));

        events.clear();
        shown(7);
        event(8, 2, Act.SHOWN);
        assertThat(choice(true)).contains(new AgentChoice(8, List.of(2), ShownReplies.NONE, 0.25));
        events.clear();
        assertThat(choice(true)).isEmpty();
    }
}
