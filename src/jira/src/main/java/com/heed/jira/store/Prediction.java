package com.heed.jira.store;

import com.heed.analysis.Analysis;
import com.heed.analysis.SentimentOutcome;
import com.heed.routing.ChannelOption;
import com.heed.routing.Offer;
import com.heed.routing.PriceDecision;
import com.heed.routing.PricedRecord;
import com.heed.routing.RoutingReason;
import com.heed.routing.RoutingRecord;
import com.heed.sentiment.ConversationSentiment;
import com.heed.sentiment.MessageSentiment;
import com.heed.sentiment.WordInfluence;
import com.heed.urgency.LevelProbabilities;
import com.heed.urgency.UrgencyReading;
import com.heed.urgency.UrgencyReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Heed said about one issue at one time, with stable English keys only.
 *
 * @param outcome   {@code sure}, {@code unsure}, {@code notext} or {@code language}
 * @param threshold probability in [0, 1] the outcome was judged by
 * @param sentiment null when there was nothing to read
 * @param routing   null when the project has no channels
 * @param topic     null when the project has no model of the language
 * @param urgency   null when the project has no model of urgency and no rule speaks
 */
public record Prediction(
        int model,
        String basis,
        String language,
        String outcome,
        double threshold,
        @Nullable Sentiment sentiment,
        @Nullable Routing routing,
        @Nullable Topic topic,
        @Nullable Urgency urgency) {

    /**
     * @param level     key of {@link com.heed.urgency.Urgency}; null where the model is not sure and no rule speaks
     * @param certainty key of {@link UrgencyReading.Certainty}
     * @param rule      name of the rule that asks for a least level, whether or not the model was below it; null where none speaks
     * @param p         probability in [0, 1] of the level by the model; null where none was asked or there is no level
     * @param reasons   of the model, strongest first
     * @param model     number of the model that was asked; 0 for none
     * @param said      by the model of each level, before any rule; null where none was asked
     * @param arrivedAt when the contact arrived, in milliseconds of the epoch; 0 where that was not noted
     */
    public record Urgency(
            @Nullable String level,
            String certainty,
            @Nullable String rule,
            @Nullable Double p,
            List<UrgencyReason> reasons,
            int model,
            @Nullable LevelProbabilities said,
            long arrivedAt) {
        /** What was stored before there were models has neither certainty nor reasons. */
        @SuppressWarnings("ConstantConditions")
        public Urgency {
            certainty = certainty == null ? UrgencyReading.Certainty.RULES.key() : certainty;
            reasons = reasons == null ? List.of() : List.copyOf(reasons);
        }

        /** Where it is not known what the model said before the rules. */
        public Urgency(
                @Nullable String level,
                String certainty,
                @Nullable String rule,
                @Nullable Double p,
                List<UrgencyReason> reasons,
                int model) {
            this(level, certainty, rule, p, reasons, model, null, 0);
        }

        /** By a rule, without a model. */
        public static Urgency byRule(String level, String rule) {
            return new Urgency(level, UrgencyReading.Certainty.RULES.key(), rule, null, List.of(), 0);
        }

        /** @param model number of the model that was asked; 0 for none */
        public static Urgency of(UrgencyReading from, int model, Instant arrived) {
            LevelProbabilities all = from.probabilities();
            return new Urgency(
                    from.level() == null ? null : from.level().key(),
                    from.certainty().key(),
                    from.floor() == null ? null : from.floor().rule().name(),
                    from.level() == null || all == null ? null : all.of(from.level()),
                    from.reasons(),
                    model,
                    all,
                    arrived.toEpochMilli());
        }
    }

    /**
     * @param certainty key of {@link com.heed.topic.Topic.Certainty}
     * @param guesses   most probable first, at least one
     * @param inScope   probability in [0, 1] that it is one of the topics at all
     * @param threshold probability in [0, 1] the best guess was held against
     * @param model     number of the topic model
     * @param length    characters it was told by
     * @param arrivedAt when the contact arrived, in milliseconds of the epoch
     * @param broader   the topic above several single ones that is sure, where the certainty is {@code broader}; else null
     */
    public record Topic(
            String certainty,
            List<Guess> guesses,
            double inScope,
            double threshold,
            int model,
            int length,
            long arrivedAt,
            @Nullable Guess broader) {
        public boolean sure() {
            return certainty.equals("sure");
        }

        /** The most probable topic. */
        public String label() {
            return guesses.get(0).label();
        }

        /** As the engine knows it. */
        public com.heed.topic.Topic asTopic() {
            return new com.heed.topic.Topic(
                    com.heed.topic.Topic.Certainty.ofKey(certainty),
                    guesses.stream().map(Guess::asGuess).toList(),
                    inScope,
                    threshold,
                    model,
                    length,
                    broader == null ? null : broader.asGuess());
        }

        static @Nullable Topic of(com.heed.topic.@Nullable Topic from, Instant arrived) {
            return from == null
                    ? null
                    : new Topic(
                            from.certainty().key(),
                            from.guesses().stream().map(Guess::of).toList(),
                            from.inScope(),
                            from.threshold(),
                            from.model(),
                            from.length(),
                            arrived.toEpochMilli(),
                            from.broader() == null ? null : Guess.of(from.broader()));
        }
    }

    /** @param p in [0, 1] */
    public record Guess(String label, double p) {
        private static Guess of(com.heed.intent.IntentReading.Guess from) {
            return new Guess(from.name(), from.probability());
        }

        private com.heed.intent.IntentReading.Guess asGuess() {
            return new com.heed.intent.IntentReading.Guess(label, p);
        }
    }

    /**
     * @param mood        key of {@link com.heed.sentiment.Mood}
     * @param score       in [-1, 1]
     * @param probability of the most probable polarity, in [0, 1]
     * @param scores      one per customer message, oldest first, in [-1, 1]
     * @param emotions    strongest first
     * @param adaptation  number of what the project taught the model it was read with; 0 for the shipped model alone
     */
    public record Sentiment(
            String mood,
            double score,
            double probability,
            String trend,
            List<Double> scores,
            List<WordInfluence> words,
            Map<String, Double> emotions,
            int adaptation) {
        /** Read with the shipped model alone. */
        public Sentiment(
                String mood,
                double score,
                double probability,
                String trend,
                List<Double> scores,
                List<WordInfluence> words,
                Map<String, Double> emotions) {
            this(mood, score, probability, trend, scores, words, emotions, 0);
        }
    }

    /**
     * @param chosen  slug, or null when no channel is open
     * @param options in order of preference
     * @param offers  what each costs, term by term, in the order of {@code options}; empty where rules decided
     */
    public record Routing(
            @Nullable String chosen, List<ChannelOption> options, List<RoutingReason> reasons, List<Offer> offers) {
        /** What was stored before there were prices has no offers. */
        @SuppressWarnings("ConstantConditions")
        public Routing {
            offers = offers == null ? List.of() : List.copyOf(offers);
        }

        /** By rules. */
        public Routing(@Nullable String chosen, List<ChannelOption> options, List<RoutingReason> reasons) {
            this(chosen, options, reasons, List.of());
        }
    }

    /** Whether the sentiment may be written. */
    public boolean sure() {
        return outcome.equals("sure");
    }

    public static Prediction of(
            Analysis analysis,
            double threshold,
            @Nullable RoutingRecord decision,
            @Nullable Urgency urgency,
            Instant arrived) {
        String outcome = switch (analysis.sentiment()) {
            case SentimentOutcome.Sure s -> "sure";
            case SentimentOutcome.Unsure u -> "unsure";
            case SentimentOutcome.NoText n -> "notext";
            case SentimentOutcome.UnknownLanguage l -> "language";
        };
        Sentiment sentiment = switch (analysis.sentiment()) {
            case SentimentOutcome.Sure s -> sentiment(s.sentiment(), analysis.adaptation());
            case SentimentOutcome.Unsure u -> sentiment(u.guess(), analysis.adaptation());
            case SentimentOutcome.NoText n -> null;
            case SentimentOutcome.UnknownLanguage l -> null;
        };
        return new Prediction(
                analysis.model(),
                analysis.basis().key(),
                analysis.language().tag(),
                outcome,
                threshold,
                sentiment,
                decision == null ? null : routing(decision),
                Topic.of(analysis.topic(), arrived),
                urgency);
    }

    private static Sentiment sentiment(ConversationSentiment from, int adaptation) {
        return new Sentiment(
                from.overall().mood().key(),
                from.overall().score(),
                from.overall().probability(),
                from.trend().key(),
                from.messages().stream()
                        .map(MessageSentiment::reading)
                        .map(r -> r.score())
                        .toList(),
                from.words(),
                from.emotions(),
                adaptation);
    }

    private static Routing routing(RoutingRecord record) {
        List<RoutingReason> reasons = new ArrayList<>(record.reasons());
        RoutingReason flip = record.flip();
        if (flip != null && !reasons.contains(flip)) {
            reasons.add(flip);
        }
        List<Offer> offers =
                record instanceof PricedRecord priced && priced.decision() instanceof PriceDecision.Priced decided
                        ? decided.offers()
                        : List.of();
        return new Routing(record.chosen(), record.options(), reasons, offers);
    }
}
