package com.heed.jira.setup;

import com.heed.desk.Shift;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Shifts as people write them, one a line: {@code Mon-Fri 09:00-12:00 4}, {@code 周一至周五 09:00-12:00 4}. Days of both languages are read, whoever reads them. */
public final class ShiftLines {
    /** Lines of one channel at most. */
    static final int MOST = 50;

    private static final String UNTIL = "\\s*(?:[-\u2013\u2014~]|至|到|\\bto\\b|\\buntil\\b)\\s*";
    private static final Pattern LINE = Pattern.compile(
            "(?<days>\\D+?)[\\s,\uff0c]*(?<from>\\d{1,2}[:\uff1a]\\d{2})" + UNTIL
                    + "(?<to>\\d{1,2}[:\uff1a]\\d{2})[\\s,\uff0c]+(?<agents>\\d{1,7})\\s*(?:agents?|people|人|名|名客服|位客服)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EVERY_DAY = Pattern.compile("daily|every\\s*day|每天|每日", Pattern.CASE_INSENSITIVE);
    private static final Map<String, DayOfWeek> DAYS = days();

    private ShiftLines() {}

    private static Map<String, DayOfWeek> days() {
        Map<String, DayOfWeek> names = new HashMap<>();
        String[] chinese = {"一", "二", "三", "四", "五", "六", "日"};
        for (DayOfWeek day : DayOfWeek.values()) {
            String whole = day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
            names.put(whole, day);
            names.put(whole.substring(0, 3), day);
            String number = chinese[day.ordinal()];
            for (String week : List.of("", "周", "星期", "礼拜")) {
                names.put(week + number, day);
            }
        }
        names.put("tues", DayOfWeek.TUESDAY);
        names.put("thur", DayOfWeek.THURSDAY);
        names.put("thurs", DayOfWeek.THURSDAY);
        for (String sunday : List.of("周天", "星期天", "礼拜天")) {
            names.put(sunday, DayOfWeek.SUNDAY);
        }
        return names;
    }

    /** Reads lines; empty ones are passed over. What cannot be read, and shifts that overlap, are noted with their line. */
    static List<Shift> read(String text, String field, List<FieldProblem> problems) {
        List<Shift> shifts = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String line :
                text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
            Shift shift = shift(line, field, problems);
            if (shift == null) {
                continue;
            }
            for (int i = 0; i < shifts.size(); i++) {
                if (shifts.get(i).overlaps(shift)) {
                    problems.add(FieldProblem.of(field, "channels.invalid.shifts.overlap", lines.get(i), line));
                }
            }
            shifts.add(shift);
            lines.add(line);
        }
        if (shifts.size() > MOST) {
            problems.add(FieldProblem.of(field, "channels.invalid.shifts.count", String.valueOf(MOST)));
        }
        return shifts;
    }

    private static @Nullable Shift shift(String line, String field, List<FieldProblem> problems) {
        Matcher matcher = LINE.matcher(line);
        Set<DayOfWeek> days = matcher.matches() ? week(matcher.group("days")) : Set.of();
        int from = days.isEmpty() ? -1 : minute(matcher.group("from"));
        int to = days.isEmpty() ? -1 : minute(matcher.group("to"));
        int agents = days.isEmpty() ? 0 : Integer.parseInt(matcher.group("agents"));
        if (from < 0 || to < 0) {
            problems.add(FieldProblem.of(field, "channels.invalid.shifts.line", line));
            return null;
        }
        if (from >= to) {
            problems.add(FieldProblem.of(field, "channels.invalid.shifts.order", line));
            return null;
        }
        if (agents < 1 || agents > 100_000) {
            problems.add(FieldProblem.of(field, "channels.invalid.shifts.agents", line));
            return null;
        }
        return new Shift(days, from, to, agents);
    }

    /** Minute of the day, 0 to 1440, or -1. */
    private static int minute(String time) {
        String[] parts = time.split("[:\uff1a]", 2);
        int minute = Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
        return Integer.parseInt(parts[1]) > 59 || minute > Shift.DAY ? -1 : minute;
    }

    /** Days of a week; empty if they cannot be read. */
    private static Set<DayOfWeek> week(String text) {
        if (EVERY_DAY.matcher(text.strip()).matches()) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        Set<DayOfWeek> found = EnumSet.noneOf(DayOfWeek.class);
        String ranges = Pattern.compile(UNTIL, Pattern.CASE_INSENSITIVE)
                .matcher(text.strip())
                .replaceAll("-");
        for (String part : ranges.split("(?:[,\uff0c、/]|\\s+and\\s+|\\s|和)+", -1)) {
            String[] ends = part.toLowerCase(Locale.ROOT).split("-", -1);
            DayOfWeek first = DAYS.get(ends[0]);
            DayOfWeek last = DAYS.get(ends[ends.length - 1]);
            if (first == null || last == null || ends.length > 2) {
                return Set.of();
            }
            found.add(first);
            for (DayOfWeek day = first; day != last; ) {
                day = day.plus(1);
                found.add(day);
            }
        }
        return found;
    }

    /** As somebody who reads that language would write them, one a line. */
    static String write(Collection<Shift> shifts, Locale locale) {
        StringBuilder lines = new StringBuilder();
        for (Shift shift : shifts) {
            lines.append(lines.isEmpty() ? "" : "\n")
                    .append(hours(shift, locale))
                    .append(' ')
                    .append(shift.agents());
        }
        return lines.toString();
    }

    /** The days and hours of a shift, without its agents. */
    public static String hours(Shift shift, Locale locale) {
        return days(shift.days(), locale)
                + String.format(
                        Locale.ROOT,
                        " %02d:%02d-%02d:%02d",
                        shift.fromMinute() / 60,
                        shift.fromMinute() % 60,
                        shift.toMinute() / 60,
                        shift.toMinute() % 60);
    }

    private static String days(Set<DayOfWeek> days, Locale locale) {
        boolean chinese = locale.getLanguage().equals("zh");
        List<String> parts = new ArrayList<>();
        DayOfWeek[] week = DayOfWeek.values();
        for (int i = 0; i < week.length; i++) {
            int last = i;
            while (days.contains(week[i]) && last + 1 < week.length && days.contains(week[last + 1])) {
                last++;
            }
            if (last > i + 1) {
                parts.add(name(week[i], chinese) + (chinese ? "至" : "-") + name(week[last], chinese));
                i = last;
            } else if (days.contains(week[i])) {
                parts.add(name(week[i], chinese));
            }
        }
        return String.join(chinese ? "、" : ", ", parts);
    }

    private static String name(DayOfWeek day, boolean chinese) {
        return day.getDisplayName(TextStyle.SHORT, chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
    }
}
