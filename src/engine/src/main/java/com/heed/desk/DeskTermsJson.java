package com.heed.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.plan.ResponseStep;
import com.heed.queueing.ServiceLevel;
import com.heed.routing.ContactClass;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The terms of a desk as JSON, with keys as the records' components. What may be without end (guard, most wait, mean response, patience, promise) is so where it is absent;
 * other absent fields have the values of {@link DeskTerms#unstated} and {@link DeskTerms#DEFAULT_CHANNEL}, unknown ones are passed over, wrong ones are named.
 *
 * <pre>{"policy": "prices", "failureCost": 60, "zone": "Asia/Shanghai", "holidays": ["2026-10-01"], "channels": {"phone": {"live": true, "waitPrice": 2,
 * "shifts": [{"days": ["MONDAY"], "from": 540, "to": 1080, "agents": 6}], "firstResponses": [{"contacts": 100, "minutes": 10}], "settles": {"simple": 0.97}}}}</pre>
 */
public final class DeskTermsJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private DeskTermsJson() {}

    public static String write(DeskTerms terms) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("policy", terms.policy().key());
        node.put("failureCost", terms.failureCost());
        node.put("lossCost", terms.lossCost());
        finite(node, "guardMinutes", terms.guardMinutes());
        finite(node, "mostWaitMinutes", terms.mostWaitMinutes());
        node.put("exploration", terms.exploration());
        node.put("contactsPerDay", terms.contactsPerDay());
        finite(node, "meanResponse", terms.meanResponse());
        node.put("settledDays", terms.settledDays());
        node.put("zone", terms.zone().getId());
        ArrayNode holidays = node.putArray("holidays");
        terms.holidays().forEach(day -> holidays.add(day.toString()));
        ObjectNode channels = node.putObject("channels");
        terms.channels().forEach((slug, channel) -> channels.set(slug, write(channel)));
        return node.toString();
    }

    private static ObjectNode write(ChannelTerms terms) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("live", terms.live());
        node.put("waitPrice", terms.waitPrice());
        finite(node, "patienceMinutes", terms.patienceMinutes());
        finite(node, "promiseMinutes", terms.promiseMinutes());
        node.put("minimumPerDay", terms.minimumPerDay());
        ArrayNode steps = node.putArray("firstResponses");
        for (ResponseStep step : terms.firstResponses()) {
            steps.addObject().put("contacts", step.contacts()).put("minutes", step.minutes());
        }
        ArrayNode shifts = node.putArray("shifts");
        for (Shift shift : terms.shifts()) {
            ObjectNode one = shifts.addObject();
            ArrayNode days = one.putArray("days");
            shift.days().forEach(day -> days.add(day.name()));
            one.put("from", shift.fromMinute()).put("to", shift.toMinute()).put("agents", shift.agents());
        }
        ArrayNode skills = node.putArray("skills");
        terms.skills().forEach(skills::add);
        ObjectNode settles = node.putObject("settles");
        terms.settles().forEach((contactClass, chance) -> settles.put(contactClass.key(), chance));
        ServiceLevel level = terms.serviceLevel();
        if (level != null) {
            node.putObject("serviceLevel").put("share", level.share()).put("minutes", level.minutes());
        }
        return node;
    }

    private static void finite(ObjectNode node, String name, double value) {
        if (value < Double.POSITIVE_INFINITY) {
            node.put(name, value);
        }
    }

    /** @throws IllegalArgumentException if the text is not JSON or a field is wrong; names the field */
    public static DeskTerms read(String json) {
        JsonNode node;
        try {
            node = MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the terms of the desk are not JSON: " + e.getOriginalMessage(), e);
        }
        DeskTerms unstated = DeskTerms.unstated(zone(node.path("zone").asText("UTC")));
        Set<LocalDate> holidays = new TreeSet<>();
        for (JsonNode day : node.path("holidays")) {
            holidays.add(date(day.asText()));
        }
        Map<String, ChannelTerms> channels = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : node.path("channels").properties()) {
            try {
                channels.put(entry.getKey(), channel(entry.getValue()));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("channel '" + entry.getKey() + "': " + e.getMessage(), e);
            }
        }
        return new DeskTerms(
                DeskTerms.Policy.ofKey(
                        node.path("policy").asText(unstated.policy().key())),
                number(node, "failureCost", unstated.failureCost()),
                number(node, "lossCost", unstated.lossCost()),
                number(node, "guardMinutes", Double.POSITIVE_INFINITY),
                number(node, "mostWaitMinutes", Double.POSITIVE_INFINITY),
                number(node, "exploration", unstated.exploration()),
                number(node, "contactsPerDay", unstated.contactsPerDay()),
                number(node, "meanResponse", unstated.meanResponse()),
                (int) number(node, "settledDays", unstated.settledDays()),
                unstated.zone(),
                holidays,
                channels);
    }

    private static ChannelTerms channel(JsonNode node) {
        List<ResponseStep> steps = new ArrayList<>();
        for (JsonNode step : node.path("firstResponses")) {
            steps.add(new ResponseStep(number(step, "contacts", 0), number(step, "minutes", 0)));
        }
        List<Shift> shifts = new ArrayList<>();
        for (JsonNode shift : node.path("shifts")) {
            shifts.add(new Shift(
                    days(shift.path("days")),
                    (int) number(shift, "from", 0),
                    (int) number(shift, "to", Shift.DAY),
                    (int) number(shift, "agents", 0)));
        }
        Set<String> skills = new TreeSet<>();
        node.path("skills").forEach(skill -> skills.add(skill.asText()));
        Map<ContactClass, Double> settles = new EnumMap<>(ContactClass.class);
        for (ContactClass contactClass : ContactClass.values()) {
            if (node.path("settles").has(contactClass.key())) {
                settles.put(contactClass, number(node.path("settles"), contactClass.key(), 0));
            }
        }
        return new ChannelTerms(
                node.path("live").asBoolean(false),
                number(node, "waitPrice", 0),
                number(node, "patienceMinutes", Double.POSITIVE_INFINITY),
                number(node, "promiseMinutes", Double.POSITIVE_INFINITY),
                (int) number(node, "minimumPerDay", 0),
                steps,
                shifts,
                skills,
                settles,
                node.path("serviceLevel").isObject() ? level(node.path("serviceLevel")) : null);
    }

    private static ServiceLevel level(JsonNode node) {
        return new ServiceLevel(number(node, "share", 0), number(node, "minutes", 0));
    }

    private static Set<DayOfWeek> days(JsonNode array) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (JsonNode day : array) {
            try {
                days.add(DayOfWeek.valueOf(day.asText()));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("day '" + day.asText() + "' must be MONDAY to SUNDAY", e);
            }
        }
        return days;
    }

    private static double number(JsonNode node, String name, double absent) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return absent;
        }
        if (!value.isNumber()) {
            throw new IllegalArgumentException(name + " " + value + " must be a number");
        }
        return value.asDouble();
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("zone '" + id + "' is no time zone, such as Asia/Shanghai", e);
        }
    }

    private static LocalDate date(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("holiday '" + day + "' must be a date such as 2026-10-01", e);
        }
    }
}
