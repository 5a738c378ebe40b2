package com.heed.jira.catalogue;

import com.heed.jira.page.WebAddress;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.store.CatalogueItem;
import com.heed.jira.store.Catalogues;
import com.heed.reply.TextCheck;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads items out of the rows of a file. All of them are right, or none is taken. */
final class ItemRows {
    static final int LONGEST_TEXT = 500;
    static final int MOST_LIMITS = 20;
    static final int MOST_TOLD = 50;
    /** Prices are below it; more is a slip of the keyboard. */
    static final BigDecimal GREATEST_PRICE = new BigDecimal("10000000");

    static final Pattern ID = Pattern.compile("[\\w.-]{1," + Catalogues.LONGEST_ID + "}");
    private static final Pattern DAYS = Pattern.compile("[1-9]\\d{0,3}");
    private static final int MOST_DAYS = 3_650;
    private static final Map<String, Boolean> YES_AND_NO =
            Map.of("yes", true, "no", false, "true", true, "false", false);
    private static final Pattern PRICE = Pattern.compile("\\d{1,12}(?:\\.\\d{1,3})?");

    private final List<CatalogueItem> items = new ArrayList<>();
    private final List<FieldProblem> problems = new ArrayList<>();
    private int row;

    private ItemRows() {}

    /** @param problems if there are any, nothing counts */
    record Read(List<CatalogueItem> items, List<FieldProblem> problems) {}

    static Read read(List<Map<String, String>> rows) {
        ItemRows form = new ItemRows();
        Set<String> ids = new HashSet<>();
        for (Map<String, String> cells : rows) {
            form.row++;
            form.item(cells);
            if (!ids.add(cell(cells, "id"))) {
                form.wrong("twice", cell(cells, "id"));
            }
        }
        return form.problems.isEmpty()
                ? new Read(List.copyOf(form.items), List.of())
                : new Read(List.of(), form.problems.stream().limit(MOST_TOLD).toList());
    }

    private static String cell(Map<String, String> cells, String column) {
        return cells.getOrDefault(column, "").strip();
    }

    private void wrong(String key, String... args) {
        List<String> all = new ArrayList<>(List.of(String.valueOf(row)));
        all.addAll(List.of(args));
        problems.add(new FieldProblem("file", "catalogue.item." + key, all));
    }

    private void item(Map<String, String> cells) {
        int before = problems.size();
        String id = cell(cells, "id");
        if (!ID.matcher(id).matches()) {
            wrong("id", shortened(id), String.valueOf(Catalogues.LONGEST_ID));
        }
        String text = cell(cells, "text");
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            wrong("text", String.valueOf(LONGEST_TEXT));
        } else if (TextCheck.firstFault(text).isPresent()) {
            wrong("character");
        }
        CatalogueItem.Kind kind = CatalogueItem.Kind.of(cell(cells, "kind")).orElse(null);
        if (kind == null) {
            wrong("kind", shortened(cell(cells, "kind")));
        }
        BigDecimal price = price(cell(cells, "price"));
        String currency = cell(cells, "currency");
        if (!currency.isEmpty() && !isCurrency(currency)) {
            wrong("currency", shortened(currency));
        } else if (currency.isEmpty() != cell(cells, "price").isEmpty()) {
            wrong("both");
        }
        String url = cell(cells, "url");
        if (!WebAddress.isSafe(url)) {
            wrong("url", shortened(url));
        }
        List<CatalogueItem.Limit> notFor = limits("not_for", cell(cells, "not_for"));
        List<CatalogueItem.Limit> onlyFor = limits("only_for", cell(cells, "only_for"));
        CatalogueItem.Bounds bounds = bounds(cells, kind);
        if (problems.size() == before && kind != null) {
            items.add(new CatalogueItem(
                    id, text, kind, price, price == null ? null : currency, url, notFor, onlyFor, bounds));
        }
    }

    private CatalogueItem.Bounds bounds(Map<String, String> cells, CatalogueItem.@Nullable Kind kind) {
        String allowed = cell(cells, "allowed");
        if (!allowed.isEmpty() && !YES_AND_NO.containsKey(allowed)) {
            wrong("allowed", shortened(allowed));
        }
        String days = cell(cells, "every_days");
        boolean isDays = DAYS.matcher(days).matches() && Integer.parseInt(days) <= MOST_DAYS;
        if (!days.isEmpty() && !isDays) {
            wrong("days", shortened(days), String.valueOf(MOST_DAYS));
        }
        String said = cell(cells, "year_limit");
        BigDecimal money = said.isEmpty() ? null : money(said);
        if (!said.isEmpty() && money == null) {
            wrong("yearlimit", shortened(said), GREATEST_PRICE.toPlainString());
        } else if (money != null && cell(cells, "price").isEmpty()) {
            wrong("yearprice");
        }
        if (kind != null && kind != CatalogueItem.Kind.ACTION && !(days + said).isEmpty()) {
            wrong("onlyactions");
        }
        return new CatalogueItem.Bounds(
                YES_AND_NO.getOrDefault(allowed, true), isDays ? Integer.valueOf(days) : null, money);
    }

    private @Nullable BigDecimal price(String said) {
        BigDecimal price = said.isEmpty() ? null : money(said);
        if (!said.isEmpty() && price == null) {
            wrong("price", shortened(said), GREATEST_PRICE.toPlainString());
        }
        return price;
    }

    /** Null if it is none. */
    private static @Nullable BigDecimal money(String said) {
        return PRICE.matcher(said).matches() && new BigDecimal(said).compareTo(GREATEST_PRICE) < 0
                ? new BigDecimal(said)
                : null;
    }

    private static boolean isCurrency(String code) {
        try {
            return Currency.getInstance(code) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private List<CatalogueItem.Limit> limits(String column, String said) {
        List<CatalogueItem.Limit> limits = new ArrayList<>();
        for (String each : said.split("[;\uFF1B]")) {
            String limit = each.strip();
            if (limit.isEmpty()) {
                continue;
            }
            int colon = limit.indexOf(':');
            CatalogueItem.About about = colon < 0
                    ? null
                    : CatalogueItem.About.of(limit.substring(0, colon).strip().toLowerCase(Locale.ROOT))
                            .orElse(null);
            String value = limit.substring(colon + 1).strip();
            if (about == null || !isValue(about, value)) {
                wrong("limit", column, shortened(limit));
            } else {
                limits.add(new CatalogueItem.Limit(about, value));
            }
        }
        if (limits.size() > MOST_LIMITS) {
            wrong("limits", column, String.valueOf(MOST_LIMITS));
        }
        return limits;
    }

    private static boolean isValue(CatalogueItem.About about, String value) {
        return switch (about) {
            case ITEM -> ID.matcher(value).matches();
            case TOPIC -> !value.isEmpty() && value.length() <= 200;
            case LANGUAGE -> value.equals("en") || value.equals("zh");
            case SENTIMENT ->
                Set.of("negative", "neutral", "positive", CatalogueItem.VERY_NEGATIVE)
                        .contains(value);
        };
    }

    /** For a message: nobody wants a megabyte of what was wrong. */
    static String shortened(String said) {
        String plain = said.replaceAll("[\\p{Cc}\\p{Cf}]", "");
        return plain.length() <= 60 ? plain : plain.substring(0, plain.offsetByCodePoints(0, 30)) + "\u2026";
    }
}
