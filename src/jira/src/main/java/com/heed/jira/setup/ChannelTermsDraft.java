package com.heed.jira.setup;

import com.heed.desk.ChannelTerms;
import com.heed.desk.Shift;
import com.heed.plan.ResponseStep;
import com.heed.queueing.ServiceLevel;
import com.heed.routing.ContactClass;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is stated about a channel beside its figures, as somebody typed it.
 *
 * @param patienceMinutes blank for customers who stay
 * @param promiseMinutes  blank for no promise
 * @param firstResponses  one step a line, as {@link ResponseLines} reads them
 * @param shifts          one shift a line, as {@link ShiftLines} reads them
 * @param skills          separated by commas
 * @param settles         percentages by key of the class; blank or absent where nothing is stated
 * @param serviceLevel    as {@link LevelLine} reads it; blank for none
 */
public record ChannelTermsDraft(
        boolean live,
        String waitPrice,
        String patienceMinutes,
        String promiseMinutes,
        String minimumPerDay,
        String firstResponses,
        String shifts,
        String skills,
        Map<String, String> settles,
        String serviceLevel) {
    private static final int MOST_SKILLS = 20;
    private static final int LONGEST_SKILL = 40;

    public ChannelTermsDraft {
        settles = Map.copyOf(settles);
    }

    /** Without a service level. */
    public ChannelTermsDraft(
            boolean live,
            String waitPrice,
            String patienceMinutes,
            String promiseMinutes,
            String minimumPerDay,
            String firstResponses,
            String shifts,
            String skills,
            Map<String, String> settles) {
        this(
                live,
                waitPrice,
                patienceMinutes,
                promiseMinutes,
                minimumPerDay,
                firstResponses,
                shifts,
                skills,
                settles,
                "");
    }

    /** Of a channel of which nothing is stated. */
    public static ChannelTermsDraft unstated() {
        return new ChannelTermsDraft(false, "", "", "", "", "", "", "", Map.of());
    }

    /** @param locale of the reader, for the names of days */
    public static ChannelTermsDraft of(ChannelTerms terms, Locale locale) {
        Map<String, String> settles = new java.util.HashMap<>();
        // In hundredths of a per cent, so that what was typed as 97 is not shown as 97.00000000000001.
        terms.settles()
                .forEach((contactClass, chance) ->
                        settles.put(contactClass.key(), Typed.plain(Math.round(chance * 10_000) / 100.0)));
        return new ChannelTermsDraft(
                terms.live(),
                Typed.plain(terms.waitPrice()),
                Typed.plain(terms.patienceMinutes()),
                Typed.plain(terms.promiseMinutes()),
                Typed.plain(terms.minimumPerDay()),
                ResponseLines.write(terms.firstResponses()),
                ShiftLines.write(terms.shifts(), locale),
                String.join(", ", terms.skills()),
                settles,
                LevelLine.write(terms.serviceLevel()));
    }

    /** The terms, or null once every fault was noted. @param at prefix of the fields, such as {@code channels[2].} */
    @Nullable
    ChannelTerms terms(String at, List<FieldProblem> problems) {
        int before = problems.size();
        double price = Typed.number(
                waitPrice, 0, v -> v >= 0 && v < 1e9, at + "waitPrice", "channels.invalid.waitprice", problems);
        double patience = minutes(patienceMinutes, at + "patienceMinutes", problems);
        double promise = minutes(promiseMinutes, at + "promiseMinutes", problems);
        double minimum = Typed.number(
                minimumPerDay,
                0,
                v -> v >= 0 && v <= 1e8 && Typed.whole(v),
                at + "minimumPerDay",
                "channels.invalid.capacity",
                problems);
        List<ResponseStep> steps = ResponseLines.read(firstResponses, at + "firstResponses", problems);
        List<Shift> rota = ShiftLines.read(shifts, at + "shifts", problems);
        Set<String> can = skills(at, problems);
        Map<ContactClass, Double> chances = new EnumMap<>(ContactClass.class);
        for (ContactClass contactClass : ContactClass.values()) {
            String typed = settles.getOrDefault(contactClass.key(), "");
            if (!typed.isBlank()) {
                chances.put(
                        contactClass,
                        Typed.number(
                                        typed,
                                        v -> v >= 0 && v <= 100,
                                        at + "settles." + contactClass.key(),
                                        "setup.threshold.invalid",
                                        problems)
                                / 100);
            }
        }
        ServiceLevel level = LevelLine.read(serviceLevel, at + "serviceLevel", problems);
        return problems.size() > before
                ? null
                : new ChannelTerms(live, price, patience, promise, (int) minimum, steps, rota, can, chances, level);
    }

    private static double minutes(String text, String field, List<FieldProblem> problems) {
        return Typed.number(
                text,
                Double.POSITIVE_INFINITY,
                v -> v > 0 && v < 1e6,
                field,
                "channels.invalid.minutes.open",
                problems);
    }

    private Set<String> skills(String at, List<FieldProblem> problems) {
        Set<String> found = new TreeSet<>();
        for (String skill : new ArrayList<>(List.of(skills.split("[,\uff0c;\uff1b、]")))) {
            if (!skill.isBlank()) {
                found.add(skill.strip().toLowerCase(Locale.ROOT));
            }
        }
        if (found.size() > MOST_SKILLS || found.stream().anyMatch(skill -> skill.length() > LONGEST_SKILL)) {
            problems.add(FieldProblem.of(
                    at + "skills",
                    "channels.invalid.skills",
                    String.valueOf(MOST_SKILLS),
                    String.valueOf(LONGEST_SKILL)));
        }
        return found;
    }
}
