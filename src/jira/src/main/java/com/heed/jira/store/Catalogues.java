package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What may be recommended in projects, and what customers had. Both come in by imports; what is there is what the accepted imports say together, for each item the newest of them. So taking an import back brings back what it replaced. Rows are only added, but for those of a person who is forgotten. An organisation may have something that belongs to no person; it stands under its own key.
 */
@Component
public class Catalogues {
    /** UTF-16 units of the id of an item. */
    public static final int LONGEST_ID = 100;

    private static final int LONGEST_NAME = 255;

    private final ActiveObjects ao;
    private final Clock clock;

    @Autowired
    public Catalogues(@ComponentImport ActiveObjects ao) {
        this(ao, Clock.systemUTC());
    }

    Catalogues(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    /** Adds items, or puts them in the place of those of the same ids. @return number of the import */
    public int addItems(long projectId, String name, Collection<CatalogueItem> items, String author) {
        return ao.executeInTransaction(() -> {
            int id = add(projectId, CatalogueImport.Kind.ITEMS, name, items.size(), 0, author);
            items.forEach(item -> item(projectId, id, item.id(), Json.write(item)));
            return id;
        });
    }

    /** Says that an item is gone. @return number of the import that says so */
    public int remove(long projectId, String itemId, String author) {
        return ao.executeInTransaction(() -> {
            int id = add(projectId, CatalogueImport.Kind.REMOVAL, itemId, 1, 0, author);
            item(projectId, id, itemId, null);
            return id;
        });
    }

    private void item(long projectId, int importId, String itemId, @Nullable String body) {
        ao.create(
                CatalogueItemRow.class,
                new Columns()
                        .with("PROJECT_ID", projectId)
                        .with("IMPORT_ID", importId)
                        .with("ITEM_ID", itemId)
                        .with("BODY", body)
                        .map());
    }

    /** Adds events. @param leftOut how many others there were, of people who are not learned from @return number of the import */
    public int addEvents(long projectId, String name, List<CatalogueEvent> events, int leftOut, String author) {
        Map<String, List<Object[]>> byCustomer = new TreeMap<>();
        events.forEach(event -> byCustomer
                .computeIfAbsent(event.customer(), key -> new ArrayList<>())
                .add(new Object[] {event.item(), event.at()}));
        return ao.executeInTransaction(() -> {
            int id = add(projectId, CatalogueImport.Kind.EVENTS, name, events.size(), leftOut, author);
            byCustomer.forEach((customer, had) -> ao.create(
                    CatalogueEventRow.class,
                    new Columns()
                            .with("PROJECT_ID", projectId)
                            .with("IMPORT_ID", id)
                            .with("USER_KEY", customer)
                            .with("BODY", Json.write(had))
                            .map()));
            return id;
        });
    }

    private int add(long projectId, CatalogueImport.Kind kind, String name, int rows, int leftOut, String author) {
        int id = ao.create(
                        CatalogueImportRow.class,
                        new Columns()
                                .with("PROJECT_ID", projectId)
                                .with("KIND", kind.key())
                                .withText("SOURCE_NAME", name.isEmpty() ? null : name, LONGEST_NAME)
                                .with("ROW_COUNT", rows)
                                .with("LEFT_OUT", leftOut)
                                .with("AUTHOR", author)
                                .with("MADE_AT", clock.millis())
                                .map())
                .getID();
        step(projectId, id, CatalogueImport.State.ACCEPTED, author);
        return id;
    }

    /** Lets an import count, or takes it back. */
    public void step(long projectId, int importId, CatalogueImport.State state, String author) {
        ao.create(
                CatalogueStepRow.class,
                new Columns()
                        .with("PROJECT_ID", projectId)
                        .with("IMPORT_ID", importId)
                        .with("STEP", state.key())
                        .with("AUTHOR", author)
                        .with("MADE_AT", clock.millis())
                        .map());
    }

    private Map<Integer, CatalogueImport.State> states(long projectId) {
        Map<Integer, CatalogueImport.State> states = new HashMap<>();
        for (CatalogueStepRow row : ao.find(
                CatalogueStepRow.class,
                Query.select().where("PROJECT_ID = ?", projectId).order("ID ASC"))) {
            states.put(
                    row.getImportId(), CatalogueImport.State.of(row.getStep()).orElse(CatalogueImport.State.REMOVED));
        }
        return states;
    }

    /** All imports of a project, newest first. */
    public List<CatalogueImport> imports(long projectId) {
        Map<Integer, CatalogueImport.State> states = states(projectId);
        List<CatalogueImport> imports = new ArrayList<>();
        for (CatalogueImportRow row : ao.find(
                CatalogueImportRow.class,
                Query.select().where("PROJECT_ID = ?", projectId).order("ID DESC"))) {
            String name = row.getSourceName();
            imports.add(new CatalogueImport(
                    row.getID(),
                    projectId,
                    CatalogueImport.Kind.of(row.getKind()),
                    name == null ? "" : name,
                    row.getRowCount(),
                    row.getLeftOut(),
                    row.getAuthor(),
                    Instant.ofEpochMilli(row.getMadeAt()),
                    states.getOrDefault(row.getID(), CatalogueImport.State.REMOVED)));
        }
        return imports;
    }

    public Optional<CatalogueImport> find(long projectId, int importId) {
        return imports(projectId).stream().filter(one -> one.id() == importId).findFirst();
    }

    /** The items that are there, by id. */
    public Map<String, CatalogueItem> items(long projectId) {
        return items(projectId, Query.select().where("PROJECT_ID = ?", projectId));
    }

    /** Those of some ids that are there; quick, whatever the size of the catalogue. @param ids few */
    public Map<String, CatalogueItem> items(long projectId, Collection<String> ids) {
        return ids.isEmpty() ? Map.of() : items(projectId, ProjectRows.among(projectId, "ITEM_ID", ids));
    }

    private Map<String, CatalogueItem> items(long projectId, Query query) {
        Map<Integer, CatalogueImport.State> states = states(projectId);
        Map<String, CatalogueItem> items = new TreeMap<>();
        for (CatalogueItemRow row : ao.find(CatalogueItemRow.class, query.order("IMPORT_ID ASC, ID ASC"))) {
            if (states.get(row.getImportId()) == CatalogueImport.State.ACCEPTED) {
                String body = row.getBody();
                if (body == null) {
                    items.remove(row.getItemId());
                } else {
                    items.put(row.getItemId(), Json.read(body, CatalogueItem.class));
                }
            }
        }
        return items;
    }

    /** What customers had, by person or organisation, oldest first; an event two imports tell is one. */
    public Map<String, List<CatalogueEvent>> events(long projectId) {
        return events(projectId, Query.select().where("PROJECT_ID = ?", projectId));
    }

    /** What one customer had, oldest first. */
    public List<CatalogueEvent> events(long projectId, String customer) {
        return events(projectId, Query.select().where("PROJECT_ID = ? AND USER_KEY = ?", projectId, customer))
                .getOrDefault(customer, List.of());
    }

    /** What some customers had, by customer, oldest first. @param customers a few hundred at most */
    public Map<String, List<CatalogueEvent>> events(long projectId, Collection<String> customers) {
        return customers.isEmpty() ? Map.of() : events(projectId, ProjectRows.among(projectId, "USER_KEY", customers));
    }

    private Map<String, List<CatalogueEvent>> events(long projectId, Query query) {
        Map<Integer, CatalogueImport.State> states = states(projectId);
        Map<String, Set<CatalogueEvent>> events = new TreeMap<>();
        for (CatalogueEventRow row : ao.find(CatalogueEventRow.class, query)) {
            if (states.get(row.getImportId()) == CatalogueImport.State.ACCEPTED) {
                Set<CatalogueEvent> had = events.computeIfAbsent(row.getUserKey(), key -> new LinkedHashSet<>());
                for (JsonNode event : Json.tree(row.getBody())) {
                    had.add(new CatalogueEvent(
                            row.getUserKey(),
                            event.path(0).asText(),
                            event.path(1).asLong()));
                }
            }
        }
        Map<String, List<CatalogueEvent>> ordered = new TreeMap<>();
        events.forEach((customer, had) -> ordered.put(
                customer,
                had.stream()
                        .sorted(Comparator.comparingLong(CatalogueEvent::at))
                        .toList()));
        return ordered;
    }

    /** Changes whenever what is there does; 0 before anything was. */
    public int version(long projectId) {
        CatalogueStepRow[] newest = ao.find(
                CatalogueStepRow.class,
                Query.select()
                        .where("PROJECT_ID = ?", projectId)
                        .order("ID DESC")
                        .limit(1));
        return newest.length == 0 ? 0 : newest[0].getID();
    }
}
