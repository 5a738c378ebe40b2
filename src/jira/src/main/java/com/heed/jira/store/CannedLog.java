package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.fasterxml.jackson.databind.JsonNode;
import com.heed.Language;
import com.heed.reply.CannedResponse;
import com.heed.reply.CannedResponse.Approval;
import com.heed.reply.Macro;
import com.heed.reply.Scope;
import com.heed.reply.Template;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Canned responses with all their versions. A version, an approval and a deletion are rows; only forgetting a person takes rows away. */
@Component
public class CannedLog {
    private static final String APPROVED = "approved";
    private static final String DECLINED = "declined";
    private static final String DELETED = "deleted";
    private static final String GLOBAL = "g";
    private static final String PROJECT = "p:";
    private static final String PERSON = "u:";
    /** Texts that are kept parsed; each is read once however often it is filled. */
    private static final int MOST_PARSED = 5_000;

    private final ActiveObjects ao;
    private final Clock clock;
    /** By version, which never changes. */
    private final Map<Integer, Template> parsed = new ConcurrentHashMap<>();

    @Autowired
    public CannedLog(@ComponentImport ActiveObjects ao) {
        this(ao, Clock.systemUTC());
    }

    CannedLog(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    /** What is there of a scope, oldest first. */
    public List<StoredCanned> of(Scope scope) {
        String shelf = shelf(scope);
        Map<Integer, Story> stories = new TreeMap<>();
        for (CannedTextRow row : ao.find(
                CannedTextRow.class, Query.select().where("SHELF = ?", shelf).order("ID ASC"))) {
            stories.computeIfAbsent(row.getCannedId(), id -> new Story(id, scope))
                    .texts
                    .add(row);
        }
        for (CannedStepRow row : ao.find(
                CannedStepRow.class, Query.select().where("SHELF = ?", shelf).order("ID ASC"))) {
            Story story = stories.get(row.getCannedId());
            if (story != null) {
                story.decided(row);
            }
        }
        return stories.values().stream()
                .map(Story::told)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Empty if there is none of this identity, or no more, or nothing of it but declined versions. */
    public Optional<StoredCanned> find(long id) {
        CannedRow[] rows = ao.find(CannedRow.class, Query.select().where("ID = ?", id));
        if (rows.length == 0) {
            return Optional.empty();
        }
        Story story = new Story(rows[0].getID(), scope(rows[0].getShelf()));
        story.texts.addAll(List.of(ao.find(
                CannedTextRow.class,
                Query.select().where("CANNED_ID = ?", rows[0].getID()).order("ID ASC"))));
        for (CannedStepRow row : ao.find(
                CannedStepRow.class,
                Query.select().where("CANNED_ID = ?", rows[0].getID()).order("ID ASC"))) {
            story.decided(row);
        }
        return story.told();
    }

    /** Adds a response. @param approved whether it may be used at once */
    public StoredCanned add(Scope scope, CannedDraft draft, String author, boolean approved) {
        return ao.executeInTransaction(() -> {
            CannedRow row = ao.create(
                    CannedRow.class,
                    new Columns()
                            .with("SHELF", shelf(scope))
                            .with("AUTHOR", author)
                            .with("MADE_AT", clock.millis())
                            .map());
            return version(row, draft, author, approved);
        });
    }

    /** One of several. @param before what it is the next version of; null for a new response */
    public record Change(@Nullable StoredCanned before, CannedDraft draft) {}

    /** Adds and changes several, or none; all of them may be used at once. */
    public void keepAll(Scope scope, List<Change> changes, String author) {
        ao.executeInTransaction(() -> {
            for (Change each : changes) {
                StoredCanned before = each.before();
                if (before == null) {
                    add(scope, each.draft(), author, true);
                } else {
                    change(before, each.draft(), author, true);
                }
            }
            return true;
        });
    }

    /** Adds a version of a response. @param approved whether it takes the place of the one in use */
    public StoredCanned change(StoredCanned before, CannedDraft draft, String author, boolean approved) {
        return ao.executeInTransaction(() -> {
            CannedRow[] rows = ao.find(CannedRow.class, Query.select().where("ID = ?", before.id()));
            return version(rows[0], draft, author, approved);
        });
    }

    private StoredCanned version(CannedRow row, CannedDraft draft, String author, boolean approved) {
        CannedTextRow text = ao.create(
                CannedTextRow.class,
                new Columns()
                        .with("CANNED_ID", row.getID())
                        .with("SHELF", row.getShelf())
                        .with("RESPONSE_NAME", draft.name())
                        .with("LANGUAGE_TAG", draft.language().tag())
                        .with("BODY", draft.template().source())
                        .with("SHORTCUT", draft.shortcut())
                        .with("TAGS", Json.write(draft.tags()))
                        .with("FIELD_CHANGES", Json.write(draft.changes()))
                        .with("AUTHOR", author)
                        .with("MADE_AT", clock.millis())
                        .map());
        if (approved) {
            step(row.getID(), row.getShelf(), text.getID(), APPROVED, author);
        }
        return find(row.getID()).orElseThrow();
    }

    /** Lets a version be used, or not. */
    public void decide(StoredCanned response, StoredCanned.Version version, boolean approved, String author) {
        step(
                Math.toIntExact(response.id()),
                shelf(response.scope()),
                Math.toIntExact(version.text()),
                approved ? APPROVED : DECLINED,
                author);
    }

    public void delete(StoredCanned response, String author) {
        step(Math.toIntExact(response.id()), shelf(response.scope()), 0, DELETED, author);
    }

    private void step(int id, String shelf, int text, String step, String author) {
        ao.create(
                CannedStepRow.class,
                new Columns()
                        .with("CANNED_ID", id)
                        .with("SHELF", shelf)
                        .with("TEXT_ID", text)
                        .with("STEP", step)
                        .with("AUTHOR", author)
                        .with("MADE_AT", clock.millis())
                        .map());
    }

    /** Everything a person ever wrote for themselves, deleted responses and earlier versions too, oldest first. */
    public List<StoredCanned.Version> everythingOf(String owner) {
        List<StoredCanned.Version> all = new ArrayList<>();
        for (CannedTextRow row : ao.find(
                CannedTextRow.class,
                Query.select()
                        .where("SHELF = ?", shelf(new Scope.Personal(owner)))
                        .order("ID ASC"))) {
            all.add(version(row, new Scope.Personal(owner), null));
        }
        return all;
    }

    /** Takes away a person's own responses with all their versions. @return how many responses there were */
    public int forget(String owner) {
        String shelf = shelf(new Scope.Personal(owner));
        return ao.executeInTransaction(() -> {
            ao.deleteWithSQL(CannedStepRow.class, "SHELF = ?", shelf);
            ao.deleteWithSQL(CannedTextRow.class, "SHELF = ?", shelf);
            return ao.deleteWithSQL(CannedRow.class, "SHELF = ?", shelf);
        });
    }

    private static String shelf(Scope scope) {
        return switch (scope) {
            case Scope.Global all -> GLOBAL;
            case Scope.OfProject project -> PROJECT + project.project();
            case Scope.Personal own -> PERSON + own.owner();
        };
    }

    private static Scope scope(String shelf) {
        if (shelf.startsWith(PROJECT)) {
            return new Scope.OfProject(Long.parseLong(shelf.substring(PROJECT.length())));
        }
        return shelf.startsWith(PERSON) ? new Scope.Personal(shelf.substring(PERSON.length())) : new Scope.Global();
    }

    private StoredCanned.Version version(CannedTextRow row, Scope scope, @Nullable Approval approval) {
        Instant at = Instant.ofEpochMilli(row.getMadeAt());
        List<Macro.FieldChange> changes = new ArrayList<>();
        for (JsonNode change : Json.tree(row.getFieldChanges())) {
            changes.add(new Macro.FieldChange(
                    change.path("field").asText(), change.path("value").asText()));
        }
        CannedResponse response = new CannedResponse(
                row.getCannedId(),
                row.getResponseName(),
                scope,
                Language.ofTag(row.getLanguageTag()),
                template(row),
                row.getShortcut(),
                List.of(Json.read(row.getTags(), String[].class)),
                at,
                approval);
        return new StoredCanned.Version(row.getID(), new Macro(response, changes), row.getAuthor(), at);
    }

    /** What was stored was read before; a newer version of Heed may have stored what this one cannot read, and then it is words. */
    private Template template(CannedTextRow row) {
        Template known = parsed.get(row.getID());
        if (known != null) {
            return known;
        }
        Template read = Template.read(row.getBody()) instanceof Template.Read good
                ? good.template()
                : Template.ofWords(row.getBody());
        if (parsed.size() >= MOST_PARSED) {
            parsed.clear();
        }
        parsed.put(row.getID(), read);
        return read;
    }

    /** The rows of one response on their way to what they say together. */
    private final class Story {
        private final int id;
        private final Scope scope;
        private final List<CannedTextRow> texts = new ArrayList<>();
        private final Map<Integer, CannedStepRow> decisions = new HashMap<>();
        private boolean deleted;

        Story(int id, Scope scope) {
            this.id = id;
            this.scope = scope;
        }

        void decided(CannedStepRow row) {
            if (row.getStep().equals(DELETED)) {
                deleted = true;
            } else {
                decisions.put(row.getTextId(), row);
            }
        }

        Optional<StoredCanned> told() {
            if (deleted) {
                return Optional.empty();
            }
            StoredCanned.@Nullable Version inUse = null;
            StoredCanned.@Nullable Version proposed = null;
            for (CannedTextRow row : texts) {
                CannedStepRow decision = decisions.get(row.getID());
                if (decision == null) {
                    proposed = version(row, scope, null);
                    continue;
                }
                proposed = null;
                if (decision.getStep().equals(APPROVED)) {
                    inUse = version(
                            row, scope, new Approval(decision.getAuthor(), Instant.ofEpochMilli(decision.getMadeAt())));
                }
            }
            return inUse == null && proposed == null
                    ? Optional.empty()
                    : Optional.of(new StoredCanned(id, scope, inUse, proposed));
        }
    }
}
