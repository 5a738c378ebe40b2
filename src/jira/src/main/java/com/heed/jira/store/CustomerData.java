package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import net.java.ao.Entity;
import net.java.ao.Query;
import net.java.ao.RawEntity;
import net.java.ao.schema.Table;
import org.springframework.stereotype.Component;

/** What the tables hold of a customer: the rows of their issues, what others were suggested from these, and what the person did with suggestions. */
@Component
public class CustomerData {
    /** Tables of issues whose rows go. The identities under which other systems handed contacts in stay: they hold no text, and without them a contact would come in twice. */
    private static final List<Class<? extends Entity>> OF_ISSUES = List.of(
            PredictionRow.class,
            DecisionRow.class,
            ChangeRow.class,
            FeedbackRow.class,
            SuggestionRow.class,
            ReplyEventRow.class,
            RecommendationRow.class,
            RecommendationEventRow.class,
            ArrivalRow.class,
            OpenContactRow.class,
            ContactClassRow.class,
            QueueNumberRow.class,
            ReservationRow.class,
            SameReportRow.class,
            InstantWishRow.class,
            InstantAnswerRow.class,
            OpeningMoodRow.class,
            PictureRow.class,
            ErrorRow.class);

    private static final List<Class<? extends Entity>> KEPT = List.of(HandedIssueRow.class, HandedMessageRow.class);

    /** Tables of what a person did and said of suggestions and predictions. */
    private static final List<Class<? extends Entity>> OF_AUTHORS =
            List.of(ReplyEventRow.class, RecommendationEventRow.class, FeedbackRow.class);

    /** What a person decided and what was decided of them; without it nobody would know afterwards. */
    private static final List<Class<? extends Entity>> OF_PERSONS = List.of(OptOutRow.class, ForgottenRow.class);

    /** Tables of what a customer had and was given, of what was told of them, and of what was prepared for colleagues from it. */
    private static final List<Class<? extends Entity>> OF_CUSTOMERS = List.of(
            LeavingScoreRow.class,
            LeavingGroupRow.class,
            LeftRow.class,
            CatalogueEventRow.class,
            RecommendedFromRow.class,
            RecommendationEventRow.class);

    /** What is told by the models alone; who opts out is not told of any more. */
    private static final List<Class<? extends Entity>> TOLD = List.of(LeavingScoreRow.class, LeavingGroupRow.class);

    private static final String OF_USER = "USER_KEY = ?";
    private static final String OF_ISSUE = "ISSUE_ID = ?";

    private final ActiveObjects ao;

    public CustomerData(@ComponentImport ActiveObjects ao) {
        this.ao = ao;
    }

    /** Names of all tables an {@link #export} may have rows of. */
    public static Set<String> tables() {
        Set<String> names = new TreeSet<>(Set.of(name(AnswerReviewRow.class)));
        Stream.of(OF_ISSUES, KEPT, OF_AUTHORS, OF_CUSTOMERS, OF_PERSONS)
                .flatMap(List::stream)
                .map(CustomerData::name)
                .forEach(names::add);
        return names;
    }

    /** Whether the rows of a table that an {@link #export} tells are still there after {@link #forget}. */
    public static boolean stays(String table) {
        return Stream.of(KEPT, OF_PERSONS)
                .flatMap(List::stream)
                .anyMatch(each -> name(each).equals(table));
    }

    private static String name(Class<? extends Entity> table) {
        return table.getAnnotation(Table.class).value();
    }

    /** Issues of which there is a prediction, a suggestion or what came of one, a mood, a class or a picture. No text is loaded for it. */
    public Set<Long> issues() {
        Set<Long> issues = new TreeSet<>();
        addIssues(issues, PredictionRow.class, PredictionRow::getIssueId);
        addIssues(issues, ArrivalRow.class, ArrivalRow::getIssueId);
        addIssues(issues, SuggestionRow.class, SuggestionRow::getIssueId);
        addIssues(issues, OpeningMoodRow.class, OpeningMoodRow::getIssueId);
        addIssues(issues, ContactClassRow.class, ContactClassRow::getIssueId);
        addIssues(issues, PictureRow.class, PictureRow::getIssueId);
        return issues;
    }

    private <T extends RawEntity<Integer>> void addIssues(Set<Long> issues, Class<T> table, Function<T, Long> issue) {
        ao.stream(table, Query.select("ID, ISSUE_ID"), row -> issues.add(issue.apply(row)));
    }

    /** Every row by table, each as its columns. @param person key of the customer */
    public Map<String, List<Map<String, Object>>> export(Collection<Long> issues, String person) {
        Map<String, List<Map<String, Object>>> tables = new TreeMap<>();
        for (Long issue : issues) {
            OF_ISSUES.forEach(table -> add(tables, table, Query.select().where(OF_ISSUE, issue)));
            KEPT.forEach(table -> add(tables, table, Query.select().where(OF_ISSUE, issue)));
            add(tables, AnswerReviewRow.class, reviews(issue));
        }
        OF_AUTHORS.forEach(table -> add(tables, table, Query.select().where("AUTHOR = ?", person)));
        OF_CUSTOMERS.forEach(table -> add(tables, table, Query.select().where(OF_USER, person)));
        OF_PERSONS.forEach(table -> add(tables, table, Query.select().where(OF_USER, person)));
        return tables;
    }

