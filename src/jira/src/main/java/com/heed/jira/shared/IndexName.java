package com.heed.jira.shared;

import com.heed.Language;
import com.heed.retrieval.AnswerEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the indexes of one project are called: {@code heed-10000-1a2b3c4d} is what is searched, an alias of one of {@code heed-10000-1a2b3c4d-1764220000000}, which are builds.
 *
 * @param name    of all indexes of this Jira
 * @param project its number
 * @param print   of format and encoders: nodes with another encoder have an index of their own
 */
record IndexName(String name, long project, String print) {
    /** Version of what is kept and how. */
    private static final int FORMAT = 1;

    private static final int PRINT_LENGTH = 8;
    private static final Pattern PARTS =
            Pattern.compile("([a-z0-9_]+)-(\\d{1,18})-([0-9a-f]{8})(-\\d{1,18}|-building)?");

    static IndexName of(String name, long project, AnswerEncoder encoder) {
        StringBuilder all = new StringBuilder("format ").append(FORMAT);
        for (Language language : Language.values()) {
            all.append('\n').append(encoder.identity(language)).append(' ').append(encoder.width(language));
        }
        try {
            byte[] print =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return new IndexName(name, project, HexFormat.of().formatHex(print).substring(0, PRINT_LENGTH));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Of which project an index or alias is; empty if it is none of this name's. */
    static Optional<IndexName> read(String name, String index) {
        Matcher parts = PARTS.matcher(index);
        return parts.matches() && parts.group(1).equals(name)
                ? Optional.of(new IndexName(name, Long.parseLong(parts.group(2)), parts.group(3)))
                : Optional.empty();
    }

    /** What is searched. */
    String searched() {
        return name + "-" + project + "-" + print;
    }

    /** What a build under way is written by, so that a build that was deleted is not made again by a late write. */
    String building() {
        return searched() + "-building";
    }

    String build(long millis) {
        return searched() + "-" + millis;
    }

    /** All indexes of the project, whatever encoder they are of. */
    String all() {
        return name + "-" + project + "-*";
    }
}
