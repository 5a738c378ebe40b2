package com.heed.sandbox.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.heed.sandbox.demo.DemoProject;
import com.heed.sandbox.project.DeskProject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets Heed up for newly loaded projects through Heed's own pages, as an administrator would: fields and user, mode Act, the issues of before read.
 * Then watches Heed's Health until everything is read, and says how fast that went.
 */
final class HeedSetup {
    private static final Logger LOG = LoggerFactory.getLogger(HeedSetup.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PAGE = "/secure/admin/HeedSetup.jspa";
    /** Percent; low, so that a trial shows values. An administrator chooses by the report. */
    static final String THRESHOLD = "50";

    /** Heed's Health lists no more failures than this. */
    private static final int FAILURES_LISTED = 20;

    private static final Set<String> ENDS = Set.of("done", "failed", "stopped");

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private HeedSetup() {}

    /** @throws IllegalStateException if a page refuses; quotes it */
    static void setUp(SignedIn administrator, List<DeskProject> projects) {
        for (DeskProject project : projects) {
            administrator.submit(PAGE, Map.of("project", project.key(), "step", "fields", "optionsLanguage", "en"));
            administrator.submit(
                    PAGE,
                    Map.of(
                            "project",
                            project.key(),
                            "step",
                            "mode",
                            "mode",
                            "act",
                            "threshold",
                            THRESHOLD,
                            "wait",
                            "0",
                            "confirm",
                            "true"));
        }
    }

    /** Gives the demo project its canned responses, as an administrator imports a file. @throws IllegalStateException if Heed refuses it; quotes why */
    static void importReplies(SignedIn administrator, DeskProject project) {
        administrator.send(
                "/rest/heed/1.0/canned-responses/file?scope=project&format=json&project=" + project.key(),
                DemoProject.replies());
    }

    /** Has Heed learn the topics of each project from its request types, one project after the other; tells how each training ended. */
    static void train(SignedIn administrator, List<DeskProject> projects, Consumer<String> tell)
            throws InterruptedException {
        for (DeskProject project : projects) {
            long start = System.nanoTime();
            administrator.submit(
                    "/secure/admin/HeedTraining.jspa",
                    Map.of(
                            "project",
                            project.key(),
                            "step",
                            "start",
                            "source",
                            "requesttype",
                            "precision",
                            "90",
                            "consent",
                            "true"));
            JsonNode training;
            do {
                Thread.sleep(LOOK_EVERY);
                training = json(administrator, "projects/" + project.key() + "/training")
                        .path("training");
            } while (!ENDS.contains(training.path("step").asText()));
            tell.accept(String.format(
                    Locale.ROOT,
                    "The training on %s took %.0f s: %s",
                    project.key(),
                    (System.nanoTime() - start) / 1e9,
                    training.path("message").asText()));
        }
    }

    /** Has every issue of the projects read, waits until that is done, and tells what came of it. */
    static void readBacklog(SignedIn administrator, List<DeskProject> projects, long issues, Consumer<String> tell)
            throws InterruptedException {
        int before = health(administrator).path("predictions").asInt();
        long start = System.nanoTime();
        for (DeskProject project : projects) {
            administrator.submit(PAGE, Map.of("project", project.key(), "step", "backlog"));
        }
        JsonNode now;
        do {
            Thread.sleep(LOOK_EVERY);
            now = health(administrator);
        } while (now.path("waiting").asInt() > 0);
        double seconds = (System.nanoTime() - start) / 1e9;
        int read = now.path("predictions").asInt() - before;
        String sentence = String.format(
                Locale.ROOT,
                "Heed has read %d of %d issues in %.0f s (%.1f a second), %s failures",
                read,
                issues,
                seconds,
                read / seconds,
                failures(now));
        LOG.info(sentence);
        tell.accept(sentence);
    }

    /** A list that is full may have lost older ones. */
    private static String failures(JsonNode health) {
        int listed = health.path("errors").size();
        return listed < FAILURES_LISTED ? String.valueOf(listed) : FAILURES_LISTED + " or more";
    }

    private static JsonNode health(SignedIn administrator) {
        return json(administrator, "health");
    }

    private static JsonNode json(SignedIn administrator, String path) {
        try {
            return JSON.readTree(administrator.get("/rest/heed/1.0/" + path));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Heed's " + path + " is not JSON: " + e.getMessage(), e);
        }
    }
}
