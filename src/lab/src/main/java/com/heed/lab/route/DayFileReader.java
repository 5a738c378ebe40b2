package com.heed.lab.route;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.heed.lab.input.TextFile;
import com.heed.lab.run.WrongUse;
import com.heed.plan.DayChannel;
import com.heed.plan.DayGoal;
import com.heed.plan.DayProblem;
import com.heed.plan.MeanResponse;
import com.heed.plan.ResponseStep;
import com.heed.queueing.ServiceLevel;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the file of {@code route plan}: a JSON object whose keys are all known, so that a misspelt one is not passed over. */
final class DayFileReader {
    private static final List<String> SHIPPED = List.of("textbook", "four-channels");
    private static final Set<String> DAY = Set.of(
            "contacts",
            "dayMinutes",
            "currency",
            "minimise",
            "minutePrice",
            "meanResponseAtMost",
            "meanResponseExactly",
            "longestResponse",
            "channels");
    private static final Set<String> CHANNEL = Set.of(
            "name",
            "costPerContact",
            "responseMinutes",
            "minimum",
            "maximum",
            "longestResponse",
            "agents",
            "handleMinutes",
            "queueMinutesAtMost",
            "patienceMinutes",
            "answeredShare",
            "answeredWithin");
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final String file;

    private DayFileReader(String file) {
        this.file = file;
    }

    /**
     * A file, or an example that comes with the lab by its name.
     *
     * @throws WrongUse if it cannot be read, or says something that no day can be; names file, channel, key and value
     */
    static DayFile read(String named) {
        String example = named.endsWith(".json") ? named.substring(0, named.length() - 5) : named;
        Path path = Path.of(named);
        if (!Files.exists(path) && SHIPPED.contains(example)) {
            return new DayFileReader(example).day(shipped(example));
        }
        if (!Files.exists(path)) {
            throw new WrongUse("There is no file '" + named + "'. Examples that need no file: "
                    + String.join(", ", SHIPPED) + ".");
        }
        Path name = path.getFileName();
        return new DayFileReader(name == null ? named : name.toString()).day(new TextFile(path).read(reader -> {
                    StringBuilder text = new StringBuilder();
                    char[] part = new char[8192];
                    for (int n = reader.read(part); n >= 0; n = reader.read(part)) {
                        text.append(part, 0, n);
                    }
                    return text.toString();
                }));
    }

