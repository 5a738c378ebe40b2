package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What people did with recommendations. Rows are only added; an event that comes twice is kept once. What was applied can be taken back by a further row: from then on neither of the two is told to anybody. */
@Component
public class RecommendationEvents {
    /** The name, in REST and in the table, of taking back that something was applied. */
    public static final String WITHDRAWN = "withdrawn";

    private final ActiveObjects ao;
    private final Clock clock;

    @Autowired
    public RecommendationEvents(@ComponentImport ActiveObjects ao) {
        this(ao, Clock.systemUTC());
    }

    RecommendationEvents(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    /** What can be done with one. */
    public enum Act {
        /** It was on the page. */
        SHOWN,
        /** It was put into the reply. */
        ATTACHED,
        /** The agent did what it says. */
        APPLIED,
        DISMISSED,
        /** The dismissal was taken back. */
        RESTORED;

        /** The name in REST and in the table. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Act> of(String key) {
            return Arrays.stream(values()).filter(act -> act.key().equals(key)).findFirst();
        }

        /** Whether the customer has the item from then on. */
        public boolean gives() {
            return this == ATTACHED || this == APPLIED;
        }
    }

    /**
     * Something that was done.
     *
     * @param customer       key of whom it was recommended for; null where the issue had none
     * @param recommendation number of those it was among
     * @param place          there, from 0
     * @param author         key of the person
     * @param price          of an item that was applied, at that time; null where it had none
     * @param currency       ISO 4217; null without a price
     */
    public record Done(
            long issueId,
            @Nullable String customer,
            int recommendation,
            int place,
            String item,
            Act act,
            String author,
            Instant at,
            @Nullable BigDecimal price,
            @Nullable String currency) {
        /** Of the recommendation. */
        public RecommendationId id() {
            return new RecommendationId(recommendation, place);
        }
    }

    /**
     * Adds an event.
     *
     * @param item as the catalogue has it now: what it costs is kept of one that is applied
     * @param once of two events of a person about a recommendation with the same mark, the first is kept
     * @return false if it was there
     */
    public boolean add(
            Recommendations.Stored stored,
            int place,
            Act act,
            CatalogueItem item,
            @Nullable String customer,
            String author,
            String once) {
        String id = id(stored, place, act, author, once);
        return !has(id)
                && insert(
                        id,
                        event(stored, place, act, item, author)
                                .with("USER_KEY", customer)
                                .with("TURN", 0)
                                .with("TURN_ID", id));
    }

    private static Columns event(Recommendations.Stored stored, int place, Act act, CatalogueItem item, String author) {
        BigDecimal price = act == Act.APPLIED ? item.price() : null;
        return new Columns()
                .with("ISSUE_ID", stored.issueId())
                .with("PROJECT_ID", stored.projectId())
                .with("RECOMMENDATION_ID", stored.id())
                .with("PLACE", place)
                .with("ITEM_ID", stored.recommended().items().get(place).item())
                .with("ACT", act.key())
                .with("PRICE", price == null ? null : price.toPlainString())
                .with("CURRENCY", price == null ? null : item.currency())
                .with("AUTHOR", author);
    }

    private boolean insert(String id, Columns columns) {
        try {
            ao.create(
                    RecommendationEventRow.class,
                    columns.with("EVENT_ID", id).with("MADE_AT", clock.millis()).map());
            return true;
        } catch (RuntimeException e) {
            // The unique column decides a race; the driver's exception has no common type.
            if (has(id)) {
                return false;
            }
            throw e;
        }
    }

    /** What came of applying something in turn. */
    public enum Turn {
        RECORDED,
        /** This very event came before. */
        THERE,
        /** Something else was applied for the customer since the turns were counted: what the limits were held against is out of date. */
        OVERTAKEN
    }

    /**
     * Adds that something was applied for a customer, unless something else was since the customer's events were read. As {@link #add} otherwise.
     *
     * @param turns as {@link #ofCustomer} said
     */
    public Turn apply(
            Recommendations.Stored stored,
            int place,
            CatalogueItem item,
            String customer,
            String author,
            String once,
            int turns) {
        String id = id(stored, place, Act.APPLIED, author, once);
        if (has(id)) {
            return Turn.THERE;
        }
        int turn = turns + 1;
        String turnId = uuid("turn|" + stored.projectId() + "|" + customer + "|" + turn);
        if (isTaken(turnId)) {
            return Turn.OVERTAKEN;
        }
        try {
            return insert(
                            id,
                            event(stored, place, Act.APPLIED, item, author)
                                    .with("USER_KEY", customer)
                                    .with("TURN", turn)
                                    .with("TURN_ID", turnId))
                    ? Turn.RECORDED
                    : Turn.THERE;
        } catch (RuntimeException e) {
            // As with the identity of an event, but of all events of a customer: one takes each turn.
            if (isTaken(turnId)) {
                return Turn.OVERTAKEN;
            }
            throw e;
        }
    }

    private boolean isTaken(String turnId) {
        return ao.count(RecommendationEventRow.class, Query.select().where("TURN_ID = ?", turnId)) > 0;
    }

    /** What came of taking something back. */
    public enum Withdrawal {
        RECORDED,
        /** This very withdrawal came before. */
        THERE,
        /** The person applied no such thing, or took it back already. */
        NOTHING
    }

    /**
     * Takes back that a person applied a recommendation; of several times the last one that stands.
     *
     * @param id   of the recommendation
     * @param once as with {@link #add}
     */
    public Withdrawal withdraw(long issueId, RecommendationId id, String author, String once) {
        String own = id(id, WITHDRAWN, author, once);
        if (has(own)) {
            return Withdrawal.THERE;
        }
        return standing(rows(Query.select().where("ISSUE_ID = ?", issueId))).stream()
                .filter(row -> row.getAct().equals(Act.APPLIED.key())
                        && row.getRecommendationId() == id.recommendation()
                        && row.getPlace() == id.place()
                        && row.getAuthor().equals(author))
                .reduce((first, second) -> second)
                .map(row -> insert(
                                own,
                                new Columns()
                                        .with("ISSUE_ID", issueId)
                                        .with("PROJECT_ID", row.getProjectId())
                                        .with("USER_KEY", row.getUserKey())
                                        .with("RECOMMENDATION_ID", id.recommendation())
                                        .with("PLACE", id.place())
                                        .with("ITEM_ID", row.getItemId())
                                        .with("ACT", WITHDRAWN)
                                        .with("WITHDRAWS", row.getEventId())
                                        .with("TURN", 0)
                                        .with("TURN_ID", own)
                                        .with("AUTHOR", author))
                        ? Withdrawal.RECORDED
                        : Withdrawal.THERE)
                .orElse(Withdrawal.NOTHING);
    }

    /** Whether an event is there already; as {@link #add}. */
    public boolean isThere(Recommendations.Stored stored, int place, Act act, String author, String once) {
        return has(id(stored, place, act, author, once));
    }

    private static String id(Recommendations.Stored stored, int place, Act act, String author, String once) {
        return id(new RecommendationId(stored.id(), place), act.key(), author, once);
    }

    private static String id(RecommendationId id, String act, String author, String once) {
        return uuid(id.recommendation() + "|" + id.place() + "|" + act + "|" + author + "|" + once);
    }

    private static String uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private boolean has(String id) {
        return ao.count(RecommendationEventRow.class, Query.select().where("EVENT_ID = ?", id)) > 0;
    }

    /** Everything done on an issue, oldest first. */
    public List<Done> ofIssue(long issueId) {
        return events(rows(Query.select().where("ISSUE_ID = ?", issueId)));
    }

    /**
     * What was done for a customer in a project.
     *
     * @param done  oldest first
     * @param turns the last one that somebody took to apply something, also where it was taken back; 0 before the first
     */
    public record OfCustomer(List<Done> done, int turns) {
        public OfCustomer {
            done = List.copyOf(done);
        }
    }

    /** Everything done for a customer in a project. */
    public OfCustomer ofCustomer(long projectId, String customer) {
        List<RecommendationEventRow> rows =
                rows(Query.select().where("PROJECT_ID = ? AND USER_KEY = ?", projectId, customer));
        return new OfCustomer(
                events(rows),
                rows.stream().mapToInt(RecommendationEventRow::getTurn).max().orElse(0));
    }

    /** Everything done for some customers in a project, oldest first. @param customers a few hundred at most */
    public List<Done> ofCustomers(long projectId, Collection<String> customers) {
        return customers.isEmpty() ? List.of() : events(rows(ProjectRows.among(projectId, "USER_KEY", customers)));
    }

    /** Everything done in a project in [from, to), oldest first. */
    public List<Done> ofProject(long projectId, Instant from, Instant to) {
        return events(rows(Query.select()
                .where(
                        // What is taken back is taken back later.
                        "PROJECT_ID = ? AND MADE_AT >= ? AND (MADE_AT < ? OR ACT = ?)",
                        projectId,
                        from.toEpochMilli(),
                        to.toEpochMilli(),
                        WITHDRAWN)));
    }

    private List<RecommendationEventRow> rows(Query query) {
        return List.of(ao.find(RecommendationEventRow.class, query.order("ID ASC")));
    }

    /** Without what was taken back. */
    private static List<RecommendationEventRow> standing(List<RecommendationEventRow> rows) {
        Set<String> withdrawn = new HashSet<>();
        for (RecommendationEventRow row : rows) {
            if (row.getWithdraws() != null) {
                withdrawn.add(row.getWithdraws());
            }
        }
        return rows.stream()
                .filter(row -> row.getWithdraws() == null && !withdrawn.contains(row.getEventId()))
                .toList();
    }

    private static List<Done> events(List<RecommendationEventRow> rows) {
        List<Done> found = new ArrayList<>();
        for (RecommendationEventRow row : standing(rows)) {
            // An act of a newer version is nothing to this one.
            Act.of(row.getAct())
                    .ifPresent(act -> found.add(new Done(
                            row.getIssueId(),
                            row.getUserKey(),
                            row.getRecommendationId(),
                            row.getPlace(),
                            row.getItemId(),
                            act,
                            row.getAuthor(),
                            Instant.ofEpochMilli(row.getMadeAt()),
                            row.getPrice() == null ? null : new BigDecimal(row.getPrice()),
                            row.getCurrency())));
        }
        return found;
    }
}
