package com.heed.jira.price;

import com.heed.desk.Shift;
import com.heed.jira.page.Texts;
import com.heed.jira.setup.ShiftLines;
import com.heed.jira.split.SplitWords;
import com.heed.jira.store.StoredPrices;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sentences of a working day's prices, in one reader's language and the project's currency. */
public record PriceWords(SplitWords words) {
    private Texts texts() {
        return words.texts();
    }

    /** {@code 09:00}. */
    public static String hour(int hour) {
        return String.format(Locale.ROOT, "%02d:00", hour);
    }

    String day(StoredPrices prices) {
        LocalDate date = LocalDate.parse(prices.date());
        return texts().text(
                        prices.even() ? "price.day.even" : "price.day",
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                                .withLocale(texts().locale())
                                .format(date),
                        words.contacts(prices.contacts()));
    }

    /** Why there are no prices, or which promise they are without. */
    public @Nullable String broken(StoredPrices prices) {
        String key = prices.broken();
        return key == null
                ? null
                : texts().text(
                                key.equals("plan.none.promise") ? "price.broken.promise" : key,
                                prices.args().toArray());
    }

    /** What one promise costs. */
    public String promise(StoredPrices.Promise promise) {
        return texts().text(
                        promise.without() < 0.005 ? "price.promise.free" : "price.promise",
                        promise.name(),
                        words.number(promise.minutes()),
                        words.money(promise.without()),
                        words.number(promise.minutes() + 1),
                        words.money(promise.longer()));
    }

    /** What it is worth that one agent can do two things. */
    public String training(StoredPrices.Training training) {
        return texts().text("price.training", training.fromName(), training.toName(), words.money(training.saves()));
    }

    /** {@code Mon-Fri 09:00-17:00}. */
    public String shift(StoredPrices.Staff staff) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        staff.days().forEach(day -> days.add(DayOfWeek.valueOf(day)));
        boolean always = days.size() == 7 && staff.from() == 0 && staff.to() == Shift.DAY;
        return always
                ? texts().text("price.staff.always")
                : ShiftLines.hours(new Shift(days, staff.from(), staff.to(), 1), texts().locale());
    }

    /** {@code 80% in 1 min}. */
    public String level(StoredPrices.Staff staff) {
        return texts().text("price.staff.level.of", texts().percent(staff.share()), words.number(staff.minutes()));
    }

    /** {@code Mon 10:00, 120 contacts}. */
    public String busiest(StoredPrices.Staff staff) {
        return texts().text(
                        "price.staff.busiest.of",
                        DayOfWeek.valueOf(staff.busiest()).getDisplayName(TextStyle.SHORT, texts().locale()),
                        hour(staff.hour()),
                        words.contacts(staff.contacts()));
    }
}
