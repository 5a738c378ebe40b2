package com.heed.profile;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often a customer has to come for one problem. A contact belongs to the problem of the contact before it about the same topic if it came within the stated time after that one; a contact whose topic nobody
 * knows is a problem of its own, so that the effort is told too low rather than too high.
 *
 * @param contacts at least {@code problems}
 * @param problems at least 1
 */
public record Effort(int contacts, int problems) {
    public Effort {
        if (problems < 1 || contacts < problems) {
            throw new IllegalArgumentException(contacts + " contacts cannot be about " + problems + " problems");
        }
    }

    /** Contacts for one problem, 1 or more. */
    public double perProblem() {
        return (double) contacts / problems;
    }

    /** @param contacts oldest first, at least one */
    static Effort of(List<ProfileContact> contacts, Duration sameProblem) {
        Map<String, Instant> last = new HashMap<>();
        int problems = 0;
        for (ProfileContact contact : contacts) {
            String topic = contact.topic();
            Instant before = topic == null ? null : last.put(topic, contact.at());
            if (before == null || before.plus(sameProblem).isBefore(contact.at())) {
                problems++;
            }
        }
        return new Effort(contacts.size(), problems);
    }
}
