package com.heed.sandbox.search;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Moments as queries name them: {@code 2026-03-13}, {@code "2026/03/13 10:05"}, {@code -1d}, {@code "4h 30m"}, {@code startOfDay(-1)}, {@code now()}. */
final class Dates {
    private static final Pattern RELATIVE = Pattern.compile("([+-]?)((?:\\d{1,6}[wdhm]\\s*)+)");
    private static final Pattern PART = Pattern.compile("(\\d{1,6})([wdhm])");
    private static final Pattern FUNCTION = Pattern.compile("(start|end)of(day|week|month|year)");
    private static final Pattern STEP = Pattern.compile("([+-]?\\d{1,5})([yMwdhm]?)");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd H:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "y", ChronoUnit.YEARS,
            "M", ChronoUnit.MONTHS,
            "w", ChronoUnit.WEEKS,
            "d", ChronoUnit.DAYS,
            "h", ChronoUnit.HOURS,
            "m", ChronoUnit.MINUTES);
    private static final Map<String, ChronoUnit> SPANS = Map.of(
            "day", ChronoUnit.DAYS, "week", ChronoUnit.WEEKS, "month", ChronoUnit.MONTHS, "year", ChronoUnit.YEARS);

    private Dates() {}

    static Instant literal(String field, String text, Asker asker) {
        Matcher relative = RELATIVE.matcher(text.strip());
        if (relative.matches()) {
            Duration sum = sum(relative.group(2));
            return relative.group(1).equals("-")
                    ? asker.now().minus(sum)
                    : asker.now().plus(sum);
        }
        String dashed = text.strip().replace('/', '-');
        try {
            LocalDateTime time = dashed.length() > 10
                    ? LocalDateTime.parse(dashed, MINUTE)
                    : LocalDate.parse(dashed, DAY).atStartOfDay();
            return time.atZone(asker.zone()).toInstant();
        } catch (DateTimeException e) {
            throw new JqlException("The date '" + text + "' of the field '" + field
                    + "' is not valid. Use '2026-03-13', '2026-03-13 10:05', or a period such as '-5d' or '4w 2d'.");
        }
    }

    /**
     * The time a function of a service level is given, such as {@code 2h 30m}. A day has 24 hours, as the calendar of the clocks.
     *
     * @param function its name, for the message
     * @throws JqlException if there is not one such time
     */
    static Duration span(String function, List<String> arguments) {
        Matcher relative =
                RELATIVE.matcher(arguments.size() == 1 ? arguments.getFirst().strip() : "");
        if (!relative.matches() || relative.group(1).equals("+")) {
            throw new JqlException("The function '" + function + "()' takes one time, such as '30m' or '2h 30m', not ("
                    + String.join(", ", arguments) + ").");
        }
        Duration sum = sum(relative.group(2));
        return relative.group(1).isEmpty() ? sum : sum.negated();
    }

    private static Duration sum(String parts) {
        Duration sum = Duration.ZERO;
        Matcher part = PART.matcher(parts);
        while (part.find()) {
            sum = sum.plus(duration(Long.parseLong(part.group(1)), part.group(2)));
        }
        return sum;
    }

    private static Duration duration(long number, String unit) {
        return switch (unit) {
            case "w" -> Duration.ofDays(7 * number);
            case "d" -> Duration.ofDays(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofMinutes(number);
        };
    }

    /** Weeks begin on Monday. An end is the last millisecond. */
    static Instant function(Operand.Call call, Asker asker) {
        String name = call.name().toLowerCase(Locale.ROOT);
        if (name.equals("now") && call.arguments().isEmpty()) {
            return asker.now();
        }
        Matcher function = FUNCTION.matcher(name);
        if (!function.matches() || call.arguments().size() > 1) {
            throw unknown(call);
        }
        ChronoUnit span = SPANS.getOrDefault(function.group(2), ChronoUnit.DAYS);
        ZonedDateTime now = asker.now().atZone(asker.zone());
        ZonedDateTime moved = call.arguments().isEmpty() ? now : moved(call, now, span);
        ZonedDateTime start = start(moved, span);
        return function.group(1).equals("start")
                ? start.toInstant()
                : start.plus(1, span).minus(1, ChronoUnit.MILLIS).toInstant();
    }

    private static ZonedDateTime moved(Operand.Call call, ZonedDateTime now, ChronoUnit span) {
        String step = call.arguments().getFirst();
        Matcher matcher = STEP.matcher(step);
        if (!matcher.matches()) {
            throw new JqlException("The step '" + step + "' of the function '" + call.name()
                    + "()' is not valid. Use a number such as -1, or one with a unit such as '-1d'.");
        }
        ChronoUnit unit = UNITS.getOrDefault(matcher.group(2), span);
        return now.plus(Long.parseLong(matcher.group(1)), unit);
    }

    private static ZonedDateTime start(ZonedDateTime at, ChronoUnit span) {
        LocalDate day = at.toLocalDate();
        LocalDate first = switch (span) {
            case WEEKS -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTHS -> day.withDayOfMonth(1);
            case YEARS -> day.withDayOfYear(1);
            default -> day;
        };
        return first.atStartOfDay(at.getZone());
    }

    static JqlException unknown(Operand.Call call) {
        return new JqlException("Unable to find the JQL function '" + call.name() + "()' here.");
    }
}
