package com.heed.sandbox.field;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** An object of Assets, as its fields hold it, with the getters by which others know it. */
public record DeskAsset(String key, String label) {
    /** @throws IllegalArgumentException if a name has a line break or a tab */
    public DeskAsset {
        if ((key + label).matches("(?s).*[\\t\\n].*")) {
            throw new IllegalArgumentException("the object '" + key + "' has a line break or a tab in its name");
        }
    }

    public String getObjectKey() {
        return key;
    }

    public String getLabel() {
        return label;
    }

    @Override
    public String toString() {
        return label + " (" + key + ")";
    }

    /** As they are stored: a line each. */
    static String written(List<DeskAsset> assets) {
        return assets.stream().map(asset -> asset.key + "\t" + asset.label).collect(Collectors.joining("\n"));
    }

    static List<DeskAsset> read(String written) {
        return Arrays.stream(written.split("\n"))
                .map(line -> line.split("\t", 2))
                .map(parts -> new DeskAsset(parts[0], parts[1]))
                .toList();
    }
}
