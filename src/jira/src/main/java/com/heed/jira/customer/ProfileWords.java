package com.heed.jira.customer;

import com.heed.jira.page.Texts;
import com.heed.learn.Share;
import com.heed.profile.Difference;
import com.heed.profile.Effort;
import com.heed.profile.PartOfDay;
import com.heed.profile.PreferredHours;
import com.heed.profile.Profile;
import com.heed.profile.SentimentCourse;
import com.heed.profile.Trait;
import com.heed.profile.Usual;
import com.heed.routing.Channel;
import com.heed.sentiment.Mood;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;

/** What a profile says, in sentences of the reader's language. */
final class ProfileWords {
    private static final double MINUTE = 60;

    private final Texts texts;
    private final List<Channel> channels;
    private final ZoneId zone;

    /** @param channels of the project, for their names @param zone of the desk */
    ProfileWords(Texts texts, List<Channel> channels, ZoneId zone) {
        this.texts = texts;
        this.channels = channels;
        this.zone = zone;
    }

    String channel(String slug) {
        return channels.stream()
                .filter(channel -> channel.slug().equals(slug))
                .map(Channel::name)
                .findFirst()
                .orElseGet(() -> texts.has("channel.default." + slug) ? texts.text("channel.default." + slug) : slug);
    }

    String day(Instant at) {
        return texts.day(LocalDate.ofInstant(at, zone));
    }

    String part(PartOfDay part) {
        return texts.text("customer.part." + part.key());
    }

    String mood(double score) {
        return texts.text("sentiment." + Mood.ofScore(score).key());
    }

    Optional<String> time(Optional<Usual> usual) {
        return usual.map(each -> texts.duration(each.median() / MINUTE));
    }

    String contacts(Profile profile) {
        return profile.contacts() == 1
                ? texts.text("customer.first", day(profile.first()))
                : texts.text("customer.contacts", texts.number(profile.contacts()), day(profile.first()));
    }

    String effort(Effort effort) {
        return texts.text("customer.effort.value", texts.number(effort.perProblem()), texts.number(effort.problems()));
    }

    String share(Share share) {
        return texts.text("customer.share", texts.number(share.count()), texts.number(share.whole()));
    }

    String hours(PreferredHours hours) {
        return texts.text(
                "customer.hours.value",
                hours.day().getDisplayName(TextStyle.FULL, texts.locale()),
                part(hours.part()),
                texts.number(hours.contacts()),
                texts.number(hours.of()));
    }

    /** Empty below the points a trend needs. */
    Optional<String> trend(SentimentCourse course) {
        return Optional.ofNullable(course.trend())
                .map(trend -> texts.text(
                        "customer.trend." + trend.key(),
                        texts.number(course.points().size())));
    }

    String difference(Difference difference) {
        return switch (difference) {
            case Difference.InShare share ->
                texts.text(
                        "customer.differs." + share.trait().key() + (share.more() ? ".more" : ".less"),
                        name(share),
                        texts.percent(share.own().value()),
                        texts.percent(share.others().value()));
            case Difference.InSize size ->
                texts.text(
                        "customer.differs." + size.trait().key() + (size.more() ? ".more" : ".less"),
                        value(size.trait(), size.own()),
                        value(size.trait(), size.others()));
        };
    }

    private String name(Difference.InShare share) {
        return switch (share.trait()) {
            case CHANNEL -> channel(share.name());
            case HOURS -> texts.text("customer.part." + share.name());
            default -> share.name();
        };
    }

    private String value(Trait trait, double value) {
        return switch (trait) {
            case FIRST_REPLY, RESOLUTION -> texts.duration(value / MINUTE);
            case SENTIMENT -> texts.score(value);
            case CSAT -> texts.percent(value);
            default -> texts.number(value);
        };
    }
}
