package com.heed.urgency;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What happened to an issue, oldest first.
 *
 * @param changes in any order when given
 */
public record ChangeLog(List<FieldChange> changes) {
    private static final Pattern REOPENED = Pattern.compile("re-?open.*|重新打开.*|重新开启.*");

    public ChangeLog {
        changes = changes.stream().sorted(Comparator.comparing(FieldChange::at)).toList();
    }

    /**
     * The first value of a field: what it had at arrival.
     *
     * @param now its value now, which is the answer when it never changed
     */
    public String first(String field, String now) {
        return changes.stream()
                .filter(change -> change.isOf(field))
                .map(FieldChange::from)
                .findFirst()
                .orElse(now);
    }

    /** When it was reopened first: its resolution was taken back, or its status became one of the name. */
    public Optional<Instant> reopened() {
        return changes.stream()
                .filter(change -> change.isOf("resolution")
                        ? !change.from().isEmpty() && change.to().isEmpty()
                        : change.isOf("status")
                                && REOPENED.matcher(change.to().toLowerCase(Locale.ROOT))
                                        .matches())
                .map(FieldChange::at)
                .findFirst();
    }
}
