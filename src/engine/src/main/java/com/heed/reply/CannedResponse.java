package com.heed.reply;

import com.heed.Language;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An approved text that agents say again and again.
 *
 * @param id       its identity, 0 before it is stored
 * @param name     what agents call it, 1 to {@value #LONGEST_NAME} characters
 * @param scope    whose it is
 * @param language what it is written in
 * @param template its text
 * @param shortcut by which others include it, or null; see {@link #isShortcut}
 * @param tags     words to find it by, at most {@value #MOST_TAGS}
 * @param written  when this text was written
 * @param approval who said that it may be used; null while nobody has
 */
public record CannedResponse(
        long id,
        String name,
        Scope scope,
        Language language,
        Template template,
        @Nullable String shortcut,
        List<String> tags,
        Instant written,
        @Nullable Approval approval) {
    public static final int LONGEST_NAME = 100;
    public static final int MOST_TAGS = 10;
    public static final int LONGEST_TAG = 30;
    private static final Pattern SHORTCUT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,39}");

    /** Who approved a text, and when. @param by key of that person */
    public record Approval(String by, Instant at) {
        public Approval {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(at, "at");
        }
    }

    public CannedResponse {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(written, "written");
        tags = List.copyOf(tags);
        if (language == Language.OTHER) {
            throw new IllegalArgumentException("language of response " + id + " is und; expected en or zh");
        }
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "name of response " + id + " is '" + name + "'; expected 1 to " + LONGEST_NAME + " characters");
        }
        if (shortcut != null && !isShortcut(shortcut)) {
            throw new IllegalArgumentException("shortcut of response " + id + " is '" + shortcut
                    + "'; expected up to 40 letters, digits, hyphens and underscores, a letter or digit first");
        }
        if (tags.size() > MOST_TAGS || !tags.stream().allMatch(CannedResponse::isTag)) {
            throw new IllegalArgumentException("tags of response " + id + " are " + tags + "; expected at most "
                    + MOST_TAGS + " of 1 to " + LONGEST_TAG + " characters");
        }
    }

    /** Whether a name is one: not blank, not too long, on one line. */
    public static boolean isName(String name) {
        return isLine(name, LONGEST_NAME);
    }

    /** Whether a tag is one: not blank, not too long, on one line, without commas. */
    public static boolean isTag(String tag) {
        return isLine(tag, LONGEST_TAG) && tag.indexOf(',') < 0;
    }

    private static boolean isLine(String text, int most) {
        return !text.isBlank()
                && text.codePointCount(0, text.length()) <= most
                && text.codePoints().noneMatch(c -> c == '\n' || c == '\t' || TextCheck.isNoText(c));
    }

    /** Whether others can include it by this: up to 40 letters of any script, digits, hyphens and underscores, a letter or digit first. */
    public static boolean isShortcut(String shortcut) {
        return SHORTCUT.matcher(shortcut).matches();
    }

    /** As an answer among all others, with the text of what it includes. @param composed its template with nothing left to include */
    public Answer answer(Template composed) {
        return new Answer(
                "canned:" + id,
                new Origin.Canned(id, name),
                language,
                composed.source(),
                null,
                written,
                Answer.UNKNOWN_WORTH);
    }
}
