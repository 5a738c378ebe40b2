package com.heed.jira.answers;

import com.heed.jira.shared.SharedIndex;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Marks in the shared index, for the one look of the node that writes: each is read once. Belongs to one thread. */
final class SharedMarks implements Marks {
    private final SharedIndex index;
    private final Map<String, Optional<String>> known = new HashMap<>();

    SharedMarks(SharedIndex index) {
        this.index = index;
    }

    @Override
    public @Nullable String text(String name) {
        return known.computeIfAbsent(name, mark -> Optional.ofNullable(index.mark(mark)))
                .orElse(null);
    }

    @Override
    public void write(String name, String text) {
        index.mark(name, text);
        known.put(name, Optional.of(text));
    }
}
