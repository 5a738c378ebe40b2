package com.heed.jira.intake;

import com.heed.jira.store.HandedContacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A contact as another system hands it in, checked for form.
 *
 * @param externalId the other system's own id, 1 to 200 characters
 * @param channel    slug
 * @param customer   user name, user key or e-mail address; null if nobody knows
 * @param summary    one line of 1 to 255 characters
 * @param messages   of both sides, oldest first
 * @param arrived    when the contact was made
 * @param issueType  name or id; null for the project's first
 */
public record HandedContact(
        String externalId,
        String channel,
        @Nullable String customer,
        String summary,
        List<Line> messages,
        Instant arrived,
        @Nullable String issueType) {
    public HandedContact {
        messages = List.copyOf(messages);
    }

    /**
     * One message.
     *
     * @param text 1 to 32,767 characters
     * @param key  tells it from every other message of the contact, and is the same however often it is sent
     */
    public record Line(boolean byAgent, Instant at, String text, String key) {}

    /** Messages with their keys: what says the same at the same moment is told apart by its number. */
    static List<Line> keyed(List<Line> lines) {
        Map<String, Integer> seen = new HashMap<>();
        List<Line> keyed = new ArrayList<>();
        for (Line line : lines) {
            String print = HandedContacts.fingerprint(
                    (line.byAgent ? "agent\n" : "customer\n") + line.at.toEpochMilli() + "\n" + line.text);
            int number = seen.merge(print, 1, Integer::sum);
            keyed.add(new Line(line.byAgent, line.at, line.text, print + ":" + number));
        }
        return keyed;
    }

    /** What the customer said first: the description of the issue. */
    Optional<Line> opening() {
        return messages.stream().filter(line -> !line.byAgent).findFirst();
    }
}
