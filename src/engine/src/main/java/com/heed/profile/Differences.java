package com.heed.profile;

import com.heed.learn.Share;
import com.heed.pattern.FalseDiscovery;
import com.heed.pattern.FisherTest;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is different about a customer. Shares are tested by Fisher's exact test, to both sides by twice the smaller tail; sizes by {@link RankSum}. Every test made counts in the correction after Benjamini and Hochberg
 * (1995); what passes at {@value #KEPT} is told if it is more than slight: {@value #LEAST_POINTS} between two shares, or a probability of {@value #LEAST_ABOVE} to be above. Of one trait the surest is told, since
 * more calls and fewer e-mails are one thing; of two that are as sure, what there is more of.
 *
 * <p>The tests take contacts as independent. Those of one customer are not quite, so that the rates are somewhat too low; the least sizes are there for that.
 */
final class Differences {
    static final int LEAST_OWN = 8;
    static final int LEAST_OTHERS = 50;
    private static final int LEAST_VALUES = 5;
    private static final int LEAST_OTHER_VALUES = 20;
    private static final double KEPT = 0.05;
    private static final double LEAST_POINTS = 0.1;
    private static final double LEAST_ABOVE = 0.65;
    private static final int MOST = 3;

    private final List<ProfileContact> own;
    private final List<ProfileContact> others;
    private final List<Tested> tests = new ArrayList<>();

    private Differences(List<ProfileContact> own, List<ProfileContact> others) {
        this.own = own;
        this.others = others;
    }

    /** A test that was made. @param told what would be told; empty where it is slight */
    private record Tested(double p, Optional<Function<Double, Difference>> told) {}

    /** Surest first, three at most. Nothing below {@value #LEAST_OWN} contacts of the customer and {@value #LEAST_OTHERS} of others. */
    static List<Difference> of(List<ProfileContact> own, List<ProfileContact> others, ZoneId zone) {
        if (own.size() < LEAST_OWN || others.size() < LEAST_OTHERS) {
            return List.of();
        }
        return new Differences(own, others).found(zone);
    }

    private List<Difference> found(ZoneId zone) {
        names(Trait.CHANNEL, ProfileContact::channel);
        names(Trait.TOPIC, ProfileContact::topic);
        names(Trait.HOURS, contact -> PartOfDay.of(contact.at(), zone).key());
        share(
                Trait.REOPENED,
                Trait.REOPENED.key(),
                contact -> contact.reopened() != null,
                contact -> Boolean.TRUE.equals(contact.reopened()));
        size(Trait.SENTIMENT, ProfileContact::sentiment);
        size(Trait.FIRST_REPLY, contact -> seconds(contact.firstReply()));
        size(Trait.RESOLUTION, contact -> seconds(contact.resolution()));
        size(Trait.LENGTH, contact -> contact.language() == null ? null : (double) contact.length());
        size(Trait.REPLIES, contact -> contact.resolution() == null ? null : (double) contact.replies());
        size(Trait.CSAT, ProfileContact::csat);
        double[] q =
                FalseDiscovery.adjusted(tests.stream().mapToDouble(Tested::p).toArray(), tests.size());
        List<Difference> kept = new ArrayList<>();
        for (int i = 0; i < q.length; i++) {
            double rate = q[i];
            if (rate <= KEPT) {
                tests.get(i).told().ifPresent(told -> kept.add(told.apply(rate)));
            }
        }
        kept.sort(Comparator.comparingDouble(Difference::q)
                .thenComparing(Difference::trait)
                .thenComparing(Difference::more, Comparator.reverseOrder()));
        Set<Trait> seen = EnumSet.noneOf(Trait.class);
        return kept.stream().filter(each -> seen.add(each.trait())).limit(MOST).toList();
    }

    private void names(Trait trait, Function<ProfileContact, @Nullable String> part) {
        Stream.concat(own.stream(), others.stream())
                .map(part)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .forEach(name -> share(
                        trait,
                        name,
                        contact -> part.apply(contact) != null,
                        contact -> name.equals(part.apply(contact))));
    }

    private void share(Trait trait, String name, Predicate<ProfileContact> known, Predicate<ProfileContact> has) {
        int mine = count(own, known);
        int theirs = count(others, known);
        if (mine < LEAST_VALUES || theirs < LEAST_OTHER_VALUES) {
            return;
        }
        Share one = new Share(count(own, known.and(has)), mine);
        Share other = new Share(count(others, known.and(has)), theirs);
        int with = one.count() + other.count();
        int all = mine + theirs;
        double upper = FisherTest.atLeast(one.count(), mine, with, all);
        double lower = FisherTest.atLeast(mine - one.count(), mine, all - with, all);
        tests.add(new Tested(
                Math.min(1, 2 * Math.min(upper, lower)),
                Math.abs(one.value() - other.value()) < LEAST_POINTS
                        ? Optional.empty()
                        : Optional.of(q -> new Difference.InShare(trait, name, one, other, q))));
    }

    private static int count(List<ProfileContact> contacts, Predicate<ProfileContact> which) {
        return (int) contacts.stream().filter(which).count();
    }

    private void size(Trait trait, Function<ProfileContact, @Nullable Double> part) {
        double[] mine = values(own, part);
        double[] theirs = values(others, part);
        if (mine.length < LEAST_VALUES || theirs.length < LEAST_OTHER_VALUES) {
            return;
        }
        RankSum.Result test = RankSum.of(mine, theirs);
        double far = Math.max(test.above(), 1 - test.above());
        tests.add(new Tested(
                test.p(),
                far < LEAST_ABOVE
                        ? Optional.empty()
                        : Optional.of(q ->
                                new Difference.InSize(trait, Median.of(mine), Median.of(theirs), test.above(), q))));
    }

    private static double[] values(List<ProfileContact> contacts, Function<ProfileContact, @Nullable Double> part) {
        return contacts.stream()
                .map(part)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static @Nullable Double seconds(@Nullable Duration duration) {
        return duration == null ? null : (double) duration.toSeconds();
    }
}
