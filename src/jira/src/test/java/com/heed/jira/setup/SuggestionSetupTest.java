package com.heed.jira.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.Fake;
import com.heed.jira.store.SuggestionSettings;
import com.heed.jira.store.SuggestionSettingsLog;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SuggestionSetupTest {
    private final List<SuggestionSettings> saved = new ArrayList<>();
    private final SuggestionSetup setup =
            new SuggestionSetup(new SuggestionSettingsLog(Fake.silent(ActiveObjects.class)) {
                @Override
                public void save(long projectId, SuggestionSettings settings, String author) {
                    saved.add(settings);
                }
            });
    private final Project project = Fake.of(Project.class).with("getId", 1L).make();
    private final ApplicationUser ada =
            Fake.of(ApplicationUser.class).with("getKey", "ada").make();

    @Test
    void percentagesAreSavedAsSharesAndShownAsTheyWereTyped() {
        assertThat(setup.save(project, new SuggestionSetup.Wanted(" 56 ", "7", true, "62.5", false, "99"), ada))
                .isEmpty();

        assertThat(saved).containsExactly(new SuggestionSettings(0.56, 0.07, true, 0.625, false, 0.99));
        assertThat(SuggestionSetup.Wanted.of(saved.getFirst()))
                .isEqualTo(new SuggestionSetup.Wanted("56", "7", true, "62.5", false, "99"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "100.1", "high", "NaN"})
    void whatIsNoPercentageIsNamedAndNothingIsSaved(String typed) {
        List<FieldProblem> problems =
                setup.save(project, new SuggestionSetup.Wanted("50", typed, true, typed, true, typed), ada);

        assertThat(problems)
                .extracting(FieldProblem::field)
                .containsExactly("useThreshold", "portalThreshold", "instantThreshold");
        assertThat(saved).isEmpty();
    }
}
