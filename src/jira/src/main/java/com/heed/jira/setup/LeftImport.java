package com.heed.jira.setup;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.CustomerUnit;
import com.heed.jira.access.Accounts;
import com.heed.jira.desk.Desk;
import com.heed.jira.desk.Organisation;
import com.heed.jira.page.CsvRows;
import com.heed.jira.store.LeavingSettingsLog;
import com.heed.jira.store.LeftCustomers;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A list of customers who left, as a table of two columns: who, and on which day. Persons by user name, key or e-mail address; where organisations are the customers, these by name or number. It is taken whole or not at all. Callers have
 * checked that the person may do this.
 */
@Component
public class LeftImport {
    /** Characters of a list. */
    public static final int LONGEST = 2_000_000;

    private static final String FIELD = "list";
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private final LeftCustomers customers;
    private final LeavingSettingsLog settings;
    private final Accounts accounts;
    private final Desk desk;
    private final Clock clock = Clock.systemUTC();

    public LeftImport(LeftCustomers customers, LeavingSettingsLog settings, Accounts accounts, Desk desk) {
        this.customers = customers;
        this.settings = settings;
        this.accounts = accounts;
        this.desk = desk;
    }

    /** What came of it. @param problem null where the list is kept */
    public record Came(int taken, @Nullable FieldProblem problem) {
        private static Came wrong(String key, String... args) {
            return new Came(0, FieldProblem.of(FIELD, key, args));
        }
    }

    /** Who may be named. */
    private sealed interface Named {
        /** Keys of those who are called so. */
        List<String> called(String said);

        /** Of the sentence where there is nobody. */
        String nobody();

        /** Of the sentence where there are several. */
        String several();
    }

    private record Persons(Accounts accounts) implements Named {
        @Override
        public List<String> called(String said) {
            return accounts.called(said).stream().map(ApplicationUser::getKey).toList();
        }

        @Override
        public String nobody() {
            return "leaving.list.nobody";
        }

        @Override
        public String several() {
            return "leaving.list.several";
        }
    }

    private record Companies(List<Organisation> known) implements Named {
        @Override
        public List<String> called(String said) {
            return Organisation.called(Organisation.saidIn(said).orElse(said), known).stream()
                    .map(Organisation::key)
                    .toList();
        }

        @Override
        public String nobody() {
            return "leaving.list.organisation.nobody";
        }

        @Override
        public String several() {
            return "leaving.list.organisation.several";
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
        Named named = settings.ofProject(project.getId()).unit() == CustomerUnit.ORGANISATION
                ? new Companies(desk.organisations(project, person))
                : new Persons(accounts);
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
            List<String> found = named.called(row.get(0).strip());
            if (found.size() != 1) {
                return Came.wrong(found.isEmpty() ? named.nobody() : named.several(), line, row.get(0));
            }
            days.merge(found.getFirst(), day.get().toEpochDay(), Math::min);
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
