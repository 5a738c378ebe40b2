package com.heed.lab.sentiment;

import com.heed.lab.run.WrongUse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Of which labelled rows people are taken to have said whether the model is right. */
sealed interface Spoken {
    /** Of so many, whatever the model says of them. */
    record Any(int rows) implements Spoken {
        @Override
        public String key() {
            return Integer.toString(rows);
        }
    }

    /** Of so many that the model reads wrong, and so many that it reads right. */
    record Chosen(int wrong, int right) implements Spoken {
        @Override
        public String key() {
            return wrong + "+" + right;
        }

        @Override
        public int rows() {
            return wrong + right;
        }
    }

    /** As it is written: {@code 50}, or {@code 20+10}. */
    String key();

    /** In all, from 1. */
    int rows();

    /**
     * Reads what is written as {@link #key} writes it.
     *
     * @param option names it in the error
     * @throws WrongUse for anything else, and for less than one row
     */
    static Spoken of(String text, String option) {
        Matcher parts = Pattern.compile("(\\d{1,6})(?:\\+(\\d{1,6}))?").matcher(text.strip());
        if (parts.matches()) {
            int first = Integer.parseInt(parts.group(1));
            Spoken spoken =
                    parts.group(2) == null ? new Any(first) : new Chosen(first, Integer.parseInt(parts.group(2)));
            if (spoken.rows() > 0) {
                return spoken;
            }
        }
        throw new WrongUse(option + " '" + text
                + "' must be a number of rows such as 50, or rows read wrong and rows read right such as 20+10.");
    }

    /** Reads several. */
    static List<Spoken> of(List<String> texts, String option) {
        return texts.stream().map(text -> of(text, option)).toList();
    }
}
