package com.heed.jira.recommend;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.Contact;
import com.heed.action.ActionValues;
import com.heed.analysis.CustomerText;
import com.heed.jira.model.RecommenderModels;
import com.heed.jira.read.LastWords;
import com.heed.jira.store.ActionValueLog;
import com.heed.jira.store.CatalogueItem;
import com.heed.jira.store.LeftOutCustomers;
import com.heed.jira.store.Prediction;
import com.heed.jira.store.Recommendations;
import com.heed.jira.store.Recommended;
import com.heed.jira.store.StoredPrediction;
import com.heed.jira.work.AfterReading;
import com.heed.recommend.ContentMatch;
import com.heed.recommend.Diversity;
import com.heed.recommend.ProjectRecommender;
import com.heed.recommend.ProjectRecommender.Basis;
import com.heed.recommend.ProjectRecommender.Suggested;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Prepares what is recommended next for the customer of a contact, after it was read, and stores it for whoever opens the issue. */
@Component
public class RecommendationPreparation implements AfterReading {
    /** More than are shown: what is dismissed or given makes room. */
    static final int KEPT = 8;

    private static final int RANKED = 20;
    /** A recommendation that demand alone speaks for more than this is no personal one. */
    private static final double DEMAND = 0.5;

    private final Offers offers;
    private final CustomerEvents events;
    private final RecommenderModels models;
    private final ActionsTaken taken;
    private final ActionValueLog values;
    private final LeftOutCustomers leftOut;
    private final Recommendations recommendations;

    public RecommendationPreparation(
            Offers offers,
            CustomerEvents events,
            RecommenderModels models,
            ActionsTaken taken,
            ActionValueLog values,
            LeftOutCustomers leftOut,
            Recommendations recommendations) {
        this.offers = offers;
        this.events = events;
        this.models = models;
        this.taken = taken;
        this.values = values;
        this.leftOut = leftOut;
        this.recommendations = recommendations;
    }

    @Override
    public String name() {
        return "recommend";
    }

    /** Does nothing where the project has no catalogue or the customer is not to be learned from. */
    @Override
    public void after(Issue issue, Contact contact, StoredPrediction stored) {
        Optional<Offer> offer = offers.of(issue.getProjectId());
        ApplicationUser customer = issue.getReporter();
        if (offer.isEmpty() || customer == null || leftOut.holds(customer.getKey())) {
            return;
        }
        CustomerPast past = events.of(issue, customer);
        recommendations.add(
                issue.getId(),
                issue.getProjectId(),
                stored.id(),
                new Recommended(recommended(offer.get(), issue, contact, stored.prediction(), customer, past)),
                past.colleagues());
    }

    private List<Recommended.Item> recommended(
            Offer offer,
            Issue issue,
            Contact contact,
            Prediction prediction,
            ApplicationUser customer,
            CustomerPast past) {
        Optional<LastWords> request = LastWords.of(issue, contact);
        Set<String> had = past.had();
        Situation situation = new Situation(
                had,
                topics(contact, prediction),
                request.map(said -> said.language().tag()).orElse(prediction.language()),
                sentiment(prediction));
        ActionLimits limits = taken.of(issue.getProjectId(), customer.getKey());
        Predicate<String> allowed = name -> offer.items().containsKey(name)
                && (offer.items().get(name).kind() == CatalogueItem.Kind.ACTION || !had.contains(name))
                && situation.allows(offer.items().get(name))
                && limits.allow(offer.items().get(name));
        Map<String, Recommended.Item> ranked = new LinkedHashMap<>();
        Optional<ProjectRecommender> model = models.of(issue.getProjectId());
        List<Suggested> suggested =
                model.map(known -> known.best(past.newest(), allowed, RANKED)).orElse(List.of());
        for (Suggested each : suggested) {
            if (each.popular() <= DEMAND && !each.because().isEmpty()) {
                ranked.put(each.item(), personal(each, model.orElseThrow().basis(), past));
            }
        }
        for (ContentMatch.Match match : offer.content().best(said(contact), allowed, RANKED)) {
            ranked.putIfAbsent(
                    match.item(),
                    new Recommended.Item(match.item(), Recommended.Basis.CONTENT, List.of(), match.words(), null));
        }
        for (Suggested each : suggested) {
            ranked.putIfAbsent(
                    each.item(),
                    new Recommended.Item(each.item(), Recommended.Basis.POPULAR, List.of(), List.of(), null));
        }
        ActionValues worth = values.newest(issue.getProjectId())
                .map(ActionValueLog.Stored::values)
                .orElse(ActionValues.NONE);
        com.heed.action.Situation like = like(contact, prediction);
        List<String> actions = actions(offer, allowed);
        // What is known of an action says more than words or demand do, also where it says that it harms.
        actions.stream().filter(name -> worth.of(name, like).isPresent()).forEach(ranked::remove);
        List<Recommended.Item> others = Diversity.pick(
                new ArrayList<>(ranked.values()).subList(0, Math.min(RANKED, ranked.size())),
                KEPT,
                (a, b) -> offer.content().alike(a.item(), b.item()));
        return NextActions.merged(worth.ranked(actions, like), others, KEPT);
    }

    private static List<String> actions(Offer offer, Predicate<String> allowed) {
        return offer.items().entrySet().stream()
                .filter(entry -> entry.getValue().kind() == CatalogueItem.Kind.ACTION)
                .map(Map.Entry::getKey)
                .filter(allowed)
                .toList();
    }

    /** By which contacts are called similar. */
    private static com.heed.action.Situation like(Contact contact, Prediction prediction) {
        Prediction.Sentiment felt = prediction.sentiment();
        return com.heed.action.Situation.of(
                contact.requestType() == null ? "" : contact.requestType(), felt == null ? Double.NaN : felt.score());
    }

    /** All that the customer wrote and showed: what a contact is about stands in its beginning, not in the last word of thanks. */
    private static String said(Contact contact) {
        return CustomerText.withPictures(contact).stream()
                .map(CustomerText::clean)
                .collect(Collectors.joining("\n"));
    }

    private static Recommended.Item personal(Suggested suggested, Basis basis, CustomerPast past) {
        return new Recommended.Item(
                suggested.item(),
                basis == Basis.LEARNED ? Recommended.Basis.LEARNED : Recommended.Basis.COUNTED,
                suggested.because().stream()
                        .map(because -> past.because(because.event()))
                        .toList(),
                List.of(),
                null);
    }

    private static Set<String> topics(Contact contact, Prediction prediction) {
        Set<String> topics = new HashSet<>();
        if (contact.requestType() != null) {
            topics.add(contact.requestType());
        }
        Prediction.Topic topic = prediction.topic();
        if (topic != null && topic.sure() && !topic.guesses().isEmpty()) {
            topics.add(topic.guesses().getFirst().label());
        }
        return topics;
    }

    private static @org.jspecify.annotations.Nullable String sentiment(Prediction prediction) {
        Prediction.Sentiment sentiment = prediction.sentiment();
        return sentiment == null ? null : sentiment.mood();
    }
}
