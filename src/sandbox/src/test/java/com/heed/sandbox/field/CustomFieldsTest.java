package com.heed.sandbox.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.heed.sandbox.database.Database;
import com.heed.sandbox.database.DatabaseKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CustomFieldsTest {
    private static final long PROJECT = 1;
    private static final long ISSUE = 10;
    private static final long OTHER_ISSUE = 11;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Database database;

    @SuppressWarnings("NullAway.Init") // set before each test
    private CustomFields fields;

    @BeforeEach
    void open() {
        database = Database.open(DatabaseKind.H2, folder);
        fields = new CustomFields(database);
        new Screens(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void valuesComeBackAsTheyWereOfOneIssueAndOfOneField() {
        DeskField mood = fields.add("Mood", FieldType.SELECT, PROJECT);
        DeskOption calm = fields.addOption(mood.getIdAsLong(), 0, "Calm");
        DeskField effort = fields.add("Effort", FieldType.NUMBER, PROJECT);
        DeskField note = fields.add("Note", FieldType.TEXT, PROJECT);

        fields.setValue(ISSUE, mood, calm);
        fields.setValue(ISSUE, effort, 0.1);
        fields.setValue(ISSUE, note, "\u4f60\u597d");
        fields.setValue(OTHER_ISSUE, effort, -3.0);

        assertThat(fields.values(ISSUE))
                .isEqualTo(Map.of(
                        mood.getIdAsLong(), calm, effort.getIdAsLong(), 0.1, note.getIdAsLong(), "\u4f60\u597d"));
        assertThat(fields.valuesOf(effort)).isEqualTo(Map.of(ISSUE, 0.1, OTHER_ISSUE, -3.0));
        assertThat(fields.valuesOf(mood)).isEqualTo(Map.of(ISSUE, calm));

        fields.setValue(ISSUE, effort, null);
        assertThat(fields.valuesOf(effort)).isEqualTo(Map.of(OTHER_ISSUE, -3.0));
    }

    @Test
    void aValueThatDoesNotFitIsRefusedAndTheOldOneStays() {
        DeskField mood = fields.add("Mood", FieldType.SELECT, PROJECT);
        DeskOption calm = fields.addOption(mood.getIdAsLong(), 0, "Calm");
        DeskField colour = fields.add("Colour", FieldType.SELECT, PROJECT);
        DeskOption red = fields.addOption(colour.getIdAsLong(), 0, "Red");
        DeskField effort = fields.add("Effort", FieldType.NUMBER, PROJECT);
        fields.setValue(ISSUE, mood, calm);

        assertThatIllegalArgumentException().isThrownBy(() -> fields.setValue(ISSUE, mood, red));
        assertThatIllegalArgumentException().isThrownBy(() -> fields.setValue(ISSUE, mood, "Calm"));
        assertThatIllegalArgumentException().isThrownBy(() -> fields.setValue(ISSUE, effort, Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fields.setValue(ISSUE, effort, "much"))
                .withMessageContaining("'Effort'")
                .withMessageContaining("'much'");

        assertThat(fields.values(ISSUE)).isEqualTo(Map.of(mood.getIdAsLong(), calm));
    }

    @Test
    void aRemovedFieldTakesItsValuesWithIt() {
        DeskField effort = fields.add("Effort", FieldType.NUMBER, PROJECT);
        fields.setValue(ISSUE, effort, 1.0);

        fields.remove(effort.getIdAsLong());

        assertThat(fields.byId(effort.getIdAsLong())).isEmpty();
        assertThat(fields.valuesOf(effort)).isEmpty();
    }

    @Test
    void aFieldIsInItsProjectOrInEvery() {
        fields.add("Ours", FieldType.TEXT, PROJECT);
        fields.add("Theirs", FieldType.TEXT, 2L);

        assertThat(fields.ofProject(PROJECT))
                .extracting(DeskField::getName)
                .containsExactly(CustomFields.REQUEST_TYPE, CustomFields.ORGANISATIONS, "Ours");
    }

    @Test
    void aRequestIsSharedWithACompanyThatHasOneNumber() {
        DeskField shared = fields.named(CustomFields.ORGANISATIONS).getFirst();
        DeskOrganisation acme = fields.organisation("Acme");
        assertThat(fields.organisation("Acme")).isEqualTo(acme);
        assertThat(fields.organisation(acme.id())).contains(acme);
        assertThat(fields.organisation(acme.id() + 1)).isEmpty();

        fields.setValue(7, shared, List.of(acme));
        assertThat(fields.values(7)).containsEntry(shared.getIdAsLong(), List.of(acme));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fields.setValue(7, shared, List.of(new DeskOrganisation(acme.id() + 1, "Globex"))))
                .withMessageContaining("cannot hold");
        assertThat(fields.values(7)).containsEntry(shared.getIdAsLong(), List.of(acme));
    }
}
