package com.heed.sandbox.demo;

import com.heed.sandbox.transfer.ProjectArchive;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The demo project: the help desk of Orchid, a shop for household goods that does not exist, with 360 contacts over ninety days.
 *
 * @param archive  the project as the loader takes it
 * @param contacts what was meant with each issue, in the order of {@code archive}
 */
public record DemoProject(ProjectArchive archive, List<DemoContact> contacts) {
    /** The seed whose counts stand in {@code docs/demo-project.md}. */
    public static final long SEED = 2026;

    public static final String KEY = "SUP";
    public static final String NAME = "Orchid support (demo)";

    public DemoProject {
        contacts = List.copyOf(contacts);
    }

    /** The archive alone. */
    public static ProjectArchive make(long seed, Instant end) {
        return of(seed, end).archive();
    }

    /**
     * The project of a seed. The same seed and end give the same project; another end moves it in time, so that weekdays and keys differ and all counts
     * stay.
     *
     * @param end the moment the ninety days end, usually now
     */
    public static DemoProject of(long seed, Instant end) {
        return new DemoProjectMaker(seed, end).make();
    }

    /** Canned responses of its desk, twelve in each language, as JSON that Heed imports. */
    public static String replies() {
        try (InputStream content = DemoProject.class.getResourceAsStream("replies.json")) {
            return new String(Objects.requireNonNull(content, "replies.json").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("replies.json of the demo project cannot be read", e);
        }
    }

    /** What is in it, counted. */
    public DemoFacts facts() {
        return DemoFacts.of(this);
    }
}
