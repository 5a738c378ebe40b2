package com.heed.jira.setup;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.access.Accounts;
import com.heed.jira.page.CsvRows;
import com.heed.jira.store.LeftCustomers;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A list of customers who left, as a table of two columns: who, by user name, key or e-mail address, and on which day. It is taken whole or not at all. Callers have checked that the person may do this. */
@Component
public class LeftImport {
    /** Characters of a list. */
    public static final int LONGEST = 2_000_000;

    private static final String FIELD = "list";
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private final LeftCustomers customers;
    private final Accounts accounts;
    private final Clock clock = Clock.systemUTC();

    public LeftImport(LeftCustomers customers, Accounts accounts) {
        this.customers = customers;
        this.accounts = accounts;
    }

    /** What came of it. @param problem null where the list is kept */
    public record Came(
            int taken, @org.jspecify.annotations.Nullable FieldProblem problem) {
        private static Came wrong(String key, String... args) {
            return new Came(0, FieldProblem.of(FIELD, key, args));
        }
    }

    /** The list of a project. */
    public Optional<LeftCustomers.Listed> ofProject(Project project) {
        return customers.of(project.getId());
    }

    /** @param text a first line of headings may be there: one without a day in its second column */
    public Came take(Project project, String text, ApplicationUser person) {
        if (text.length() > LONGEST) {
            return Came.wrong("leaving.list.long", String.valueOf(LONGEST));
        }
        Optional<List<List<String>>> rows = CsvRows.read(text.startsWith("\uFEFF") ? text.substring(1) : text);
        if (rows.isEmpty()) {
            return Came.wrong("leaving.list.quote");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Map<String, Long> days = new HashMap<>();
        for (int i = 0; i < rows.get().size(); i++) {
            List<String> row = rows.get().get(i);
            String line = String.valueOf(i + 1);
            if (row.size() != 2) {
                return Came.wrong("leaving.list.columns", line, String.valueOf(row.size()));
            }
            Optional<LocalDate> day = day(row.get(1));
            if (day.isEmpty() && i == 0) {
                continue;
            }
            if (day.isEmpty()) {
                return Came.wrong("leaving.list.day", line, row.get(1));
            }
            if (day.get().isBefore(FIRST_DAY) || day.get().isAfter(today)) {
                return Came.wrong("leaving.list.range", line, row.get(1));
            }
            List<ApplicationUser> found = accounts.called(row.get(0).strip());
            if (found.size() != 1) {
                return Came.wrong(found.isEmpty() ? "leaving.list.nobody" : "leaving.list.several", line, row.get(0));
            }
            days.merge(found.getFirst().getKey(), day.get().toEpochDay(), Math::min);
        }
        if (days.isEmpty()) {
            return Came.wrong("leaving.list.empty");
        }
        customers.replace(project.getId(), days, person.getKey());
        return new Came(days.size(), null);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
