package com.heed.jira.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.heed.CustomerUnit;
import com.heed.jira.Fake;
import com.heed.jira.HostComponents;
import com.heed.jira.access.Accounts;
import com.heed.jira.desk.Desk;
import com.heed.jira.desk.Organisation;
import com.heed.jira.store.LeavingSettings;
import com.heed.jira.store.LeavingSettingsLog;
import com.heed.jira.store.LeftCustomers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LeftImportTest {
    private final List<Map<String, Long>> kept = new ArrayList<>();
    private final ApplicationUser mei =
            Fake.of(ApplicationUser.class).with("getKey", "mei").make();
    private CustomerUnit unit = CustomerUnit.PERSON;
    private final LeftImport imports = new LeftImport(
            new LeftCustomers(Fake.silent(ActiveObjects.class)) {
                @Override
                public void replace(long projectId, Map<String, Long> days, String author) {
                    kept.add(days);
                }
            },
            new LeavingSettingsLog(Fake.silent(ActiveObjects.class)) {
                @Override
                public LeavingSettings ofProject(long projectId) {
                    return new LeavingSettings(LeavingSettings.Kind.LIST, unit, 90, null, null, 0);
                }
            },
            new Accounts(Fake.silent(UserManager.class), new HostComponents()) {
                @Override
                public List<ApplicationUser> called(String said) {
                    return switch (said) {
                        case "mei", "mei@example.com" -> List.of(mei);
                        case "both@example.com" -> List.of(mei, mei);
                        default -> List.of();
                    };
                }
            },
            new Desk() {
                @Override
                public List<Organisation> organisations(Project project, ApplicationUser person) {
                    return List.of(
                            new Organisation(1, "Acme"), new Organisation(2, "Best"), new Organisation(3, "Best"));
                }
            });
    private final Project project = Fake.of(Project.class).with("getId", 1L).make();

    private LeftImport.Came take(String text) {
        return imports.take(project, text, mei);
    }

    @Test
    void theEarliestDayOfACustomerCounts() {
        assertThat(take("\uFEFFcustomer,left\r\nmei,2026-03-02\r\n\"mei@example.com\", 2026-03-01 \r\n"))
                .isEqualTo(new LeftImport.Came(1, null));
        assertThat(kept).containsExactly(Map.of("mei", LocalDate.of(2026, 3, 1).toEpochDay()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mei,2026-03-01;nobody,2026-03-01 | leaving.list.nobody",
                "mei,2026-03-01;both@example.com,2026-03-01 | leaving.list.several",
                "mei,2026-03-01;mei,March | leaving.list.day",
                "mei,1999-12-31 | leaving.list.range",
                "mei,2199-01-01 | leaving.list.range",
                "mei | leaving.list.columns",
                "mei,2026-03-01,x | leaving.list.columns",
                "customer,left | leaving.list.empty"
            })
    void aListWithAFaultIsNotTaken(String text, String key) {
        LeftImport.Came came = take(text.replace(';', '\n'));

        assertThat(came.problem()).extracting(FieldProblem::key).isEqualTo(key);
        assertThat(kept).isEmpty();
    }

    @Test
    void organisationsAreNamedWhereTheyAreTheCustomers() {
        unit = CustomerUnit.ORGANISATION;

        assertThat(take("Acme,2026-03-02\n1,2026-03-01\norganisation:3,2026-03-05"))
                .isEqualTo(new LeftImport.Came(2, null));
        assertThat(kept)
                .containsExactly(Map.of(
                        "organisation:1", LocalDate.of(2026, 3, 1).toEpochDay(),
                        "organisation:3", LocalDate.of(2026, 3, 5).toEpochDay()));
    }

    @ParameterizedTest
    @CsvSource({"mei, leaving.list.organisation.nobody", "Best, leaving.list.organisation.several"})
    void anOrganisationThatIsNotThereOrNotAloneIsTold(String name, String key) {
        unit = CustomerUnit.ORGANISATION;

        assertThat(take(name + ",2026-03-01").problem())
                .extracting(FieldProblem::key, FieldProblem::args)
                .containsExactly(key, List.of("1", name));
        assertThat(kept).isEmpty();
    }

    @Test
    void aQuotationMarkHasToBeClosed() {
        assertThat(take("\"mei,2026-03-01").problem())
                .extracting(FieldProblem::key)
                .isEqualTo("leaving.list.quote");
        assertThat(kept).isEmpty();
    }

    @Test
    void aListTooLongIsNotRead() {
        assertThat(take("x".repeat(LeftImport.LONGEST + 1)).problem())
                .extracting(FieldProblem::key)
                .isEqualTo("leaving.list.long");
    }
}