    private static String shipped(String example) {
        try (InputStream in = DayFileReader.class.getResourceAsStream(example + ".json")) {
            return new String(Objects.requireNonNull(in, example).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the example " + example + " cannot be read", e);
        }
    }

    private DayFile day(String json) {
        JsonNode root;
        try {
            root = MAPPER.readTree(new StringReader(json));
        } catch (JsonProcessingException e) {
            throw new WrongUse(
                    "'" + file + "' is not JSON, line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ": " + e.getOriginalMessage() + ".",
                    e);
        } catch (IOException e) {
            throw new WrongUse("'" + file + "' cannot be read: " + e.getMessage() + ".", e);
        }
        if (root == null || !root.isObject()) {
            throw new WrongUse(
                    "'" + file + "' must hold a JSON object, such as {\"contacts\": 1000, \"channels\": [...]}.");
        }
        known(root, DAY, "");
        double dayMinutes = numberOr(root, "dayMinutes", "", 480);
        if (dayMinutes <= 0) {
            throw wrong("", "dayMinutes", root.get("dayMinutes"), "must be above 0");
        }
        JsonNode list = root.get("channels");
        if (list == null || !list.isArray() || list.isEmpty()) {
            throw wrong("", "channels", list, "must be a list of at least one channel");
        }
        Double longest = numberOrNull(root, "longestResponse", "");
        List<DayChannel> channels = new ArrayList<>();
        List<DayFile.Agents> agents = new ArrayList<>();
        for (JsonNode node : list) {
            String where = where(node, channels.size() + 1);
            if (!node.isObject()) {
                throw new WrongUse("'" + file + "': " + where + " must be a JSON object.");
            }
            known(node, CHANNEL, where);
            DayFile.Agents people = agents(node, where);
            agents.add(people);
            channels.add(channel(node, where, longest, people, dayMinutes));
        }
        Double contacts = numberOrNull(root, "contacts", "");
        if (contacts == null || contacts <= 0) {
            throw wrong("", "contacts", root.get("contacts"), "must be a number above 0");
        }
        DayProblem problem = built("", () -> new DayProblem(contacts, channels, limit(root), goal(root)));
        return new DayFile(file, problem, dayMinutes, currency(root), agents);
    }

    private DayChannel channel(
            JsonNode node, String where, @Nullable Double longest, DayFile.Agents people, double dayMinutes) {
        JsonNode name = node.get("name");
        if (name == null || !name.isTextual() || name.textValue().isBlank()) {
            throw wrong(where, "name", name, "must be a text");
        }
        Double cost = numberOrNull(node, "costPerContact", where);
        if (cost == null) {
            throw wrong(where, "costPerContact", null, "must be a number of 0 or more");
        }
        double maximum = numberOr(node, "maximum", where, Double.POSITIVE_INFINITY);
        Integer count = people.count();
        if (count != null) {
            maximum = Math.min(maximum, StaffedPlaces.of(people, count, dayMinutes));
        }
        double most = maximum;
        double own = numberOr(node, "longestResponse", where, Double.POSITIVE_INFINITY);
        List<ResponseStep> response = built(where, () -> response(node, where));
        return built(
                "",
                () -> new DayChannel(
                        name.textValue().strip(),
                        cost,
                        response,
                        numberOr(node, "minimum", where, 0),
                        most,
                        longest == null ? own : Math.min(own, longest)));
    }

    private List<ResponseStep> response(JsonNode node, String where) {
        JsonNode response = node.get("responseMinutes");
        if (response != null && response.isNumber()) {
            return List.of(new ResponseStep(Double.POSITIVE_INFINITY, response.doubleValue()));
        }
        if (response == null || !response.isArray() || response.isEmpty()) {
            throw wrong(
                    where,
                    "responseMinutes",
                    response,
                    "must be a number, or steps such as [{\"contacts\": 100, \"minutes\": 10}, {\"minutes\": 15}]");
        }
        List<ResponseStep> steps = new ArrayList<>();
        for (JsonNode step : response) {
            String place = where + ", response step " + (steps.size() + 1);
            known(step, Set.of("contacts", "minutes"), place);
            Double minutes = numberOrNull(step, "minutes", place);
            if (minutes == null) {
                throw wrong(place, "minutes", null, "must be a number of 0 or more");
            }
            steps.add(new ResponseStep(numberOr(step, "contacts", place, Double.POSITIVE_INFINITY), minutes));
        }
        return steps;
    }

    private DayFile.Agents agents(JsonNode node, String where) {
        JsonNode count = node.get("agents");
        if (count != null && (!count.isInt() || count.intValue() < 1 || count.intValue() > 100_000)) {
            throw wrong(
                    where,
                    "agents",
                    count,
                    "must be a whole number from 1 to 100000; leave it out where nobody waits for a person");
        }
        Double handle = positive(node, "handleMinutes", where);
        Double queue = positive(node, "queueMinutesAtMost", where);
        Double patience = positive(node, "patienceMinutes", where);
        Double share = positive(node, "answeredShare", where);
        Double within = numberOrNull(node, "answeredWithin", where);
        if ((share == null) != (within == null)) {
            throw wrong(where, share == null ? "answeredShare" : "answeredWithin", null, "is needed beside the other");
        }
        ServiceLevel level =
                share == null || within == null ? null : built(where, () -> new ServiceLevel(share, within));
        if (handle == null && (count != null || queue != null || patience != null || level != null)) {
            throw wrong(where, "handleMinutes", null, "is needed to know what agents can do");
        }
        if (patience != null && queue == null && level == null) {
            throw wrong(where, "queueMinutesAtMost", null, "is needed beside patienceMinutes");
        }
        return new DayFile.Agents(count == null ? null : (Integer) count.intValue(), handle, queue, patience, level);
    }

    private MeanResponse limit(JsonNode root) {
        Double most = numberOrNull(root, "meanResponseAtMost", "");
        Double exactly = numberOrNull(root, "meanResponseExactly", "");
        if (most != null && exactly != null) {
            throw new IllegalArgumentException(
                    "meanResponseAtMost and meanResponseExactly stand side by side; leave one out");
        }
        return most != null
                ? new MeanResponse.AtMost(most)
                : exactly != null ? new MeanResponse.Exactly(exactly) : new MeanResponse.Free();
    }

    private DayGoal goal(JsonNode root) {
        JsonNode minimise = root.get("minimise");
        Double price = numberOrNull(root, "minutePrice", "");
        String goal = minimise == null ? "cost" : minimise.asText();
        if (!goal.equals("cost") && !goal.equals("response")) {
            throw wrong("", "minimise", minimise, "must be \"cost\" or \"response\"");
        }
        if (goal.equals("response")) {
            if (price != null) {
                throw wrong("", "minutePrice", root.get("minutePrice"), "has no use where only the response counts");
            }
            return DayGoal.RESPONSE;
        }
        return price == null ? DayGoal.COST : DayGoal.weighed(price);
    }

    private @Nullable String currency(JsonNode root) {
        JsonNode code = root.get("currency");
        if (code == null) {
            return null;
        }
        try {
            return Currency.getInstance(code.asText()).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw new WrongUse("'" + file + "': currency " + code + " must be a code of ISO 4217, such as \"CNY\".", e);
        }
    }

    private static String where(JsonNode node, int number) {
        JsonNode name = node.get("name");
        return name != null && name.isTextual() ? "channel '" + name.textValue() + "'" : "channel " + number;
    }

    private interface Built<T> {
        T get();
    }

    /** What the engine refuses is said with the file's name. */
    private <T> T built(String where, Built<T> built) {
        try {
            return built.get();
        } catch (IllegalArgumentException e) {
            throw new WrongUse(
                    "'" + file + "'" + (where.isEmpty() ? "" : ", " + where) + ": " + e.getMessage() + ".", e);
        }
    }

    private void known(JsonNode node, Set<String> keys, String where) {
        for (var field : node.properties()) {
            if (!keys.contains(field.getKey())) {
                throw new WrongUse("'" + file + "'" + (where.isEmpty() ? "" : ", " + where) + ": key '" + field.getKey()
                        + "' is not known; known are "
                        + String.join(", ", keys.stream().sorted().toList()) + ".");
            }
        }
    }

    private @Nullable Double positive(JsonNode node, String key, String where) {
        Double value = numberOrNull(node, key, where);
        if (value != null && value <= 0) {
            throw wrong(where, key, node.get(key), "must be above 0");
        }
        return value;
    }

    private double numberOr(JsonNode node, String key, String where, double otherwise) {
        Double value = numberOrNull(node, key, where);
        return value == null ? otherwise : value;
    }

    private @Nullable Double numberOrNull(JsonNode node, String key, String where) {
        JsonNode value = node.get(key);
        if (value == null) {
            return null;
        }
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw wrong(where, key, value, "must be a number");
        }
        return value.doubleValue();
    }

    private WrongUse wrong(String where, String key, @Nullable JsonNode value, String rule) {
        return new WrongUse("'" + file + "'" + (where.isEmpty() ? "" : ", " + where) + ": " + key
                + (value == null ? " is missing; it " : " " + value + " ") + rule + ".");
    }
}