    private static Query reviews(long issue) {
        return Query.select().where("ANSWER_ID LIKE ?", "past-" + issue + "-%");
    }

    private <T extends Entity> void add(Map<String, List<Map<String, Object>>> tables, Class<T> table, Query query) {
        List<Map<String, Object>> rows = tables.computeIfAbsent(name(table), name -> new ArrayList<>());
        for (T row : ao.find(table, query)) {
            Map<String, Object> columns = columns(table, row);
            if (!rows.contains(columns)) {
                rows.add(columns);
            }
        }
    }

    private static Map<String, Object> columns(Class<?> table, Entity row) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("id", row.getID());
        Arrays.stream(table.getDeclaredMethods())
                .filter(method ->
                        method.getParameterCount() == 0 && method.getName().matches("(get|is)[A-Z].*"))
                .sorted((a, b) -> a.getName().compareTo(b.getName()))
                .forEach(method -> {
                    Object value = value(method, row);
                    if (value != null) {
                        String name = method.getName().replaceFirst("^(get|is)", "");
                        columns.put(Character.toLowerCase(name.charAt(0)) + name.substring(1), value);
                    }
                });
        return columns;
    }

    @SuppressWarnings("NullAway") // a column may be empty
    private static Object value(Method method, Entity row) {
        try {
            return method.invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a stored row cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Takes the rows away, and what was prepared for others out of these issues.
     *
     * @param projects of the issues: their patterns, which name words of contacts, are found anew
     * @param person   key of the customer
     * @return rows there were
     */
    public int forget(Collection<Long> issues, Collection<Long> projects, String person) {
        return ao.executeInTransaction(() -> {
            int rows = 0;
            for (Long issue : issues) {
                for (ChangeRow change : ao.find(ChangeRow.class, Query.select().where(OF_ISSUE, issue))) {
                    rows += ao.deleteWithSQL(UndoRow.class, "CHANGE_ID = ?", change.getID());
                }
                for (Class<? extends Entity> table : OF_ISSUES) {
                    rows += ao.deleteWithSQL(table, OF_ISSUE, issue);
                }
                // No table of the issue in an export: it names colleagues.
                ao.deleteWithSQL(RecommendedFromRow.class, OF_ISSUE, issue);
                rows += ao.deleteWithSQL(AnswerReviewRow.class, "ANSWER_ID LIKE ?", "past-" + issue + "-%");
                rows += ao.deleteWithSQL(SuggestionRow.class, "BODY LIKE ?", quoting(issue));
            }
            rows += deletePreparedFrom(person);
            for (Class<? extends Entity> table : OF_AUTHORS) {
                rows += ao.deleteWithSQL(table, "AUTHOR = ?", person);
            }
            for (Class<? extends Entity> table : OF_CUSTOMERS) {
                rows += ao.deleteWithSQL(table, OF_USER, person);
            }
            for (Long project : projects) {
                ao.deleteWithSQL(PatternRow.class, "PROJECT_ID = ?", project);
            }
            return rows;
        });
    }

    /** Takes away recommendations for colleagues; with the next message in their issues others are prepared. @return how many there were */
    private int deletePreparedFrom(String person) {
        RecommendedFromRow[] found =
                ao.find(RecommendedFromRow.class, Query.select().where(OF_USER, person));
        for (RecommendedFromRow from : found) {
            ao.deleteWithSQL(RecommendationRow.class, "ID = ?", from.getRecommendationId());
            ao.deleteWithSQL(RecommendedFromRow.class, "RECOMMENDATION_ID = ?", from.getRecommendationId());
        }
        return found.length;
    }

    /** Takes away what was prepared for others out of these issues and of what their customer had, what was decided of the replies in them, what their pictures say, and how likely their customer leaves. @param person key of the customer */
    public void withdraw(Collection<Long> issues, String person) {
        ao.executeInTransaction(() -> {
            deletePreparedFrom(person);
            for (Class<? extends Entity> table : TOLD) {
                ao.deleteWithSQL(table, OF_USER, person);
            }
            for (Long issue : issues) {
                ao.deleteWithSQL(AnswerReviewRow.class, "ANSWER_ID LIKE ?", "past-" + issue + "-%");
                ao.deleteWithSQL(SuggestionRow.class, "BODY LIKE ?", quoting(issue));
                ao.deleteWithSQL(PictureRow.class, OF_ISSUE, issue);
            }
            return true;
        });
    }

    /** Takes away how likely these organisations leave, until they are scored again: requests of somebody who is not to be told of were counted. */
    public void withdrawScores(Collection<String> organisations) {
        for (String organisation : organisations) {
            ao.deleteWithSQL(LeavingScoreRow.class, OF_USER, organisation);
        }
    }

    /** How {@link StoredReply.Source} stands in a stored body, whose keys are sorted. */
    private static String quoting(long issue) {
        return "%\"id\":\"" + issue + "\",\"kind\":\"past\"%";
    }
}
