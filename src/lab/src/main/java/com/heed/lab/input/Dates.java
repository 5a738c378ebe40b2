package com.heed.lab.input;

import com.heed.lab.run.WrongUse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * How times are written in a CSV; in one of a Jira they follow its look and feel and the language of whoever exported. Of the ways known here the one is taken that
 * reads all samples.
 */
public final class Dates {
    private static final String GIVEN = "--date-format";

    private static final List<String> PATTERNS = List.of(
            "yyyy-MM-dd'T'HH:mm[:ss][.SSS][XXX][XX][X]",
            "yyyy-MM-dd HH:mm[:ss][.S]",
            "yyyy-M-d H:mm[:ss]",
            "yyyy/M/d H:mm[:ss]",
            "yyyy/M/d h:mm a",
            "yyyy-M-d h:mm a",
            "yyyy年M月d日 H:mm[:ss]",
            "d/MMM/yy h:mm a",
            "d/MMM/yy H:mm",
            // Chinese: Jira writes the month in full.
            "d/MMMM/yy h:mm a",
            "d/MMMM/yy H:mm",
            "d/MMM/yyyy h:mm a",
            "d/MMM/yyyy H:mm",
            "d MMM yyyy, H:mm",
            "d MMM yyyy h:mm a",
            "MMM d, yyyy, h:mm a",
            "MMM d, yyyy h:mm a",
            "d.M.yyyy H:mm[:ss]",
            "d/M/yyyy H:mm[:ss]",
            "M/d/yyyy H:mm[:ss]",
            "d/M/yyyy h:mm[:ss] a",
            "M/d/yyyy h:mm[:ss] a",
            "yyyy-MM-dd",
            "yyyy/M/d",
            "d/MMM/yy",
            "d.M.yyyy",
            "d/M/yyyy",
            "M/d/yyyy");

    private final ZoneId zone;
    private final @Nullable String given;
    private @Nullable DateTimeFormatter chosen;

    /**
     * Ways to read times.
     *
     * @param zone  of times that say none
     * @param given pattern of {@link DateTimeFormatter}, or null to find it out
     */
    public Dates(ZoneId zone, @Nullable String given) {
        this.zone = zone;
        this.given = given;
    }

    /**
     * Finds out how times are written.
     *
     * @param samples   not blank
     * @param where     file, row and column of a sample, for the sentence
     * @throws WrongUse if no way reads all of them, or two ways read them differently
     */
    public Dates learn(List<String> samples, IntFunction<String> where) {
        if (samples.isEmpty()) {
            return this;
        }
        Map<String, Integer> reads = new TreeMap<>();
        Optional<Dates> found = find(samples, where, reads);
        if (found.isPresent()) {
            return found.get();
        }
        int most = reads.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        String how = "say how times are written, such as " + GIVEN + " \"dd.MM.yyyy HH:mm\".";
        throw new WrongUse(where.apply(most) + ": '" + samples.get(most)
                + (most == 0
                        ? "' is not a time Heed knows; " + how
                        : "' is not a time as '" + samples.get(most - 1)
                                + "' before it is. Mend it or take the row out; where it is right, " + how));
    }

    /**
     * As {@link #learn}, where texts may be no times at all.
     *
     * @return empty if there is none, or no way reads all of them
     * @throws WrongUse if two ways read them differently
     */
    public Optional<Dates> find(List<String> samples, IntFunction<String> where) {
        return samples.isEmpty() ? Optional.empty() : find(samples, where, new TreeMap<>());
    }

    /** @param reads filled with how many samples each way reads before it fails */
    private Optional<Dates> find(List<String> samples, IntFunction<String> where, Map<String, Integer> reads) {
        List<DateTimeFormatter> whole = new ArrayList<>();
        for (Map.Entry<String, DateTimeFormatter> way : ways().entrySet()) {
            int count = 0;
            while (count < samples.size() && parse(samples.get(count), way.getValue()) != null) {
                count++;
            }
            reads.put(way.getKey(), count);
            if (count == samples.size()) {
                whole.add(way.getValue());
            }
        }
        if (whole.isEmpty()) {
            return Optional.empty();
        }
        for (DateTimeFormatter other : whole) {
            for (int i = 0; i < samples.size(); i++) {
                String sample = samples.get(i);
                if (!java.util.Objects.equals(parse(sample, other), parse(sample, whole.get(0)))) {
                    throw new WrongUse(where.apply(i) + ": '" + sample
                            + "' can be read with the day or the month first; say which, such as " + GIVEN
                            + " \"M/d/yyyy H:mm\".");
                }
            }
        }
        Dates learnt = new Dates(zone, given);
        learnt.chosen = whole.get(0);
        return Optional.of(learnt);
    }

    /** The moment a text means, or null if it is none in the way that was learnt. */
    @Nullable
    public Instant read(String text) {
        return chosen == null || text.isBlank() ? null : parse(text, chosen);
    }

    private Map<String, DateTimeFormatter> ways() {
        Map<String, DateTimeFormatter> ways = new java.util.LinkedHashMap<>();
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            for (String pattern : given == null ? PATTERNS : List.of(given)) {
                ways.put(locale + pattern, formatter(pattern, locale));
            }
        }
        return ways;
    }

    private static DateTimeFormatter formatter(String pattern, Locale locale) {
        try {
            return new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(locale);
        } catch (IllegalArgumentException e) {
            throw new WrongUse(GIVEN + " '" + pattern + "': " + e.getMessage() + "; such as \"dd/MMM/yy h:mm a\".", e);
        }
    }

    private @Nullable Instant parse(String text, DateTimeFormatter way) {
        try {
            // Newer Javas write a narrow space before AM and PM; Jira writes a plain one.
            TemporalAccessor found = way.parseBest(
                    text.strip().replace('\u202f', ' '), ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
            return switch (found) {
                case ZonedDateTime zoned -> zoned.toInstant();
                case LocalDateTime local -> local.atZone(zone).toInstant();
                case LocalDate day -> day.atStartOfDay(zone).toInstant();
                default -> null;
            };
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
