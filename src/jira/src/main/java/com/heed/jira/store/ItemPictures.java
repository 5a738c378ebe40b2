package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Pictures of the items of catalogues, one an item. Rows are only added, the newest of an item counts, and what it replaced is swept with it: a picture takes more room than a trail is worth.
 * A picture outlives its item: where taking an import back brings the item back, its picture is there.
 */
@Component
public class ItemPictures {
    private static final String COLUMNS = "ID, ITEM_ID, BYTE_COUNT";

    private final ActiveObjects ao;
    private final Clock clock;

    @Autowired
    public ItemPictures(@ComponentImport ActiveObjects ao) {
        this(ao, Clock.systemUTC());
    }

    ItemPictures(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    /** A picture. @param number of its own: another picture of the item has another */
    public record Stored(int number, byte[] jpeg) {}

    /** Numbers of the pictures of a project, by item. No picture is loaded for it. */
    public Map<String, Integer> numbers(long projectId) {
        return numbers(Query.select(COLUMNS).where("PROJECT_ID = ?", projectId));
    }

    /** As {@link #numbers(long)}, of some items. @param items a few hundred at most */
    public Map<String, Integer> numbers(long projectId, Collection<String> items) {
        return items.isEmpty()
                ? Map.of()
                : numbers(ProjectRows.among(Query.select(COLUMNS), projectId, "ITEM_ID", items));
    }

    private Map<String, Integer> numbers(Query query) {
        Map<String, Integer> newest = new HashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        ao.stream(ItemPictureRow.class, query, row -> {
            if (row.getID() > newest.getOrDefault(row.getItemId(), 0)) {
                newest.put(row.getItemId(), row.getID());
                if (row.getByteCount() > 0) {
                    numbers.put(row.getItemId(), row.getID());
                } else {
                    numbers.remove(row.getItemId());
                }
            }
        });
        return numbers;
    }

    /** The picture of an item; empty where it has none. */
    public Optional<Stored> of(long projectId, String item) {
        return number(projectId, item).flatMap(this::stored);
    }

    /** The number of the picture of an item, without the picture; empty where it has none. */
    public Optional<Integer> number(long projectId, String item) {
        return Optional.ofNullable(numbers(projectId, List.of(item)).get(item));
    }

    /** Empty where another has taken its place since. */
    private Optional<Stored> stored(int number) {
        ItemPictureRow[] rows = ao.find(ItemPictureRow.class, Query.select().where("ID = ?", number));
        return rows.length == 0
                ? Optional.empty()
                : Optional.of(new Stored(number, Base64.getDecoder().decode(rows[0].getBody())));
    }

    /** Gives an item a picture, in the place of the one it had. @param author key @return its number */
    public int put(long projectId, String item, byte[] jpeg, String author) {
        return add(projectId, item, jpeg, author);
    }

    /** Takes the picture of an item away. @param author key */
    public void remove(long projectId, String item, String author) {
        add(projectId, item, null, author);
    }

    private int add(long projectId, String item, byte @Nullable [] jpeg, String author) {
        return ao.executeInTransaction(() -> {
            int number = ao.create(
                            ItemPictureRow.class,
                            new Columns()
                                    .with("PROJECT_ID", projectId)
                                    .with("ITEM_ID", item)
                                    .with("BYTE_COUNT", jpeg == null ? 0 : jpeg.length)
                                    .with(
                                            "BODY",
                                            jpeg == null
                                                    ? null
                                                    : Base64.getEncoder().encodeToString(jpeg))
                                    .with("AUTHOR", author)
                                    .with("MADE_AT", clock.millis())
                                    .map())
                    .getID();
            // Some databases take "ab" for "AB" in a query; here they are two items.
            List<Integer> before = new ArrayList<>();
            ao.stream(
                    ItemPictureRow.class,
                    Query.select(COLUMNS).where("PROJECT_ID = ? AND ITEM_ID = ? AND ID < ?", projectId, item, number),
                    row -> {
                        if (row.getItemId().equals(item)) {
                            before.add(row.getID());
                        }
                    });
            before.forEach(id -> ao.deleteWithSQL(ItemPictureRow.class, "ID = ?", id));
            return number;
        });
    }
}
