package com.heed.lab.route;

import com.heed.lab.run.WrongUse;
import com.heed.simulation.ScenarioJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A desk from a file, or one of those that come with heed-lab. */
final class ScenarioFile {

    /** Name of the shipped desk that has a past. */
    static final String SMALL_DESK = "small-desk";

    private ScenarioFile() {}

    /**
     * Reads a desk.
     *
     * @throws WrongUse if there is none or it is not as described
     */
    static ScenarioJson read(String name) {
        try {
            return ScenarioJson.SHIPPED.contains(name)
                    ? ScenarioJson.shipped(name)
                    : ScenarioJson.of(name.equals(SMALL_DESK) ? smallDesk() : text(name));
        } catch (IllegalArgumentException e) {
            throw new WrongUse("'" + name + "': " + e.getMessage(), e);
        }
    }

    private static String smallDesk() {
        try (InputStream in = ScenarioFile.class.getResourceAsStream(SMALL_DESK + ".json")) {
            if (in == null) {
                throw new IllegalStateException(SMALL_DESK + ".json is missing in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(SMALL_DESK + ".json cannot be read", e);
        }
    }

    private static String text(String name) {
        Path path = Path.of(name);
        if (!Files.exists(path)) {
            throw new WrongUse(
                    "There is no file '" + name + "', and no scenario of this name comes with heed-lab; those are "
                            + SMALL_DESK + ", " + String.join(", ", ScenarioJson.SHIPPED) + ".");
        }
        if (Files.isDirectory(path)) {
            throw new WrongUse("'" + name + "' is a folder; name a file.");
        }
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new WrongUse("'" + name + "' cannot be read as UTF-8: " + e.getMessage() + ".", e);
        }
    }
}
