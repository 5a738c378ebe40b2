package com.heed.jira.catalogue;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.access.Accounts;
import com.heed.jira.desk.Desk;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.store.CatalogueEvent;
import com.heed.jira.store.CatalogueImport;
import com.heed.jira.store.CatalogueItem;
import com.heed.jira.store.Catalogues;
import com.heed.jira.store.LeftOutCustomers;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What administrators do with the catalogue of a project. Wrong input is answered with what is wrong, and changes nothing. */
@Component
public class CatalogueDesk {
    /** Items of a project. */
    static final int MOST_ITEMS = 20_000;

    /** Bytes of a file. */
    public static final int LARGEST_FILE = CatalogueFile.LARGEST;

    private final Catalogues catalogues;
    private final Accounts accounts;
    private final Desk desk;
    private final LeftOutCustomers leftOut;
    private final Clock clock = Clock.systemUTC();

    public CatalogueDesk(Catalogues catalogues, Accounts accounts, Desk desk, LeftOutCustomers leftOut) {
        this.catalogues = catalogues;
        this.accounts = accounts;
        this.desk = desk;
        this.leftOut = leftOut;
    }

    /** What became of an input. */
    public sealed interface Outcome {
        /** @param importId number of the import */
        record Taken(int importId) implements Outcome {}

        /** Nothing was changed. @param problems at least one */
        record Wrong(List<FieldProblem> problems) implements Outcome {
            public Wrong {
                problems = List.copyOf(problems);
            }
        }
    }

    /** Adds items, or puts them in the place of those of the same ids. @param name of the file; empty for a request */
    public Outcome items(Project project, ApplicationUser person, String name, byte[] file, boolean csv) {
        CatalogueFile.Content content = CatalogueFile.read(file, csv, CatalogueFile.Shape.ITEMS);
        if (!content.problems().isEmpty()) {
            return new Outcome.Wrong(content.problems());
        }
        ItemRows.Read read = ItemRows.read(content.rows());
        if (!read.problems().isEmpty()) {
            return new Outcome.Wrong(read.problems());
        }
        Set<String> ids = new HashSet<>(catalogues.items(project.getId()).keySet());
        read.items().forEach(item -> ids.add(item.id()));
        if (ids.size() > MOST_ITEMS) {
            return new Outcome.Wrong(
                    List.of(FieldProblem.of("file", "catalogue.file.most", String.valueOf(MOST_ITEMS))));
        }
        return new Outcome.Taken(catalogues.addItems(project.getId(), plain(name), read.items(), person.getKey()));
    }

    /** Adds events. Those of people who opted out or were forgotten are not taken, and only counted. @param name of the file; empty for a request */
    public Outcome events(Project project, ApplicationUser person, String name, byte[] file, boolean csv) {
        CatalogueFile.Content content = CatalogueFile.read(file, csv, CatalogueFile.Shape.EVENTS);
        if (!content.problems().isEmpty()) {
            return new Outcome.Wrong(content.problems());
        }
        Map<String, CatalogueItem> items = catalogues.items(project.getId());
        Set<CatalogueEvent> there = new HashSet<>();
        catalogues.events(project.getId()).values().forEach(there::addAll);
        EventCustomers customers = new EventCustomers(accounts::called, () -> desk.organisations(project, person));
        EventRows.Read read =
                new EventRows(customers, items::containsKey, there::contains, clock.instant()).read(content.rows());
        if (!read.problems().isEmpty()) {
            return new Outcome.Wrong(read.problems());
        }
        List<CatalogueEvent> taken = read.events().stream()
                .filter(event -> !leftOut.holds(event.customer()))
                .toList();
        return new Outcome.Taken(catalogues.addEvents(
                project.getId(), plain(name), taken, read.events().size() - taken.size(), person.getKey()));
    }

    private static String plain(String name) {
        return name.replaceAll("[\\p{Cc}\\p{Cf}]", "").strip();
    }

    /** Lets an import count, or takes it back; does nothing if it is so. */
    public void step(CatalogueImport of, CatalogueImport.State state, ApplicationUser person) {
        if (of.state() != state) {
            catalogues.step(of.projectId(), of.id(), state, person.getKey());
        }
    }

    /** Says that an item is gone. @return false if it was not there */
    public boolean remove(Project project, String itemId, ApplicationUser person) {
        if (!catalogues.items(project.getId()).containsKey(itemId)) {
            return false;
        }
        catalogues.remove(project.getId(), itemId, person.getKey());
        return true;
    }
}
