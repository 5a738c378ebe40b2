package com.heed.reply;

import com.heed.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** Puts values into the words of a reply's language, not of whoever reads the page. Texts in a third language get English words. */
final class Wording {
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter CHINESE_DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT);
    private static final DateTimeFormatter CHINESE_MOMENT = DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm", Locale.ROOT);
    private static final int MOST_DECIMALS = 6;

    private final boolean chinese;

    Wording(Language language) {
        this.chinese = language == Language.CHINESE;
    }

    String of(SlotValue value) {
        return switch (value) {
            case SlotValue.Text text -> text.text();
            case SlotValue.Day day -> (chinese ? CHINESE_DAY : ENGLISH_DAY).format(day.day());
            case SlotValue.Moment moment -> (chinese ? CHINESE_MOMENT : ENGLISH_MOMENT).format(moment.moment());
            case SlotValue.Span span -> span(span.span());
            case SlotValue.Amount amount -> amount(amount.amount());
            case SlotValue.Greeting greeting -> greeting(greeting.now());
            case SlotValue.Several several ->
                several.values().stream().map(this::of).collect(Collectors.joining(chinese ? "、" : ", "));
        };
    }

    /** Point as the decimal sign in both languages; empty if it is no number. */
    private static String amount(double amount) {
        return Double.isFinite(amount)
                ? BigDecimal.valueOf(amount)
                        .setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString()
                : "";
    }

    /** The two largest units, whole, rounded down: a promise must not be said to last longer than it does. */
    private String span(Duration span) {
        long days = span.toDays();
        int hours = span.toHoursPart();
        int minutes = span.toMinutesPart();
        if (days > 0) {
            return two(days, "day", "天", hours, "hour", "小时");
        }
        if (hours > 0) {
            return two(hours, "hour", "小时", minutes, "minute", "分钟");
        }
        if (minutes > 0) {
            return one(minutes, "minute", "分钟");
        }
        return chinese ? "不到1分钟" : "less than a minute";
    }

    private String two(long first, String en, String zh, long second, String secondEn, String secondZh) {
        String large = one(first, en, zh);
        return second == 0 ? large : large + (chinese ? "" : " ") + one(second, secondEn, secondZh);
    }

    private String one(long count, String en, String zh) {
        return chinese ? count + zh : count + " " + en + (count == 1 ? "" : "s");
    }

    private String greeting(LocalTime now) {
        int hour = now.getHour();
        if (chinese) {
            return hour < 5
                    ? "晚上好"
                    : hour < 9 ? "早上好" : hour < 12 ? "上午好" : hour < 14 ? "中午好" : hour < 18 ? "下午好" : "晚上好";
        }
        return hour >= 5 && hour < 12 ? "Good morning" : hour >= 12 && hour < 18 ? "Good afternoon" : "Good evening";
    }
}
