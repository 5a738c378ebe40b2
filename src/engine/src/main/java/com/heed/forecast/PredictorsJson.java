package com.heed.forecast;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.learn.ModelFormatException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** Predictors as JSON with every bit of every number: what is read predicts exactly what was written. */
public final class PredictorsJson {

    private static final int VERSION = 1;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private PredictorsJson() {}

    /** One line; no text of a contact is in it. */
    public static String write(Predictors predictors) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("predictors", VERSION);
        root.put("from", predictors.from().toString()).put("to", predictors.to().toString());
        root.put("contacts", predictors.contacts());
        root.put("zone", predictors.calendar().zone().getId());
        ArrayNode holidays = root.putArray("holidays");
        new TreeSet<>(predictors.calendar().holidays()).forEach(day -> holidays.add(day.toString()));
        ArrayNode priors = root.putArray("priors");
        predictors.priors().channels().forEach((slug, channel) -> prior(priors.addObject(), slug, channel));
        arrivals(root.putObject("arrivals"), predictors.arrivals());
        handling(root.putObject("handling"), predictors.handling());
        settling(root.putObject("settling"), predictors.settling());
        return root.toString();
    }

    private static void prior(ObjectNode node, String slug, Priors.OfChannel channel) {
        node.put("channel", slug);
        node.put("handleMinutes", channel.handleMinutes()).put("settles", channel.settles());
        ObjectNode classes = node.putObject("classes");
        new TreeMap<>(channel.classes())
                .forEach((key, own) -> put(classes.putArray(key), own.handleMinutes(), own.settles()));
    }

    private static void arrivals(ObjectNode node, ArrivalForecast forecast) {
        node.put("end", forecast.design().end());
        node.put("weeks", forecast.design().weeks());
        node.put("holidaysKnown", forecast.holidaysKnown());
        node.put("offset", forecast.offset());
        put(
                node.putArray("strengths"),
                forecast.strengths().time(),
                forecast.strengths().week());
        put(
                node.putArray("spread"),
                forecast.spread().period(),
                forecast.spread().day());
        put(node.putArray("weights"), forecast.weights());
        ObjectNode shares = node.putObject("shares");
        forecast.shares().forEach((key, weights) -> put(shares.putArray(key), weights));
    }

    private static void handling(ObjectNode node, HandleTimes times) {
        design(node, times.design(), times.weights());
        node.put("variance", times.variance());
        ObjectNode spreads = node.putObject("spreads");
        times.priors().slugs().forEach(slug -> {
            Spread spread = times.spread(slug);
            put(spreads.putArray(slug), spread.middle(), spread.low(), spread.high(), spread.smear());
        });
    }

    private static void settling(ObjectNode node, SettleChances chances) {
        design(node, chances.design(), chances.weights());
        node.put("shift", chances.shift()).put("slope", chances.slope());
    }

    private static void design(ObjectNode node, ContactDesign design, double[] weights) {
        ArrayNode classes = node.putArray("classes");
        design.classes().forEach(classes::add);
        put(node.putArray("mean"), design.mean());
        put(node.putArray("deviation"), design.deviation());
        put(node.putArray("weights"), weights);
    }

    private static void put(ArrayNode node, double... values) {
        for (double value : values) {
            node.add(value);
        }
    }

    /** @throws ModelFormatException with a sentence for the first thing that is wrong; whoever stored it should let the predictors be learned again */
    public static Predictors read(String json) {
        try {
            JsonNode root = MAPPER.readTree(json);
            if (field(root, "predictors").asInt() != VERSION) {
                throw wrong("have version " + field(root, "predictors") + "; this Heed reads " + VERSION);
            }
            return predictors(root);
        } catch (JsonProcessingException e) {
            throw new ModelFormatException("stored predictors are not JSON: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new ModelFormatException("stored predictors cannot be used: " + e.getMessage(), e);
        }
    }

    private static Predictors predictors(JsonNode root) {
        Set<LocalDate> holidays = new TreeSet<>();
        array(root, "holidays").forEach(day -> holidays.add(LocalDate.parse(day.asText())));
        DeskCalendar calendar = new DeskCalendar(ZoneId.of(field(root, "zone").asText()), holidays);
        Map<String, Priors.OfChannel> channels = new LinkedHashMap<>();
        for (JsonNode node : array(root, "priors")) {
            Map<String, Priors.OfClass> classes = members(field(node, "classes"), (key, value) -> {
                double[] two = numbers(value, key, 2);
                return new Priors.OfClass(two[0], two[1]);
            });
            channels.put(
                    field(node, "channel").asText(),
                    new Priors.OfChannel(number(node, "handleMinutes"), number(node, "settles"), classes));
        }
        Priors priors = new Priors(channels);
        return new Predictors(
                arrivals(field(root, "arrivals"), calendar),
                handling(field(root, "handling"), priors, calendar.zone()),
                settling(field(root, "settling"), priors, calendar.zone()),
                Instant.parse(field(root, "from").asText()),
                Instant.parse(field(root, "to").asText()),
                (int) number(root, "contacts"));
    }

    private static ArrivalForecast arrivals(JsonNode node, DeskCalendar calendar) {
        WeekDesign design =
                new WeekDesign(calendar, (long) number(node, "end"), Math.max(1, (int) number(node, "weeks")));
        double[] strengths = numbers(field(node, "strengths"), "strengths", 2);
        double[] spread = numbers(field(node, "spread"), "spread", 2);
        return new ArrivalForecast(
                design,
                field(node, "holidaysKnown").asBoolean(),
                number(node, "offset"),
                numbers(field(node, "weights"), "weights", design.width()),
                new WeekDesign.Strengths(strengths[0], strengths[1]),
                new CountSpread(spread[0], spread[1]),
                members(field(node, "shares"), (key, value) -> numbers(value, key, ClassShares.WIDTH)));
    }

    private static HandleTimes handling(JsonNode node, Priors priors, ZoneId zone) {
        ContactDesign design = design(node, priors, zone);
        Map<String, Spread> spreads = new LinkedHashMap<>();
        for (String slug : priors.slugs()) {
            double[] four = numbers(field(field(node, "spreads"), slug), slug, 4);
            spreads.put(slug, new Spread(four[0], four[1], four[2], four[3]));
        }
        return new HandleTimes(
                priors,
                design,
                numbers(field(node, "weights"), "weights", design.width()),
                number(node, "variance"),
                spreads);
    }

    private static SettleChances settling(JsonNode node, Priors priors, ZoneId zone) {
        ContactDesign design = design(node, priors, zone);
        return new SettleChances(
                priors,
                design,
                numbers(field(node, "weights"), "weights", design.width()),
                number(node, "shift"),
                number(node, "slope"),
                null);
    }

    private static ContactDesign design(JsonNode node, Priors priors, ZoneId zone) {
        List<String> classes = new ArrayList<>();
        array(node, "classes").forEach(key -> classes.add(key.asText()));
        return new ContactDesign(
                zone,
                List.copyOf(classes),
                List.copyOf(priors.slugs()),
                numbers(field(node, "mean"), "mean", ContactDesign.NUMBERS),
                numbers(field(node, "deviation"), "deviation", ContactDesign.NUMBERS));
    }

    private static <T> Map<String, T> members(JsonNode node, BiFunction<String, JsonNode, T> read) {
        Map<String, T> all = new LinkedHashMap<>();
        node.properties().forEach(entry -> all.put(entry.getKey(), read.apply(entry.getKey(), entry.getValue())));
        return all;
    }

    private static JsonNode field(JsonNode node, String name) {
        JsonNode field = node.get(name);
        if (field == null || field.isNull()) {
            throw wrong("lack '" + name + "'");
        }
        return field;
    }

    private static JsonNode array(JsonNode node, String name) {
        JsonNode field = field(node, name);
        if (!field.isArray()) {
            throw wrong("have no list at '" + name + "'");
        }
        return field;
    }

    private static double number(JsonNode node, String name) {
        return finite(field(node, name), name);
    }

    private static double finite(JsonNode value, String path) {
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw wrong("have " + value + " at '" + path + "', where a number belongs");
        }
        return value.doubleValue();
    }

    private static double[] numbers(JsonNode node, String name, int length) {
        if (!node.isArray() || node.size() != length) {
            throw wrong("have " + node.size() + " numbers at '" + name + "'; " + length + " belong there");
        }
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = finite(node.get(i), name + "[" + i + "]");
        }
        return values;
    }

    private static ModelFormatException wrong(String what) {
        return new ModelFormatException("stored predictors " + what + "; let them be learned again");
    }
}
