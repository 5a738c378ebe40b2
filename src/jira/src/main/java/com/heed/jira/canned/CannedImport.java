package com.heed.jira.canned;

import com.heed.jira.canned.CannedCheck.Checked;
import com.heed.jira.canned.CannedCheck.Place;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.store.CannedDraft;
import com.heed.jira.store.CannedLog;
import com.heed.jira.store.StoredCanned;
import com.heed.reply.CannedResponse;
import com.heed.reply.Library;
import com.heed.reply.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a whole file of canned responses in, or nothing of it. A response with the name and language of one that is there becomes its next version; what is the same stays. */
@Component
public class CannedImport {
    /** Problems that are told of one file. */
    private static final int MOST_TOLD = 50;

    private final CannedLog log;
    private final CannedCheck check;
    private final CannedDesk desk;

    public CannedImport(CannedLog log, CannedCheck check, CannedDesk desk) {
        this.log = log;
        this.check = check;
        this.desk = desk;
    }

    /** What became of a file. */
    public sealed interface Outcome {
        /** All of it is there. */
        record Taken(int added, int changed, int unchanged) implements Outcome {}

        /** Nothing was changed. @param problems at least one; a row counts from 1, the head of a CSV not */
        record Wrong(List<RowProblem> problems) implements Outcome {
            public Wrong {
                problems = List.copyOf(problems);
            }
        }

        /** The person may not change responses of this scope. */
        record NotAllowed() implements Outcome {}
    }

    /** What is wrong in a row. @param row from 1; 0 for the file as a whole */
    public record RowProblem(int row, FieldProblem problem) {}

    /** One row on its way in. @param before what it changes; null for a new one */
    private record Row(
            int number,
            CannedDraft draft,
            CannedResponse response,
            @Nullable StoredCanned before) {}

    /** Everything of a scope that is in use, as a file. */
    public String export(Scope scope, boolean csv) {
        return CannedFile.write(
                log.of(scope).stream()
                        .map(StoredCanned::inUse)
                        .filter(Objects::nonNull)
                        .map(desk::form)
                        .toList(),
                csv);
    }

    /** @param user key of the person asking, who may edit the scope or gets {@link Outcome.NotAllowed} */
    public Outcome take(
            com.atlassian.jira.user.ApplicationUser user, Scope scope, long project, byte[] file, boolean csv) {
        if (!desk.mayEdit(user, scope)) {
            return new Outcome.NotAllowed();
        }
        CannedFile.Content content = CannedFile.read(file, csv);
        if (!content.problems().isEmpty()) {
            return new Outcome.Wrong(content.problems().stream()
                    .map(problem -> new RowProblem(0, problem))
                    .toList());
        }
        List<StoredCanned> there = log.of(scope);
        List<RowProblem> problems = new ArrayList<>();
        List<Row> rows = rows(new Place(scope, project), content.forms(), there, problems);
        CannedCheck.Surroundings around = check.surroundings(new Place(scope, project));
        Library all = around.library();
        for (Row row : rows) {
            all = all.with(row.response());
        }
        if (problems.isEmpty()) {
            together(rows, around, all, problems);
        }
        if (!problems.isEmpty()) {
            return new Outcome.Wrong(problems.stream().limit(MOST_TOLD).toList());
        }
        return stored(user.getKey(), scope, rows);
    }

    /** Reads each row on its own. New ones get identities below 0, so that they can include each other before they are stored. */
    private List<Row> rows(Place place, List<CannedForm> forms, List<StoredCanned> there, List<RowProblem> problems) {
        List<Row> rows = new ArrayList<>();
        Map<String, Integer> names = new TreeMap<>();
        Map<String, Integer> shortcuts = new TreeMap<>();
        for (int i = 0; i < forms.size(); i++) {
            int number = i + 1;
            Checked checked = check.parts(place, forms.get(i), (shortcut, language) -> Optional.empty());
            checked.problems().forEach(problem -> problems.add(new RowProblem(number, problem)));
            CannedDraft draft = checked.draft();
            if (draft != null) {
                String language = draft.language().tag() + " ";
                twice(names, language + draft.name(), number, "name", problems);
                String shortcut = draft.shortcut();
                if (shortcut != null) {
                    twice(shortcuts, language + shortcut.toLowerCase(Locale.ROOT), number, "shortcut", problems);
                }
                StoredCanned before = there.stream()
                        .filter(stored -> stored.version().response().name().equals(draft.name())
                                && stored.version().response().language() == draft.language())
                        .findFirst()
                        .orElse(null);
                rows.add(new Row(
                        number,
                        draft,
                        draft.response(before == null ? -number : before.id(), place.scope(), Instant.EPOCH),
                        before));
            }
        }
        return rows;
    }

    private static void twice(
            Map<String, Integer> seen, String key, int row, String column, List<RowProblem> problems) {
        Integer first = seen.putIfAbsent(key, row);
        if (first != null) {
            problems.add(new RowProblem(row, FieldProblem.of(column, "canned.file.same", String.valueOf(first))));
        }
    }

    /** Whether all rows can be put together, with each other and with what is there and stays. */
    private void together(List<Row> rows, CannedCheck.Surroundings around, Library all, List<RowProblem> problems) {
        CannedCheck.Surroundings filled = new CannedCheck.Surroundings(around.catalogue(), all, around.shelf());
        List<Long> changed = rows.stream().map(row -> row.response().id()).toList();
        for (Row row : rows) {
            check.faults(row.response(), filled)
                    .forEach(problem -> problems.add(new RowProblem(row.number(), problem)));
            String shortcut = row.draft().shortcut();
            around.shelf().stream()
                    .filter(stored -> !changed.contains(stored.id()))
                    .map(stored -> stored.version().response())
                    .filter(other -> shortcut != null
                            && shortcut.equalsIgnoreCase(other.shortcut())
                            && other.language() == row.draft().language())
                    .findFirst()
                    .ifPresent(other -> problems.add(new RowProblem(
                            row.number(), FieldProblem.of("shortcut", "canned.rule.shortcut.taken", other.name()))));
        }
        CannedCheck.broken(around.library(), all).stream()
                .filter(each -> !changed.contains(each.id()))
                .forEach(each ->
                        problems.add(new RowProblem(0, FieldProblem.of("file", "canned.rule.breaks", each.name()))));
    }

    private Outcome stored(String author, Scope scope, List<Row> rows) {
        List<CannedLog.Change> changes = new ArrayList<>();
        int added = 0;
        int unchanged = 0;
        for (Row row : rows) {
            StoredCanned before = row.before();
            if (before != null && same(before, row.draft())) {
                unchanged++;
            } else {
                added += before == null ? 1 : 0;
                changes.add(new CannedLog.Change(before, row.draft()));
            }
        }
        log.keepAll(scope, changes, author);
        return new Outcome.Taken(added, changes.size() - added, unchanged);
    }

    private static boolean same(StoredCanned before, CannedDraft draft) {
        StoredCanned.Version inUse = before.inUse();
        return inUse != null
                && inUse.response().template().equals(draft.template())
                && inUse.response().tags().equals(draft.tags())
                && inUse.macro().changes().equals(draft.changes())
                && Objects.equals(inUse.response().shortcut(), draft.shortcut());
    }
}
