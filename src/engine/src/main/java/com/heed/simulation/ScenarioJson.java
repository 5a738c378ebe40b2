package com.heed.simulation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.heed.routing.ContactClass;
import com.heed.routing.RoutingRules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A scenario read from its file. What the file may say stands in {@code docs/features/simulation.md}; the shipped example is {@code peak-day}.
 *
 * @param scenario the desk
 * @param seed     that the file names, or null
 */
public record ScenarioJson(Scenario scenario, @Nullable Long seed) {

    /** Name of the shipped scenario. */
    public static final String PEAK_DAY = "peak-day";

    private static final double OUTCOME_MINUTES = 30;

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /**
     * The shipped scenarios: the peak day, and the same day with one thing that is not as the policies believe, or all at once. "Overrated" is believed
     * to be more than it is.
     */
    public static final List<String> SHIPPED = List.of(
            PEAK_DAY,
            "arrivals-overrated",
            "arrivals-underrated",
            "handling-overrated",
            "handling-underrated",
            "settling-overrated",
            "settling-underrated",
            "agents-missing",
            "agents-missing-unknown",
            "abandonment",
            "abandonment-unknown",
            "returning",
            "overdispersed",
            "all-overrated",
            "all-underrated",
            "no-plan",
            "unknown-classes");

    /** The shipped peak day. */
    public static ScenarioJson peakDay() {
        return shipped(PEAK_DAY);
    }

    /** @throws IllegalArgumentException if the name is not one of {@link #SHIPPED} */
    public static ScenarioJson shipped(String name) {
        if (!SHIPPED.contains(name)) {
            throw new IllegalArgumentException(
                    "no scenario '" + name + "' is shipped; there are " + String.join(", ", SHIPPED) + ".");
        }
        try (InputStream in = ScenarioJson.class.getResourceAsStream(name + ".json")) {
            if (in == null) {
                throw new IllegalStateException(name + ".json is missing in the jar");
            }
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(name + ".json cannot be read", e);
        }
    }

