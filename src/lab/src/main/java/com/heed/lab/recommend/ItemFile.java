package com.heed.lab.recommend;

import com.heed.lab.input.Table;
import com.heed.lab.run.WrongUse;
import com.heed.recommend.Catalogue;
import com.heed.recommend.Item;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Items: columns item and, if there are, text, attributes, which are separated by blanks, and picture: a file, from the folder of the list.
 *
 * @param pictures files by item, of those that have one; not looked at yet
 * @param notes    sentences on what looks wrong
 */
record ItemFile(Catalogue catalogue, Map<String, Path> pictures, List<String> notes) {
    private static final String ITEM = "item";
    private static final String TEXT = "text";
    private static final String ATTRIBUTES = "attributes";
    private static final String PICTURE = "picture";

    /**
     * The catalogue of a file and of the items that events name besides.
     *
     * @param file  null where nothing but names is known
     * @param named in the history
     * @throws WrongUse if an item stands twice in the file
     */
    static ItemFile read(@Nullable Path file, List<String> named) {
        Map<String, Item> items = new LinkedHashMap<>();
        Map<String, Path> pictures = new LinkedHashMap<>();
        if (file != null) {
            Table table = Table.read(file);
            int item = table.column(ITEM);
            int text = table.has(TEXT) ? table.column(TEXT) : -1;
            int attributes = table.has(ATTRIBUTES) ? table.column(ATTRIBUTES) : -1;
            int picture = table.has(PICTURE) ? table.column(PICTURE) : -1;
            for (int row = 0; row < table.size(); row++) {
                String key = table.cell(row, item).strip();
                if (key.isEmpty()) {
                    throw new WrongUse(table.where(row) + " has no item; fill it in or take the row out.");
                }
                Item read = new Item(
                        key,
                        text < 0 ? "" : table.cell(row, text).strip(),
                        attributes < 0
                                ? List.of()
                                : Arrays.stream(table.cell(row, attributes)
                                                .strip()
                                                .split("\\s+", -1))
                                        .filter(attribute -> !attribute.isEmpty())
                                        .toList());
                if (items.putIfAbsent(key, read) != null) {
                    throw new WrongUse(table.where(row) + ": item '" + key + "' stands twice; keep one of the rows.");
                }
                String name = picture < 0 ? "" : table.cell(row, picture).strip();
                if (!name.isEmpty()) {
                    pictures.put(key, picture(file, name, table.where(row)));
                }
            }
        }
        List<String> unknown =
                named.stream().filter(key -> !items.containsKey(key)).toList();
        unknown.forEach(key -> items.put(key, Item.named(key)));
        return new ItemFile(
                new Catalogue(List.copyOf(items.values())),
                pictures,
                file == null || unknown.isEmpty()
                        ? List.of()
                        : List.of(unknown.size() + " items of the history are not in '" + file + "', such as '"
                                + unknown.getFirst() + "'; of them is known only who had them."));
    }

    private static Path picture(Path list, String name, String where) {
        try {
            return list.resolveSibling(name);
        } catch (InvalidPathException e) {
            throw new WrongUse(where + ": picture '" + name + "' is no name of a file.", e);
        }
    }
}
