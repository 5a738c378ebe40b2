package com.heed.jira.answers;

import com.heed.reply.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which pieces of help articles an index holds.
 *
 * @param version of the articles in the database when they were brought in
 * @param pieces  fingerprint of each by its identity
 */
record ArticlesIn(int version, Map<String, String> pieces) {
    ArticlesIn {
        pieces = Map.copyOf(pieces);
    }

    static ArticlesIn of(int version, Collection<Answer> passages) {
        return new ArticlesIn(
                version,
                passages.stream()
                        .collect(Collectors.toMap(
                                Answer::id,
                                passage -> UUID.nameUUIDFromBytes(
                                                passage.toString().getBytes(StandardCharsets.UTF_8))
                                        .toString())));
    }

    /** Pieces that were there before and are not in this. */
    List<String> missing(@Nullable ArticlesIn before) {
        return before == null
                ? List.of()
                : before.pieces.keySet().stream()
                        .filter(id -> !pieces.containsKey(id))
                        .toList();
    }

    /** Pieces that were not there before, or were different. */
    List<String> different(@Nullable ArticlesIn before) {
        return pieces.entrySet().stream()
                .filter(piece -> before == null || !piece.getValue().equals(before.pieces.get(piece.getKey())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** As a file: the version, then a piece a line. */
    String write() {
        StringBuilder text = new StringBuilder().append(version).append('\n');
        new TreeMap<>(pieces)
                .forEach(
                        (id, print) -> text.append(print).append(' ').append(id).append('\n'));
        return text.toString();
    }

    /** Empty if it is no such file. */
    static Optional<ArticlesIn> read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().matches("\\d{1,9}")) {
            return Optional.empty();
        }
        Map<String, String> pieces = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int blank = line.indexOf(' ');
            if (blank < 0) {
                return Optional.empty();
            }
            pieces.put(line.substring(blank + 1), line.substring(0, blank));
        }
        return Optional.of(new ArticlesIn(Integer.parseInt(lines.getFirst()), pieces));
    }
}
