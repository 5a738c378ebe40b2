package com.heed.profile;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A median with the number of contacts it is of. @param contacts at least 1 */
public record Usual(double median, int contacts) {
    /** Empty where no contact has a value. */
    static Optional<Usual> of(List<ProfileContact> contacts, Function<ProfileContact, @Nullable Double> part) {
        double[] values = contacts.stream()
                .map(part)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        return values.length == 0 ? Optional.empty() : Optional.of(new Usual(Median.of(values), values.length));
    }

    /** Of times, in seconds. */
    static Optional<Usual> time(List<ProfileContact> contacts, Function<ProfileContact, @Nullable Duration> part) {
        return of(contacts, contact -> {
            Duration time = part.apply(contact);
            return time == null ? null : (double) time.toSeconds();
        });
    }
}
