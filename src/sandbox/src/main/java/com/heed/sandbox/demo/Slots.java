package com.heed.sandbox.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The numbers, names and dates of one contact. Asked in another language with dice of the same seed, they are the same numbers. */
final class Slots {
    private static final Phrases VALUES = new Phrases("slots.txt");
    private static final List<String[]> PRODUCTS = Phrases.rows("products.txt");
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH);
    /** No district has this code and nobody alive was born then: such a number has a right check digit and belongs to nobody. */
    private static final String NOBODY = "99000019000101";

    private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private Slots() {}

    static Map<String, String> of(
            Dice dice, String language, Instant created, Person customer, Person agent, Person lead) {
        boolean chinese = language.equals("zh");
        String suffix = chinese ? ".zh" : ".en";
        LocalDate today = created.atZone(ZoneOffset.UTC).toLocalDate();
        Map<String, String> slots = new HashMap<>();
        slots.put("order", String.valueOf(dice.between(41_000, 68_999)));
        slots.put("days", String.valueOf(dice.between(3, 19)));
        slots.put("times", String.valueOf(dice.between(3, 6)));
        slots.put("minutes", String.valueOf(dice.between(8, 55)));
        slots.put("months", String.valueOf(dice.between(3, 20)));
        slots.put("house", String.valueOf(dice.between(2, 98)));
        slots.put("batch", String.valueOf(dice.between(1_000, 9_999)));
        slots.put("serial", "T7-" + dice.between(100_000, 999_999));
        slots.put("tracking", "SL" + dice.between(100_000_000, 999_999_999));
        slots.put("invoice", "INV-" + today.getYear() + "-0" + dice.between(1_000, 9_999));
        slots.put("hour", String.format(Locale.ROOT, "%d:%02d", dice.between(7, 22), dice.between(0, 59)));
        int cents = dice.between(1_190, 42_990);
        slots.put(
                "amount",
                chinese ? "¥" + cents / 50 : String.format(Locale.ROOT, "€%d.%02d", cents / 100, cents % 100));
        LocalDate date = today.minusDays(dice.between(3, 16));
        slots.put("date", chinese ? date.getMonthValue() + "月" + date.getDayOfMonth() + "日" : ENGLISH_DAY.format(date));
        slots.put("month", month(today.minusMonths(1), chinese));
        slots.put("nextmonth", month(today.plusMonths(1), chinese));
        slots.put("product", PRODUCTS.get(dice.between(0, PRODUCTS.size() - 1))[chinese ? 1 : 0]);
        for (String kind : List.of("city", "courier", "device", "browser", "phone")) {
            slots.put(kind, dice.pick(VALUES.in(kind + suffix)));
        }
        for (String kind : List.of("version", "card", "iban")) {
            slots.put(kind, dice.pick(VALUES.in(kind)));
        }
        slots.put("warehouse", chinese ? "宁波" : "Ningbo");
        slots.put("id", identity(dice.between(0, 999)));
        slots.put("email", customer.email());
        slots.put("name", customer.name());
        slots.put("first", customer.first());
        String organisation = customer.organisation();
        slots.put("org", organisation == null ? slots.getOrDefault("city", "") : organisation);
        slots.put("agent", agent.first());
        slots.put("lead", lead.first());
        return slots;
    }

    private static String month(LocalDate date, boolean chinese) {
        return chinese ? date.getMonthValue() + "月" : ENGLISH_MONTH.format(date);
    }

    /** GB 11643: the last character checks the seventeen digits before it. */
    private static String identity(int sequence) {
        String digits = NOBODY + String.format(Locale.ROOT, "%03d", sequence);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * ID_WEIGHTS[i];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }
}
