package com.heed.profile;

import com.heed.learn.Share;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A customer as their contacts show them. Everything is counted from the contacts handed in: where the reader may not see a contact, it must not be among them.
 *
 * @param contacts         at least 1
 * @param compared         contacts of others that the customer was held against
 * @param hours            contacts by part of the week, (7 * 4), Monday's night first, by the desk's clock
 * @param firstReply       median seconds to the first answer
 * @param resolution       median seconds to the resolution
 * @param reopened         of the contacts of which that is known
 * @param csat             mean satisfaction as the survey gives it, with the number of answers
 * @param words            that the customer uses more than others, strongest first
 * @param differences      from the desk, surest first
 */
public record Profile(
        int contacts,
        int compared,
        Instant first,
        Instant last,
        List<Tally> channels,
        List<Tally> topics,
        List<Tally> languages,
        List<Integer> hours,
        Optional<PreferredChannel> preferredChannel,
        Optional<PreferredHours> preferredHours,
        SentimentCourse sentiment,
        Optional<Usual> firstReply,
        Optional<Usual> resolution,
        Effort effort,
        Optional<Share> reopened,
        Optional<Satisfied> csat,
        List<FrequentWord> words,
        List<Difference> differences) {

    private static final int MOST_WORDS = 10;

    /** Mean of the surveys. @param mean in [0, 1] @param answers at least 1 */
    public record Satisfied(double mean, int answers) {}

    /**
     * @param contacts of the customer, in any order, at least one
     * @param others   of everybody else at the desk, in any order; perhaps none: then nothing is compared
     * @throws IllegalArgumentException if there is no contact
     */
    public static Profile of(List<ProfileContact> contacts, List<ProfileContact> others, ProfileTerms terms) {
        if (contacts.isEmpty()) {
            throw new IllegalArgumentException("without a contact there is nobody to profile");
        }
        List<ProfileContact> own = new ArrayList<>(contacts);
        own.sort(Comparator.comparing(ProfileContact::at).thenComparing(ProfileContact::id));
        List<Tally> channels = Tally.of(own, ProfileContact::channel);
        return new Profile(
                own.size(),
                others.size(),
                own.getFirst().at(),
                own.getLast().at(),
                channels,
                Tally.of(own, ProfileContact::topic),
                Tally.of(own, ProfileContact::language),
                Arrays.stream(PreferredHours.counts(own, terms.zone())).boxed().toList(),
                PreferredChannel.of(channels),
                PreferredHours.of(own, others, terms.zone()),
                SentimentCourse.of(own),
                Usual.time(own, ProfileContact::firstReply),
                Usual.time(own, ProfileContact::resolution),
                Effort.of(own, terms.sameProblem()),
                reopened(own),
                satisfied(own),
                FrequentWord.of(own, others, MOST_WORDS),
                Differences.of(own, others, terms.zone()));
    }

    private static Optional<Share> reopened(List<ProfileContact> own) {
        List<Boolean> known = own.stream()
                .map(ProfileContact::reopened)
                .filter(Objects::nonNull)
                .toList();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(new Share((int) known.stream().filter(b -> b).count(), known.size()));
    }

    private static Optional<Satisfied> satisfied(List<ProfileContact> own) {
        List<Double> said =
                own.stream().map(ProfileContact::csat).filter(Objects::nonNull).toList();
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(new Satisfied(
                        said.stream().mapToDouble(Double::doubleValue).average().orElseThrow(), said.size()));
    }
}
