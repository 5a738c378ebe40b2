package com.heed.jira.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.CustomerUnit;
import com.heed.jira.Fake;
import com.heed.jira.store.LeavingSettings;
import com.heed.jira.store.LeavingSettings.Kind;
import com.heed.jira.store.LeavingSettingsLog;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LeavingSetupTest {
    private final List<LeavingSettings> saved = new ArrayList<>();
    private final CustomField field =
            Fake.of(CustomField.class).with("getName", "Contract").make();
    private final LeavingSetup setup = new LeavingSetup(
            new LeavingSettingsLog(Fake.silent(ActiveObjects.class)) {
                @Override
                public void save(long projectId, LeavingSettings settings, String author) {
                    saved.add(settings);
                }
            },
            new NamedFields(Fake.of(CustomFieldManager.class)
                    .answering("getCustomFieldObject", args -> "customfield_7".equals(args[0]) ? field : null)
                    .make()));
    private final Project project = Fake.of(Project.class).with("getId", 1L).make();
    private final ApplicationUser ada =
            Fake.of(ApplicationUser.class).with("getKey", "ada").make();

    private List<String> wrong(String kind, String days, String field, String value, String heldOut) {
        return wrong(new LeavingSetup.Wanted(kind, "person", days, field, value, heldOut));
    }

    private List<String> wrong(LeavingSetup.Wanted wanted) {
        return setup.save(project, wanted, ada).stream()
                .map(FieldProblem::field)
                .toList();
    }

    @Test
    void whatIsAskedForIsSavedAndAFieldOnlyWhereItSaysSomething() {
        assertThat(wrong("silence", " 90 ", "status", "Gone", "12.5")).isEmpty();
        assertThat(wrong("issue", "30", "customfield_7", " ended ", "0")).isEmpty();
        assertThat(wrong("off", "365", "", "", "50")).isEmpty();

        assertThat(saved)
                .containsExactly(
                        new LeavingSettings(Kind.SILENCE, CustomerUnit.PERSON, 90, null, null, 0.125),
                        new LeavingSettings(Kind.ISSUE, CustomerUnit.PERSON, 30, "customfield_7", "ended", 0),
                        new LeavingSettings(Kind.OFF, CustomerUnit.PERSON, 365, null, null, 0.5));
        assertThat(saved.get(1).definition()).isEqualTo("issue/30/customfield_7=ended");
    }

    @Test
    void organisationsMayBeTheCustomersAndAreAnotherDefinition() {
        assertThat(wrong(new LeavingSetup.Wanted("silence", " organisation ", "90", "", "", "0")))
                .isEmpty();
        assertThat(wrong(new LeavingSetup.Wanted("silence", "company", "90", "", "", "0")))
                .containsExactly("unit");

        assertThat(saved)
                .containsExactly(new LeavingSettings(Kind.SILENCE, CustomerUnit.ORGANISATION, 90, null, null, 0));
        assertThat(saved.getFirst().definition())
                .isNotEqualTo(new LeavingSettings(Kind.SILENCE, CustomerUnit.PERSON, 90, null, null, 0).definition());
    }

    @ParameterizedTest
    @CsvSource({
        "soon, 90, '', '', 0, kind",
        "silence, 29, '', '', 0, days",
        "silence, 366, '', '', 0, days",
        "silence, 90.5, '', '', 0, days",
        "silence, NaN, '', '', 0, days",
        "silence, '', '', '', 0, days",
        "silence, 90, '', '', 51, heldOut",
        "silence, 90, '', '', -1, heldOut",
        "silence, 90, '', '', all, heldOut",
        "issue, 90, customfield_8, x, 0, field",
        "issue, 90, summary, x, 0, field",
        "issue, 90, status, ' ', 0, value"
    })
    void whatIsWrongIsNamedAndNothingIsSaved(
            String kind, String days, String field, String value, String heldOut, String wrong) {
        assertThat(wrong(kind, days, field, value, heldOut)).containsExactly(wrong);
        assertThat(saved).isEmpty();
    }

    @Test
    void aValueTooLongIsRefused() {
        assertThat(wrong("issue", "90", "status", "x".repeat(151), "0")).containsExactly("value");
    }
}
