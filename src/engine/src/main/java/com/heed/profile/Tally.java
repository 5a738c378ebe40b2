package com.heed.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How many contacts have one thing in common. @param contacts at least 1 */
public record Tally(String name, int contacts) {
    /** By what a part of each contact says, most first, of equal ones by name; contacts of which it says nothing are left out. */
    static List<Tally> of(List<ProfileContact> contacts, Function<ProfileContact, @Nullable String> part) {
        Map<String, Integer> counts = new HashMap<>();
        for (ProfileContact contact : contacts) {
            String name = part.apply(contact);
            if (name != null) {
                counts.merge(name, 1, Integer::sum);
            }
        }
        List<Tally> tallies = new ArrayList<>();
        counts.forEach((name, count) -> tallies.add(new Tally(name, count)));
        tallies.sort(Comparator.comparingInt(Tally::contacts).reversed().thenComparing(Tally::name));
        return List.copyOf(tallies);
    }
}
