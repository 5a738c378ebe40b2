package com.heed.routing;

import com.heed.Language;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A way to handle a contact, as an administrator describes it.
 *
 * @param slug            immutable name within the project: {@code [a-z][a-z0-9-]{0,31}}
 * @param name            shown to people, 1 to 60 characters
 * @param on              whether contacts may be sent there
 * @param costPerContact  in the project's currency, at least 0
 * @param responseMinutes mean response, at least 0
 * @param handleMinutes   mean handle time, above 0
 * @param agents          people on shift; 0 for a channel without agents (portal answers)
 * @param capacityPerDay  contacts a day, at least 0
 * @param languages       languages served; never empty
 */
public record Channel(
        String slug,
        String name,
        boolean on,
        double costPerContact,
        double responseMinutes,
        double handleMinutes,
        int agents,
        int capacityPerDay,
        Set<Language> languages) {

    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    public Channel {
        Objects.requireNonNull(slug, "slug");
        Objects.requireNonNull(name, "name");
        languages = Set.copyOf(languages);
        require(SLUG.matcher(slug).matches(), "slug '" + slug + "' must match " + SLUG);
        require(!name.isBlank() && name.length() <= 60, "name '" + name + "' must have 1 to 60 characters");
        require(costPerContact >= 0 && costPerContact < 1e9, "costPerContact " + costPerContact + " must be 0 or more");
        require(
                responseMinutes >= 0 && responseMinutes < 1e6,
                "responseMinutes " + responseMinutes + " must be 0 or more");
        require(handleMinutes > 0 && handleMinutes < 1e6, "handleMinutes " + handleMinutes + " must be above 0");
        require(agents >= 0 && agents <= 100_000, "agents " + agents + " must be 0 to 100000");
        require(capacityPerDay >= 0, "capacityPerDay " + capacityPerDay + " must be 0 or more");
        require(!languages.isEmpty(), "languages of channel '" + slug + "' are empty; name at least one");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
