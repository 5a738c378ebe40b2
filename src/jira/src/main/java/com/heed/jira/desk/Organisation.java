package com.heed.jira.desk;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A company that customers belong to, as Service Management knows it. */
public record Organisation(int id, String name) {
    private static final Pattern KEY = Pattern.compile("organisation:(\\d{1,9})");

    /** What stands for it in stored rows where else the key of a person stands. */
    public String key() {
        return "organisation:" + id;
    }

    /** The number in a {@link #key()}; empty for the key of a person. */
    public static Optional<Integer> idOf(String key) {
        Matcher matcher = KEY.matcher(key);
        return matcher.matches() ? Optional.of(Integer.parseInt(matcher.group(1))) : Optional.empty();
    }
}
