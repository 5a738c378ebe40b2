package com.heed.jira.event;

import java.time.Instant;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Something comes in much more often than at the same hours of the weeks before. Published through the host's {@code EventPublisher} on the node that noticed, once a subject and day; how to listen is in
 * docs/features/surge.md. It holds no text of a customer and nothing about a person.
 */
public final class SurgeEvent {
    private final int surgeId;
    private final long projectId;
    private final String projectKey;
    private final String subject;
    private final int contacts;
    private final double expected;
    private final double chance;
    private final Instant from;
    private final Instant to;

    /** Made by Heed alone. */
    public SurgeEvent(
            int surgeId,
            long projectId,
            String projectKey,
            String subject,
            int contacts,
            double expected,
            double chance,
            Instant from,
            Instant to) {
        this.surgeId = surgeId;
        this.projectId = projectId;
        this.projectKey = Objects.requireNonNull(projectKey, "projectKey");
        this.subject = Objects.requireNonNull(subject, "subject");
        this.contacts = contacts;
        this.expected = expected;
        this.chance = chance;
        this.from = Objects.requireNonNull(from, "from");
        this.to = Objects.requireNonNull(to, "to");
    }

    /** Number of the alarm, as REST gives it. */
    public int getSurgeId() {
        return surgeId;
    }

    public long getProjectId() {
        return projectId;
    }

    public String getProjectKey() {
        return projectKey;
    }

    /** {@code negative}, {@code type:NAME} for a request type or {@code topic:NAME}. */
    public String getSubject() {
        return subject;
    }

    /** Contacts from {@link #getFrom()} until before {@link #getTo()}. */
    public int getContacts() {
        return contacts;
    }

    /** Contacts in the same hours of the four weeks before, on the mean; 0 or more. */
    public double getExpected() {
        return expected;
    }

    /** How many times the usual; empty where none are usual. */
    public OptionalDouble getFactor() {
        return expected > 0 ? OptionalDouble.of(contacts / expected) : OptionalDouble.empty();
    }

    /** Probability of so many or more if nothing had changed, in [0, 1]. */
    public double getChance() {
        return chance;
    }

    public Instant getFrom() {
        return from;
    }

    public Instant getTo() {
        return to;
    }

    @Override
    public String toString() {
        return "surge " + surgeId + " of " + subject + " in " + projectKey + ": " + contacts + " contacts, usual are "
                + expected;
    }
}
