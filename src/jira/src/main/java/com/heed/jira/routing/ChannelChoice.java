package com.heed.jira.routing;

import com.heed.Contact;
import com.heed.analysis.Analysis;
import com.heed.desk.DeskBelief;
import com.heed.desk.DeskTerms;
import com.heed.desk.NextHours;
import com.heed.jira.store.Plans;
import com.heed.jira.store.Prediction;
import com.heed.jira.store.Predictions;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.StoredPrediction;
import com.heed.jira.store.UsedSplit;
import com.heed.routing.Channel;
import com.heed.routing.ChannelOutlook;
import com.heed.routing.ContactClass;
import com.heed.routing.DecisionRecord;
import com.heed.routing.Exploration;
import com.heed.routing.PlanTrust;
import com.heed.routing.PricedInput;
import com.heed.routing.PricedRecord;
import com.heed.routing.RoutingInput;
import com.heed.routing.RoutingRecord;
import com.heed.routing.RoutingRules;
import com.heed.topic.Topic;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Chooses a contact's channel, by rules or by prices as the project has it, with the queues, the shifts and the places that are left at this moment. */
@Component
public class ChannelChoice {
    /** A runner-up that costs at most this share more is near. */
    private static final double NEAR = 0.05;

    private final Predictions predictions;
    private final LiveDesk desk;
    private final Plans plans;
    private final Clock clock;

    @Autowired
    public ChannelChoice(Predictions predictions, LiveDesk desk, Plans plans) {
        this(predictions, desk, plans, Clock.systemUTC());
    }

    ChannelChoice(Predictions predictions, LiveDesk desk, Plans plans, Clock clock) {
        this.predictions = predictions;
        this.desk = desk;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * @param wish    slug of the channel the customer asked for, or null
     * @param urgency what was said of it; null for nothing
     * @return empty when the project has no channels yet
     */
    public Optional<Predictions.Decision> choose(
            long issueId,
            long projectId,
            Contact contact,
            Analysis analysis,
            ProjectSettings project,
            @Nullable String wish,
            Prediction.@Nullable Urgency urgency) {
        if (project.channels().isEmpty()) {
            return Optional.empty();
        }
        DeskTerms terms = project.deskTerms();
        UsedSplit split = project.split();
        List<Channel> onShift = desk.onShift(project.channels(), terms);
        List<Channel> shift = skilled(
                split == null ? onShift : onShift.stream().map(split::within).toList(), terms, analysis.topic());
        Instant today = LocalDate.ofInstant(clock.instant(), terms.zone())
                .atStartOfDay(terms.zone())
                .toInstant();
        boolean cameToday = !contact.arrived().isBefore(today);
        String held = cameToday ? heldSince(issueId, today) : null;
        Map<String, Integer> taken = new HashMap<>();
        for (Channel channel : shift) {
            int places = predictions.taken(projectId, channel.slug(), today);
            // A contact that is read again does not stand in its own way.
            taken.put(channel.slug(), channel.slug().equals(held) ? Math.max(0, places - 1) : places);
        }
        RoutingInput input =
                RoutingInput.of(contact, analysis, wish, shift, desk.waits(projectId, shift, terms, issueId), taken);
        RoutingRecord record = terms.policy() == DeskTerms.Policy.PRICES
                ? PricedRecord.of(
                        RoutingRules.DEFAULT,
                        new Exploration(terms.exploration(), terms.exploration() == 0 ? 0 : NEAR),
                        priced(projectId, input, terms, UrgencyWeight.of(input.contactClass(), urgency))
                                .withSeed(Exploration.seed(issueId, predictions.decisions(issueId))))
                : DecisionRecord.of(RoutingRules.DEFAULT, input);
        String chosen = record.chosen();
        boolean takes = cameToday && chosen != null && !chosen.equals(held);
        return Optional.of(new Predictions.Decision(record, takes ? chosen : null));
    }

    /** A matter that is a skill of some channels goes only to these. */
    private static List<Channel> skilled(List<Channel> channels, DeskTerms terms, @Nullable Topic topic) {
        String asked = topic != null && topic.certainty() == Topic.Certainty.SURE
                ? topic.guesses().get(0).name().toLowerCase(Locale.ROOT)
                : null;
        if (asked == null
                || channels.stream()
                        .noneMatch(channel -> terms.of(channel.slug()).skills().contains(asked))) {
            return channels;
        }
        return channels.stream()
                .map(channel -> terms.of(channel.slug()).skills().contains(asked) ? channel : off(channel))
                .toList();
    }

    private static Channel off(Channel channel) {
        return new Channel(
                channel.slug(),
                channel.name(),
                false,
                channel.costPerContact(),
                channel.responseMinutes(),
                channel.handleMinutes(),
                channel.agents(),
                channel.capacityPerDay(),
                channel.languages());
    }

    private PricedInput priced(long projectId, RoutingInput input, DeskTerms terms, double urgency) {
        Instant now = clock.instant();
        Plans.Made made = plans.newest(projectId).orElse(null);
        DeskBelief belief = desk.belief(projectId, terms);
        List<ChannelOutlook> outlooks = new ArrayList<>();
        for (Channel channel : input.channels()) {
            outlooks.add(new ChannelOutlook(
                    channel.slug(),
                    terms.of(channel.slug()).live(),
                    channel.costPerContact(),
                    belief.settles(input.contactClass(), channel),
                    belief.handleMinutes(input.contactClass(), channel),
                    made == null ? 0 : made.plan().minutePrice(channel.slug(), now.toEpochMilli()),
                    terms.of(channel.slug()).waitPrice(),
                    input.waitOn(channel),
                    terms.of(channel.slug()).patienceMinutes()));
        }
        return new PricedInput(
                input,
                outlooks,
                urgency,
                terms.failureCost(),
                terms.lossCost(),
                terms.guardMinutes(),
                trust(made, now),
                input.contactClass() != ContactClass.UNKNOWN);
    }

    /** Whether the newest plan's prices may decide now. */
    public static PlanTrust trust(Plans.@Nullable Made made, Instant now) {
        if (made == null) {
            return PlanTrust.NONE;
        }
        if (made.at().plus(NextHours.STALE_AFTER).isBefore(now)) {
            return PlanTrust.STALE;
        }
        return made.plan().priced() ? PlanTrust.FRESH : PlanTrust.FAILED;
    }

    private @Nullable String heldSince(long issueId, Instant today) {
        return predictions
                .newest(issueId)
                .filter(stored -> !stored.at().isBefore(today))
                .map(StoredPrediction::prediction)
                .map(Prediction::routing)
                .map(Prediction.Routing::chosen)
                .orElse(null);
    }
}
