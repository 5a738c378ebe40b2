package com.heed.jira.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.heed.jira.Fake;
import com.heed.jira.HostComponents;
import com.heed.jira.access.Accounts;
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
    private final LeftImport imports = new LeftImport(
            new LeftCustomers(Fake.silent(ActiveObjects.class)) {
                @Override
                public void replace(long projectId, Map<String, Long> days, String author) {
                    kept.add(days);
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
