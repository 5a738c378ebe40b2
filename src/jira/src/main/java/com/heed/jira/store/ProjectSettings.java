package com.heed.jira.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.CustomerUnit;
import com.heed.desk.DeskTerms;
import com.heed.desk.DeskTermsJson;
import com.heed.desk.UsualTerms;
import com.heed.routing.Channel;
import com.heed.urgency.UrgencyRules;
import com.heed.urgency.UrgencyRulesJson;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator decided for one project.
 *
 * @param threshold probability in [0, 1] below which nothing is shown as sure or written
 * @param fields    ids of Heed's custom fields by their names: {@code sentiment}, {@code channel}, {@code topic}, {@code urgency}; those that were created
 * @param labels    field option shown for a stable key: {@code sentiment.negative}, {@code channel.phone}
 * @param currency  ISO 4217 code of the channel costs
 * @param channels  in the administrator's order
 * @param learning  null before anybody allowed Heed to learn from the project
 * @param urgency   the administrator's rules of urgency as {@link UrgencyRulesJson} writes them, with their author; null for the default ones
 * @param desk      the terms of the desk, stored as {@link DeskTermsJson} writes them; null before an administrator stated any
 * @param sources   by slug, how a contact of the channel is recognised, as {@link ChannelSource} writes it; a channel without an entry goes by its request channel
 * @param wish      id of the field in which customers say which channel they want, such as {@code customfield_10010}; null for none
 * @param destinations by slug, where the contacts of the channel are put; a channel without an entry has {@link Destination#NONE}
 * @param queueOrder   whether the order in which contacts are next is kept in a number field, for queues to be sorted by
 * @param customerStatuses names of the statuses in which an issue waits for its customer; those of Service Management where nobody stated any
 * @param split     the day's split that Heed keeps to; null for none
 * @param itemField id of the field in which issues name items of the catalogue, such as {@code customfield_10010}; null for none
 * @param customerUnit whose past counts as one customer's in recommendations; each person's where nobody chose
 * @param pictures  whether text in pictures that customers attach is read
 */
public record ProjectSettings(
        Mode mode,
        double threshold,
        Map<String, String> fields,
        Map<String, String> labels,
        String currency,
        List<Channel> channels,
        @Nullable Learning learning,
        @Nullable String urgency,

        @JsonSerialize(using = TermsText.Writer.class) @JsonDeserialize(using = TermsText.Reader.class) @Nullable
        DeskTerms desk,

        Map<String, String> sources,
        @Nullable String wish,
        Map<String, Destination> destinations,
        boolean queueOrder,
        List<String> customerStatuses,
        @Nullable UsedSplit split,
        @Nullable String itemField,
        CustomerUnit customerUnit,
        boolean pictures) {
    public static final String SENTIMENT = "sentiment";
    public static final String CHANNEL = "channel";
    public static final String TOPIC = "topic";
    public static final String URGENCY = "urgency";

    /** The number field of {@link #queueOrder}: made only where it is wanted, and not a prediction. */
    public static final String QUEUE = "queue";

    /** What Service Management calls it in the projects it makes. */
    public static final List<String> CUSTOMER_STATUSES = List.of("Waiting for customer");

    /** Every field Heed makes for what it predicts, and writes. */
    public static final List<String> FIELDS = List.of(SENTIMENT, CHANNEL, TOPIC, URGENCY);

    /** What was stored before there were terms, sources or destinations has none of them, and persons as customers. */
    @SuppressWarnings("ConstantConditions")
    public ProjectSettings {
        Objects.requireNonNull(mode, "mode");
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("threshold " + threshold + " must be in [0, 1]");
        }
        fields = Map.copyOf(fields);
        labels = Map.copyOf(labels);
        Objects.requireNonNull(currency, "currency");
        channels = List.copyOf(channels);
        sources = sources == null ? Map.of() : Map.copyOf(sources);
        destinations = destinations == null ? Map.of() : Map.copyOf(destinations);
        customerStatuses = customerStatuses == null ? CUSTOMER_STATUSES : List.copyOf(customerStatuses);
        customerUnit = customerUnit == null ? CustomerUnit.PERSON : customerUnit;
    }

    /** Of a project whose administrator stated no terms of the desk. */
    public ProjectSettings(
            Mode mode,
            double threshold,
            Map<String, String> fields,
            Map<String, String> labels,
            String currency,
            List<Channel> channels,
            @Nullable Learning learning,
            @Nullable String urgency) {
        this(
                mode,
                threshold,
                fields,
                labels,
                currency,
                channels,
                learning,
                urgency,
                null,
                Map.of(),
                null,
                Map.of(),
                false,
                CUSTOMER_STATUSES,
                null,
                null,
                CustomerUnit.PERSON,
                false);
    }

    static final double DEFAULT_THRESHOLD = 0.6;

    static ProjectSettings beforeSetUp() {
        return new ProjectSettings(
                Mode.BEFORE_SETUP, DEFAULT_THRESHOLD, Map.of(), Map.of(), "CNY", List.of(), null, null);
    }

    /** Id of one of Heed's fields, or null before it was created. */
    public @Nullable String field(String name) {
        return fields.get(name);
    }

    /** Whether every field was created. */
    public boolean hasFields() {
        return fields.keySet().containsAll(FIELDS);
    }

    /** The components while one of them is changed: they are all named here once. */
    private static final class Draft {
        private Mode mode;
        private double threshold;
        private Map<String, String> fields;
        private Map<String, String> labels;
        private String currency;
        private List<Channel> channels;
        private @Nullable Learning learning;
        private @Nullable String urgency;
        private @Nullable DeskTerms desk;
        private Map<String, String> sources;
        private @Nullable String wish;
        private Map<String, Destination> destinations;
        private boolean queueOrder;
        private List<String> customerStatuses;
        private @Nullable UsedSplit split;
        private @Nullable String itemField;
        private CustomerUnit customerUnit;
        private boolean pictures;

        private Draft(ProjectSettings of) {
            mode = of.mode;
            threshold = of.threshold;
            fields = of.fields;
            labels = of.labels;
            currency = of.currency;
            channels = of.channels;
            learning = of.learning;
            urgency = of.urgency;
            desk = of.desk;
            sources = of.sources;
            wish = of.wish;
            destinations = of.destinations;
            queueOrder = of.queueOrder;
            customerStatuses = of.customerStatuses;
            split = of.split;
            itemField = of.itemField;
            customerUnit = of.customerUnit;
            pictures = of.pictures;
        }

        private ProjectSettings settings() {
            return new ProjectSettings(
                    mode,
                    threshold,
                    fields,
                    labels,
                    currency,
                    channels,
                    learning,
                    urgency,
                    desk,
                    sources,
                    wish,
                    destinations,
                    queueOrder,
                    customerStatuses,
                    split,
                    itemField,
                    customerUnit,
                    pictures);
        }
    }

    private ProjectSettings with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.settings();
    }

    public ProjectSettings withMode(Mode next, double nextThreshold) {
        return with(draft -> {
            draft.mode = next;
            draft.threshold = nextThreshold;
        });
    }

    public ProjectSettings withChannels(List<Channel> next, String nextCurrency) {
        return with(draft -> {
            draft.channels = next;
            draft.currency = nextCurrency;
        });
    }

    public ProjectSettings withFields(Map<String, String> nextFields, Map<String, String> nextLabels) {
        return with(draft -> {
            draft.fields = nextFields;
            draft.labels = nextLabels;
        });
    }

    public ProjectSettings withLearning(Learning next) {
        return with(draft -> draft.learning = next);
    }

    /** @param author key of the person who wrote them: their queries see what this person may see */
    public ProjectSettings withUrgencyRules(UrgencyRules next, String author) {
        ObjectNode stored = JsonNodeFactory.instance.objectNode();
        stored.put("by", author);
        stored.set("rules", UrgencyRulesJson.write(next));
        return with(draft -> draft.urgency = stored.toString());
    }

    public ProjectSettings withDesk(DeskTerms next) {
        return with(draft -> draft.desk = next);
    }

    public ProjectSettings withSources(Map<String, String> next) {
        return with(draft -> draft.sources = next);
    }

    /** @param next id of a field, or null for none */
    public ProjectSettings withWish(@Nullable String next) {
        return with(draft -> draft.wish = next);
    }

    public ProjectSettings withDestinations(Map<String, Destination> next) {
        return with(draft -> draft.destinations = next);
    }

    public ProjectSettings withQueue(boolean order, List<String> waitingForCustomer) {
        return with(draft -> {
            draft.queueOrder = order;
            draft.customerStatuses = waitingForCustomer;
        });
    }

    /** @param next that Heed is to keep to, or null for none */
    public ProjectSettings withSplit(@Nullable UsedSplit next) {
        return with(draft -> draft.split = next);
    }

    /** @param next id of a field, or null for none */
    public ProjectSettings withItemField(@Nullable String next) {
        return with(draft -> draft.itemField = next);
    }

    public ProjectSettings withCustomerUnit(CustomerUnit next) {
        return with(draft -> draft.customerUnit = next);
    }

    public ProjectSettings withPictures(boolean next) {
        return with(draft -> draft.pictures = next);
    }

    /** Where the contacts of a channel are put. */
    public Destination destination(String slug) {
        return destinations.getOrDefault(slug, Destination.NONE);
    }

    /** The terms of the desk; before an administrator stated any, the usual ones of its channels. */
    public DeskTerms deskTerms() {
        return desk == null
                ? UsualTerms.of(channels.stream().map(Channel::slug).toList(), ZoneId.systemDefault())
                : desk;
    }

    /** A number that changes with what contacts are counted and planned by: channels, how they are recognised, and the terms of the desk. It is the same on every node. */
    public int deskKey() {
        StringBuilder text = new StringBuilder();
        for (Channel channel : channels) {
            text.append(channel.slug())
                    .append(channel.name())
                    .append(channel.on())
                    .append(channel.costPerContact())
                    .append(channel.responseMinutes())
                    .append(channel.handleMinutes())
                    .append(channel.agents())
                    .append(channel.capacityPerDay());
        }
        return text.append(new TreeMap<>(sources))
                .append(DeskTermsJson.write(deskTerms()))
                .toString()
                .hashCode();
    }

    /** The administrator's rules of urgency, or the default ones. */
    public UrgencyRules urgencyRules() {
        if (urgency == null) {
            return UrgencyRules.DEFAULT;
        }
        JsonNode stored = Json.tree(urgency);
        return UrgencyRulesJson.read(stored.isArray() ? stored : stored.path("rules"));
    }

    /** Key of the person who wrote the rules; null for the default ones, and for those written before queries were among them. */
    public @Nullable String urgencyAuthor() {
        JsonNode stored = urgency == null ? null : Json.tree(urgency);
        return stored == null || !stored.path("by").isTextual()
                ? null
                : stored.path("by").asText();
    }
}
