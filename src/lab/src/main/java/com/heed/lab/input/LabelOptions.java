package com.heed.lab.input;

import com.heed.lab.run.WrongUse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --map}: what the values of a label column mean. */
public final class LabelOptions {
    /** A label mapped to this is left out of training and figures. */
    static final String LEFT_OUT = "-";

    @Option(
            names = "--map",
            split = ",",
            paramLabel = "VALUE=CLASS",
            description =
                    "What label values mean, such as 0=negative,1=positive. VALUE=- leaves rows with that value out of training and figures.")
    private Map<String, String> map = new HashMap<>();

    /** A map that no command line gave. */
    public static LabelOptions of(Map<String, String> meaning) {
        LabelOptions options = new LabelOptions();
        options.map = Map.copyOf(meaning);
        return options;
    }

    public boolean isEmpty() {
        return map.isEmpty();
    }

    /**
     * The place of a label among the classes, or null if it is to be left out: an empty cell, or mapped to {@code -}. A number stands for all ways to
     * write it: 4 is 4.0.
     *
     * @param where row and column, for the sentence
     * @throws WrongUse if it is none of the classes
     */
    @Nullable
    public Integer index(String value, List<String> classes, String where) {
        String bare = value.strip();
        if (bare.isEmpty()) {
            return null;
        }
        String name = meaning(bare);
        if (name.equals(LEFT_OUT)) {
            return null;
        }
        int index = classes.indexOf(name);
        for (int i = 0; index < 0 && i < classes.size(); i++) {
            index = classes.get(i).equalsIgnoreCase(name) ? i : -1;
        }
        if (index < 0) {
            throw new WrongUse(where + ": label '" + value + "' is not one of " + String.join(", ", classes)
                    + "; say what it means, such as --map " + bare + "=" + classes.get(0) + ".");
        }
        return index;
    }

    /** @throws WrongUse if a right side names no class */
    public void check(List<String> classes) {
        map.forEach((value, name) -> {
            if (!name.equals(LEFT_OUT) && !classes.contains(name)) {
                throw new WrongUse("--map " + value + "=" + name + ": '" + name + "' is not one of "
                        + String.join(", ", classes) + ", or - to leave such rows out.");
            }
        });
    }

    private String meaning(String value) {
        String exact = map.get(value);
        if (exact != null) {
            return exact;
        }
        Double number = number(value);
        if (number != null) {
            for (Map.Entry<String, String> entry : map.entrySet()) {
                if (number.equals(number(entry.getKey()))) {
                    return entry.getValue();
                }
            }
        }
        return value;
    }

    private static @Nullable Double number(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
