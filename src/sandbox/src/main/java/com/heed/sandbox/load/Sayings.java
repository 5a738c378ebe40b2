package com.heed.sandbox.load;

import com.heed.sandbox.demo.DemoContact;
import com.heed.sandbox.demo.DemoProject;
import com.heed.sandbox.transfer.ArchivedComment;
import com.heed.sandbox.transfer.ArchivedIssue;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What customers say, from the demo project's own phrases in English and Chinese: a new demo project is written whenever one is used up. */
final class Sayings {
    private static final Set<String> CHANNELS = Set.of("portal", "email", "phone", "chat", "social");
    private static final int TRIES = 5;

    private final Map<String, Deque<Saying>> left = new HashMap<>();
    private long seed;

    Sayings(long seed) {
        this.seed = seed;
    }

    /**
     * What one customer says.
     *
     * @param customer user key
     * @param answer   of an agent; null where none was written
     */
    record Saying(
            String customer,
            String summary,
            String text,
            @Nullable String answer) {}

    /** One of this kind, in the manner of the channel; on a channel the demo project does not know people write as in a chat. */
    Saying next(String channel, Matter matter) {
        String key = (CHANNELS.contains(channel) ? channel : "chat") + " " + matter;
        for (int i = 0; i < TRIES; i++) {
            Saying found = left.computeIfAbsent(key, none -> new ArrayDeque<>()).poll();
            if (found != null) {
                return found;
            }
            write();
        }
        throw new IllegalStateException("the demo project has no contact of the kind " + key);
    }

    private void write() {
        DemoProject project = DemoProject.of(seed++, Instant.now());
        for (int i = 0; i < project.contacts().size(); i++) {
            DemoContact contact = project.contacts().get(i);
            ArchivedIssue issue = project.archive().issues().get(i);
            if (contact.hostile() == null && !issue.description().isBlank() && issue.reporter() != null) {
                Saying saying = new Saying(
                        Objects.requireNonNull(issue.reporter()), issue.summary(), issue.description(), answer(issue));
                left.computeIfAbsent(contact.channel() + " " + Matter.of(contact), none -> new ArrayDeque<>())
                        .add(saying);
            }
        }
    }

    private static @Nullable String answer(ArchivedIssue issue) {
        return issue.comments().stream()
                .filter(comment -> !comment.internal() && !Objects.equals(comment.author(), issue.reporter()))
                .map(ArchivedComment::body)
                .filter(body -> !body.isBlank())
                .findFirst()
                .orElse(null);
    }
}
