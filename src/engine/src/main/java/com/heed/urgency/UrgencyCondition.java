package com.heed.urgency;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** When a rule speaks. What is not known about a contact fulfils no condition. Names are compared without regard to case and outer blanks. */
public sealed interface UrgencyCondition {

    boolean holds(UrgencyFacts facts);

    /**
     * The contact's priority is this one or higher.
     *
     * @param priority one of {@code order}
     * @param order    names of all priorities, highest first, each once
     */
    record PriorityAtLeast(String priority, List<String> order) implements UrgencyCondition {
        /** @throws IllegalArgumentException if the order lacks the priority or names one twice */
        public PriorityAtLeast {
            order = List.copyOf(order);
            List<String> folded = order.stream().map(UrgencyCondition::folded).toList();
            if (new HashSet<>(folded).size() < folded.size()) {
                throw new IllegalArgumentException(
                        "the order of priorities names one twice: " + order + "; name each once, highest first");
            }
            if (!folded.contains(folded(priority))) {
                throw new IllegalArgumentException("priority '" + priority + "' is not in the order " + order);
            }
        }

        @Override
        public boolean holds(UrgencyFacts facts) {
            if (facts.priority() == null) {
                return false;
            }
            List<String> folded = order.stream().map(UrgencyCondition::folded).toList();
            int place = folded.indexOf(folded(facts.priority()));
            return place >= 0 && place <= folded.indexOf(folded(priority));
        }
    }

    /** The customer picked this request type. */
    record RequestTypeIs(String requestType) implements UrgencyCondition {
        public RequestTypeIs {
            requireText(requestType, "request type");
        }

        @Override
        public boolean holds(UrgencyFacts facts) {
            return facts.requestType() != null && folded(facts.requestType()).equals(folded(requestType));
        }
    }

    /** The contact came in on the channel of this slug. */
    record ChannelIs(String channel) implements UrgencyCondition {
        public ChannelIs {
            requireText(channel, "channel");
        }

        @Override
        public boolean holds(UrgencyFacts facts) {
            return facts.channel() != null && folded(facts.channel()).equals(folded(channel));
        }
    }

    /** The customer belongs to this organisation. */
    record OrganisationIs(String organisation) implements UrgencyCondition {
        public OrganisationIs {
            requireText(organisation, "organisation");
        }

        @Override
        public boolean holds(UrgencyFacts facts) {
            return facts.organisations().stream().anyMatch(one -> folded(one).equals(folded(organisation)));
        }
    }

    /** The text has any of these words or phrases; {@link Phrases} says how they are found. */
    record HasWords(Phrases phrases) implements UrgencyCondition {
        public HasWords {
            Objects.requireNonNull(phrases, "phrases");
        }

        @Override
        public boolean holds(UrgencyFacts facts) {
            return phrases.in(facts.text());
        }
    }

    /**
     * The customer's sentiment score is this or lower.
     *
     * @param score in [-1, 1]
     */
    record SentimentAtMost(double score) implements UrgencyCondition {
        public SentimentAtMost {
            if (!(score >= -1 && score <= 1)) {
                throw new IllegalArgumentException("sentiment score " + score + " is outside [-1, 1]");
            }
        }

        @Override
        public boolean holds(UrgencyFacts facts) {
            return facts.sentimentScore() != null && facts.sentimentScore() <= score;
        }
    }

    /**
     * The SLA with the least time left has so many minutes or fewer, or is missed.
     *
     * @param minutes on the SLA's calendar, 0 to 527,040 (366 days)
     */
    record SlaMinutesLeftAtMost(long minutes) implements UrgencyCondition {
        private static final long MOST = 527_040;

        public SlaMinutesLeftAtMost {
            if (minutes < 0 || minutes > MOST) {
                throw new IllegalArgumentException("minutes left " + minutes + " must be 0 to " + MOST);
            }
        }

        @Override
        public boolean holds(UrgencyFacts facts) {
            return facts.slaMinutesLeft() != null && facts.slaMinutesLeft() <= minutes;
        }
    }

    /**
     * The issue is found by this query in Jira's language, which asks for whatever Jira knows: organisation, SLA, component, label, field. Whoever reads the contact asks beforehand ({@link UrgencyFacts#queries}).
     *
     * @param jql without ORDER BY, 1 to {@value #LONGEST} characters
     */
    record MatchesJql(String jql) implements UrgencyCondition {
        static final int LONGEST = 2_000;

        public MatchesJql {
            requireText(jql, "JQL");
            if (jql.length() > LONGEST) {
                throw new IllegalArgumentException(
                        "a query of " + jql.length() + " characters; " + LONGEST + " are the most");
            }
        }

        @Override
        public boolean holds(UrgencyFacts facts) {
            return facts.queries().contains(jql);
        }
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static void requireText(String text, String what) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("the " + what + " of a rule is empty; name one");
        }
    }
}
