package com.heed.jira.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A training, or other long work of a project that runs as trainings do, and how far it is.
 *
 * @param author  key of the person who asked for it
 * @param step    where it stands
 * @param done    of {@code total}, within the step
 * @param node    where it runs, or ran; empty while it waits
 * @param note    what to say about its end; null before
 * @param updated when it got there
 * @param begun   where the counting of this step and this total began; null where nothing is counted
 * @param kind    what work it is
 */
public record Training(
        int id,
        long projectId,
        String author,
        Instant asked,
        Step step,
        int done,
        int total,
        String node,
        @Nullable Note note,
        Instant updated,
        @Nullable Count begun,
        Kind kind) {
    /** A training. */
    public Training(
            int id,
            long projectId,
            String author,
            Instant asked,
            Step step,
            int done,
            int total,
            String node,
            @Nullable Note note,
            Instant updated,
            @Nullable Count begun) {
        this(id, projectId, author, asked, step, done, total, node, note, updated, begun, Kind.TRAINING);
    }

    /** What long work there is. One of all kinds runs in the cluster at a time. */
    public enum Kind {
        /** Learns topics, urgency, moods, replies and who leaves. */
        TRAINING("train"),
        /** Learns what to expect of contacts and replays the last weeks. */
        REPLAY("replay"),
        /** Learns what to expect of contacts alone. */
        FIT("replay"),
        /** Learns who leaves, and scores the customers. */
        LEAVING("leaving"),
        /** Scores the customers alone. */
        SCORING("leaving");

        private final String texts;

        Kind(String texts) {
            this.texts = texts;
        }

        /** Stable key in stored rows. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What the keys of its texts begin with: {@code train} in {@code train.failed}. */
        public String texts() {
            return texts;
        }

        static Kind ofKey(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /** So many were done at a moment. */
    public record Count(int done, Instant at) {}

    /** A text by its key, with what goes into it. @param more what else there is to say, each by itself */
    public record Note(String key, List<String> args, List<Note> more) {
        public Note {
            args = List.copyOf(args);
            // Rows of an earlier version have none.
            more = more == null ? List.of() : List.copyOf(more);
        }

        public static Note of(String key, Object... args) {
            return new Note(key, Arrays.stream(args).map(String::valueOf).toList(), List.of());
        }

        /** This with further notes after it. */
        public Note and(List<Note> further) {
            return new Note(key, args, further);
        }
    }

    /** Where a training stands, in this order. */
    public enum Step {
        WAITING,
        READING,
        ENCODING,
        /** What pictures of items show. */
        PICTURES,
        LEARNING,
        MEASURING,
        DONE,
        FAILED,
        STOPPED;

        /** Stable key in stored rows, REST and texts. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean ended() {
            return this == DONE || this == FAILED || this == STOPPED;
        }

        static Step ofKey(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /** Minutes that are left of this step at its own pace, one at least; empty as long as its pace is not known. Steps to come are not in it. */
    public OptionalLong minutesLeft() {
        if (begun == null || done <= begun.done() || total < done) {
            return OptionalLong.empty();
        }
        double spent = Duration.between(begun.at(), updated).toMillis();
        return OptionalLong.of(Math.max(
                1,
                Math.round(spent
                        * (total - done)
                        / (done - begun.done())
                        / Duration.ofMinutes(1).toMillis())));
    }
}
