package com.heed.jira.work;

import com.heed.Contact;
import com.heed.analysis.Analysis;
import com.heed.jira.store.Prediction;
import com.heed.jira.store.Predictions;
import com.heed.jira.store.StoredPrediction;
import com.heed.routing.Channel;
import com.heed.routing.DecisionRecord;
import com.heed.routing.LiveWaits;
import com.heed.routing.RoutingDecision;
import com.heed.routing.RoutingInput;
import com.heed.routing.RoutingRules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Chooses a contact's channel by the rules, with the places that are left today. */
@Component
public class ChannelChoice {
    private final Predictions predictions;
    private final Clock clock;

    @Autowired
    public ChannelChoice(Predictions predictions) {
        this(predictions, Clock.systemDefaultZone());
    }

    ChannelChoice(Predictions predictions, Clock clock) {
        this.predictions = predictions;
        this.clock = clock;
    }

    /** @return empty when the project has no channels yet */
    Optional<Predictions.Decision> choose(
            long issueId, long projectId, Contact contact, Analysis analysis, List<Channel> channels) {
        if (channels.isEmpty()) {
            return Optional.empty();
        }
        Instant today = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        boolean cameToday = !contact.arrived().isBefore(today);
        String held = cameToday ? heldSince(issueId, today) : null;
        Map<String, Integer> taken = new HashMap<>();
        for (Channel channel : channels) {
            int places = predictions.taken(projectId, channel.slug(), today);
            // A contact that is read again does not stand in its own way.
            taken.put(channel.slug(), channel.slug().equals(held) ? Math.max(0, places - 1) : places);
        }
        RoutingInput input =
                RoutingInput.of(contact, analysis, null, channels, LiveWaits.of(channels, Map.of()), taken);
        DecisionRecord record = DecisionRecord.of(RoutingRules.DEFAULT, input);
        String chosen = record.decision() instanceof RoutingDecision.Routed routed ? routed.chosen() : null;
        boolean takes = cameToday && chosen != null && !chosen.equals(held);
        return Optional.of(new Predictions.Decision(record, takes ? chosen : null));
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
