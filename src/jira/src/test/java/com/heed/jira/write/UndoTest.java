package com.heed.jira.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.jira.People;
import com.heed.jira.store.Changes;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class UndoTest {
    private static final String FIELD = "customfield_1";
    private final OneIssue desk = new OneIssue();
    private final Undo undo = new Undo(desk.issues, desk.changes, desk.fieldValue);

    @BeforeEach
    void heedHasWritten() {
        desk.values.put(FIELD, OneIssue.option("Negative"));
        desk.changes.add(OneIssue.ISSUE, List.of(new Changes.Written("sentiment", FIELD, "Neutral", "Negative")));
    }

    @Test
    void givesTheFieldItsFormerValueInThePersonsName() {
        assertThat(undo.undo(OneIssue.ISSUE, 1, People.ANA)).isInstanceOf(Undo.Outcome.Done.class);

        assertThat(desk.shown(FIELD)).isEqualTo("Neutral");
        assertThat(desk.updates).containsExactly("ana [customfield_1]");
    }

    @Test
    void touchesNothingThatSomebodyHasChangedSinceAndSaysBothValues() {
        desk.values.put(FIELD, OneIssue.option("Positive"));

        assertThat(undo.undo(OneIssue.ISSUE, 1, People.ANA))
                .isEqualTo(new Undo.Outcome.ChangedSince("Negative", "Positive"));
        assertThat(desk.updates).isEmpty();
        assertThat(desk.undone).isEmpty();
    }

    @Test
    void worksOnce() {
        undo.undo(OneIssue.ISSUE, 1, People.ANA);

        assertThat(undo.undo(OneIssue.ISSUE, 1, People.MEI)).isInstanceOf(Undo.Outcome.UndoneBefore.class);
        assertThat(desk.updates).hasSize(1);
    }

    @Test
    void knowsOnlyTheIssuesOwnChanges() {
        assertThat(undo.undo(OneIssue.ISSUE, 99, People.ANA)).isInstanceOf(Undo.Outcome.NoSuchChange.class);
    }
}
