package com.heed.jira.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.action.ActionValues;
import com.heed.action.ActionValues.Says;
import com.heed.action.Effect;
import com.heed.action.KnownAction;
import com.heed.action.Situation;
import com.heed.jira.store.Recommended;
import com.heed.jira.store.Recommended.Basis;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class NextActionsTest {
    private static KnownAction known(String action, Says says) {
        Effect effect = says == Says.FREQUENT ? null : new Effect(42, 90, 0.81, 0.63, 0.18, 0.05, 0.6, 0.7);
        return new KnownAction(says, new ActionValues.Value(action, new Situation.Group(null, true), 132, 42, effect));
    }

    private static List<Recommended.Item> items(String... names) {
        return Stream.of(names)
                .map(name -> new Recommended.Item(name, Basis.CONTENT, List.of(), List.of(), null))
                .toList();
    }

    @Test
    void whatHelpsComesFirstButLeavesAPlaceForOthers() {
        List<Recommended.Item> merged = NextActions.merged(
                List.of(
                        known("apology", Says.HELPS),
                        known("voucher", Says.HELPS),
                        known("callback", Says.HELPS),
                        known("escalate", Says.UNCLEAR),
                        known("checkin", Says.FREQUENT)),
                items("guide", "filter"),
                8);
        assertThat(merged)
                .extracting(Recommended.Item::item)
                .containsExactly("apology", "voucher", "guide", "escalate", "checkin", "callback", "filter");
        assertThat(merged)
                .extracting(Recommended.Item::basis)
                .containsExactly(
                        Basis.OUTCOME,
                        Basis.OUTCOME,
                        Basis.CONTENT,
                        Basis.OUTCOME,
                        Basis.FREQUENT,
                        Basis.OUTCOME,
                        Basis.CONTENT);
    }

    @Test
    void nothingKnownLeavesTheListAsItWas() {
        assertThat(NextActions.merged(List.of(), items("guide", "filter", "spade"), 2))
                .extracting(Recommended.Item::item)
                .containsExactly("guide", "filter");
    }
}
