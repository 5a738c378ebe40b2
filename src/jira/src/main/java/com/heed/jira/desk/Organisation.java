package com.heed.jira.desk;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A company that customers belong to, as Service Management knows it. */
public record Organisation(int id, String name) {
    private static final Pattern KEY = Pattern.compile("organisation:(\\d{1,9})");
    /** Full-width colons are what Chinese keyboards give. */
    private static final Pattern SAID = Pattern.compile("organisation\\s*[:\uFF1A](.*)", Pattern.CASE_INSENSITIVE);

    /** What stands for it in stored rows where else the key of a person stands. */
    public String key() {
        return "organisation:" + id;
    }

    /** The number in a {@link #key()}; empty for the key of a person. */
    public static Optional<Integer> idOf(String key) {
        Matcher matcher = KEY.matcher(key);
        return matcher.matches() ? Optional.of(Integer.parseInt(matcher.group(1))) : Optional.empty();
    }

    /** What a text such as {@code organisation:7} or {@code organisation:Acme} says after its colon; empty for a text that means a person. */
    public static Optional<String> saidIn(String text) {
        Matcher matcher = SAID.matcher(text.strip());
        return matcher.matches() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
    }

    /** Those of some that are called so: the one of that number, else all of exactly that name. */
    public static List<Organisation> called(String numberOrName, List<Organisation> all) {
        List<Organisation> numbered = all.stream()
                .filter(each -> String.valueOf(each.id).equals(numberOrName))
                .toList();
        return numbered.isEmpty()
                ? all.stream()
                        .filter(each -> each.name.strip().equals(numberOrName))
                        .toList()
                : numbered;
    }
}