    /** @throws IllegalArgumentException with a sentence for the first thing that is wrong and where it stands */
    public static ScenarioJson of(String json) {
        JsonNode root;
        try {
            root = MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "not JSON: " + e.getOriginalMessage() + " (line "
                            + e.getLocation().getLineNr() + ").",
                    e);
        }
        Fields file = new Fields(root, "");
        double dayMinutes = file.number("dayMinutes");
        if (dayMinutes <= 0) {
            throw Fields.wrong("'dayMinutes': dayMinutes " + dayMinutes + " must be above 0");
        }
        Names names = new Names(channels(file), new ArrayList<>());
        List<Fields> classes = file.objects("classes");
        for (Fields one : classes) {
            names.kinds.add(one.text("key"));
        }
        Fields believed = file.has("believed") ? file.object("believed") : null;
        Conditions truth = truth(file, classes, names, dayMinutes);
        Conditions belief = believed == null ? truth : new Belief(believed, names, truth).conditions(dayMinutes);
        Set<String> unknown = believed == null ? Set.of() : unknown(believed, names);
        boolean planned = believed == null || believed.flag("plan", true);
        if (believed != null) {
            believed.noMore();
        }
        List<Scenario.Kind> kinds = new ArrayList<>();
        for (Fields one : classes) {
            kinds.add(kind(one, names, unknown));
        }
        Scenario scenario = new Scenario(
                file.text("name"),
                currency(file),
                dayMinutes,
                names.channels.stream().map(Named::channel).toList(),
                kinds,
                spread(file),
                file.number("overDispersion", 1),
                file.number("failureCost"),
                file.number("outcomeKnownAfterMinutes", OUTCOME_MINUTES),
                returns(file),
                file.number("abandonCost", 0),
                file.number("guardMinutes", RoutingRules.GUARD_MINUTES),
                truth,
                belief,
                planned);
        Long seed = file.has("seed") ? Long.valueOf(file.whole("seed")) : null;
        file.noMore();
        return new ScenarioJson(scenario, seed);
    }

    /** A channel with what belongs to the conditions. */
    record Named(Scenario.Channel channel, Shifts shifts, double patienceMinutes) {}

    /** Channels and classes by their places. */
    record Names(List<Named> channels, List<String> kinds) {
        int channel(String slug, String path) {
            for (int j = 0; j < channels.size(); j++) {
                if (channels.get(j).channel.slug().equals(slug)) {
                    return j;
                }
            }
            throw Fields.wrong("'" + path + "' names the channel '" + slug + "'; the channels are "
                    + String.join(
                            ", ",
                            channels.stream().map(named -> named.channel.slug()).toList()));
        }

        int kind(String key, String path) {
            int k = kinds.indexOf(key);
            if (k < 0) {
                throw Fields.wrong(
                        "'" + path + "' names the class '" + key + "'; the classes are " + String.join(", ", kinds));
            }
            return k;
        }

        int size() {
            return channels.size();
        }
    }

    private static List<Named> channels(Fields file) {
        List<Named> channels = new ArrayList<>();
        Set<String> slugs = new HashSet<>();
        for (Fields one : file.objects("channels")) {
            String slug = one.text("slug");
            if (!slugs.add(slug)) {
                throw Fields.wrong("'" + one.path("slug") + "': two channels are called '" + slug + "'; rename one");
            }
            channels.add(one.checked(() -> new Named(
                    new Scenario.Channel(
                            slug,
                            one.has("name") ? one.text("name") : slug,
                            one.number("costPerContact"),
                            one.number("waitCostPerMinute"),
                            one.flag("live", true),
                            one.number("promiseMinutes", Double.POSITIVE_INFINITY)),
                    ConditionsJson.shifts(one.any("agents"), one.path("agents")),
                    ConditionsJson.patience(one))));
            one.noMore();
        }
        return channels;
    }

    private static Conditions truth(Fields file, List<Fields> classes, Names names, double dayMinutes) {
        List<Double> shares = new ArrayList<>();
        List<List<Double>> handle = new ArrayList<>();
        List<List<Double>> settles = new ArrayList<>();
        for (Fields one : classes) {
            shares.add(one.number("share"));
            handle.add(ConditionsJson.byChannel(one, "handleMinutes", names));
            settles.add(ConditionsJson.byChannel(one, "settles", names));
        }
        return file.checked(() -> new Conditions(
                ConditionsJson.arrivals(file.object("arrivals"), dayMinutes),
                shares,
                handle,
                settles,
                names.channels.stream().map(Named::shifts).toList(),
                names.channels.stream().map(Named::patienceMinutes).toList()));
    }

    private static Scenario.Kind kind(Fields one, Names names, Set<String> unknown) {
        String key = one.text("key");
        List<Integer> order = new ArrayList<>();
        for (JsonNode slug : one.elements("order")) {
            int j = names.channel(slug.asText(), one.path("order"));
            if (order.contains(j)) {
                throw Fields.wrong("'" + one.path("order") + "' names '" + slug.asText() + "' twice");
            }
            order.add(j);
        }
        Scenario.Kind kind = one.checked(() -> new Scenario.Kind(
                key,
                one.number("urgency", 1),
                order,
                unknown.contains(key) ? ContactClass.UNKNOWN : ContactClass.SIMPLE,
                !unknown.contains(key)));
        one.noMore();
        return kind;
    }

    private static Set<String> unknown(Fields believed, Names names) {
        if (!believed.has("unknownClasses")) {
            return Set.of();
        }
        Set<String> unknown = new HashSet<>();
        for (JsonNode key : believed.elements("unknownClasses")) {
            names.kind(key.asText(), believed.path("unknownClasses"));
            unknown.add(key.asText());
        }
        return unknown;
    }

    private static String currency(Fields file) {
        String code = file.text("currency");
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'currency' is '" + code + "'; must be an ISO 4217 code such as EUR or CNY.", e);
        }
    }

    private static HandleSpread spread(Fields file) {
        JsonNode value = file.any("handleSpread");
        if (value.isTextual()) {
            if (value.textValue().equals("exponential")) {
                return new HandleSpread.Exponential();
            }
            throw Fields.wrong("'handleSpread' is '" + value.textValue()
                    + "'; must be \"exponential\" or an object with customer and channel");
        }
        Fields spread = file.object("handleSpread");
        HandleSpread read =
                spread.checked(() -> new HandleSpread.LogNormal(spread.number("customer"), spread.number("channel")));
        spread.noMore();
        return read;
    }

    private static Scenario.@Nullable Returns returns(Fields file) {
        if (!file.has("returns")) {
            return null;
        }
        Fields returns = file.object("returns");
        Scenario.Returns read = returns.checked(() -> new Scenario.Returns(
                returns.number("share"), returns.number("delayMinutes"), returns.number("failureCost")));
        returns.noMore();
        return read;
    }

    /** What the policies are told, where it differs from the truth. */
    private record Belief(Fields fields, Names names, Conditions truth) {

        Conditions conditions(double minutes) {
            return fields.checked(
                    () -> new Conditions(arrivals(minutes), shares(), handle(), settles(), shifts(), patience()));
        }

        private ArrivalCurve arrivals(double minutes) {
            ArrivalCurve curve = fields.has("arrivals")
                    ? ConditionsJson.arrivals(fields.object("arrivals"), minutes)
                    : truth.arrivals();
            double factor = fields.number("arrivalsFactor", 1);
            Checks.that(factor >= 0 && factor <= 100, "arrivalsFactor " + factor + " must be 0 to 100");
            return curve.times(factor);
        }

        private List<Double> shares() {
            if (!fields.has("shares")) {
                return truth.shares();
            }
            List<Double> shares = new ArrayList<>(Collections.nCopies(names.kinds.size(), 0.0));
            for (Map.Entry<String, JsonNode> entry : fields.members("shares").entrySet()) {
                String path = fields.path("shares." + entry.getKey());
                shares.set(names.kind(entry.getKey(), path), Fields.number(entry.getValue(), path));
            }
            return shares;
        }

        private List<List<Double>> handle() {
            double factor = fields.number("handleFactor", 1);
            Checks.that(factor > 0 && factor <= 100, "handleFactor " + factor + " must be above 0, 100 at most");
            return ConditionsJson.overlaid(fields, "handleMinutes", names, truth.handleMinutes()).stream()
                    .map(row -> row.stream().map(minutes -> minutes * factor).toList())
                    .toList();
        }

        private List<List<Double>> settles() {
            double shift = fields.number("settlesShift", 0);
            Checks.that(shift >= -1 && shift <= 1, "settlesShift " + shift + " must be -1 to 1");
            return ConditionsJson.overlaid(fields, "settles", names, truth.settles()).stream()
                    .map(row -> row.stream()
                            .map(p -> Math.max(0, Math.min(1, p + shift)))
                            .toList())
                    .toList();
        }

        private List<Shifts> shifts() {
            List<Shifts> shifts = new ArrayList<>(truth.shifts());
            if (fields.has("agents")) {
                fields.members("agents").forEach((slug, value) -> {
                    String path = fields.path("agents." + slug);
                    shifts.set(names.channel(slug, path), ConditionsJson.shifts(value, path));
                });
            }
            return shifts;
        }

        private List<Double> patience() {
            if (!fields.flag("patienceKnown", true)) {
                return Collections.nCopies(names.size(), Double.POSITIVE_INFINITY);
            }
            List<Double> patience = new ArrayList<>(truth.patienceMinutes());
            if (fields.has("patienceMinutes")) {
                fields.members("patienceMinutes").forEach((slug, value) -> {
                    String path = fields.path("patienceMinutes." + slug);
                    patience.set(names.channel(slug, path), Fields.number(value, path));
                });
            }
            return patience;
        }
    }
}
