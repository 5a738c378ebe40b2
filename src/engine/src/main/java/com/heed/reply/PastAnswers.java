package com.heed.reply;

import com.heed.Contact;
import com.heed.Language;
import com.heed.Message;
import com.heed.text.CleanText;
import com.heed.text.Languages;
import com.heed.text.Masker;
import com.heed.text.TextCleaner;
import com.heed.text.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What agents once said to customers, made fit to be said again: clean, masked, without greeting and closing, each with what had been asked and how well it went. Internal comments never come here, since a {@link Contact} has none.
 */
public final class PastAnswers {
    private static final int FEWEST_WORDS = 4;
    private static final int FEWEST_WORDS_BESIDE_A_LINK = 6;
    private static final int LONGEST = 4_000;
    private static final int LONGEST_REQUEST = 2_000;
    /** Of words and placeholders together, the share of placeholders above which a text is about one person. */
    private static final double MOST_MASKED = 0.2;

    private static final Pattern LINK = Pattern.compile("(?i)\\b(?:https?|ftp)://\\S");
    /** What stands in square brackets in the place of an issue key. */
    public static final String ISSUE = "ISSUE";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\[(?:" + String.join("|", Template.MASKS) + ")\\]");

    /** As Jira takes keys of projects, and a number; also beside Chinese. */
    private static final Pattern ISSUE_KEY =
            Pattern.compile("(?<![A-Za-z0-9_-])([A-Z][A-Z0-9_]{1,254})-\\d{1,18}(?![A-Za-z0-9_])");

    private final Duration longestAgo;
    private final Predicate<String> isProject;

    /**
     * @param longestAgo how far is looked back from now
     * @param isProject  whether there is a project of a key: what only looks like an issue key, as UTF-8 does, stays
     */
    public PastAnswers(Duration longestAgo, Predicate<String> isProject) {
        this.longestAgo = longestAgo;
        this.isProject = isProject;
    }

    /** Looks back two years: texts about how things were before mislead more often than they help. */
    public PastAnswers(Predicate<String> isProject) {
        this(Duration.ofDays(730), isProject);
    }

    /** Names are nobody's business; an issue key, of this issue or of another, is not true of anybody else's, and whoever reads it may not know that issue. */
    private String masked(String text, PastContact past) {
        return ISSUE_KEY
                .matcher(Masker.mask(text, past.names()))
                .replaceAll(key ->
                        isProject.test(key.group(1)) ? "[" + ISSUE + "]" : Matcher.quoteReplacement(key.group()));
    }

    /**
     * What came of some contacts.
     *
     * @param answers  in the order of the messages
     * @param leftOut how many texts were left out, by reason; reasons without one are not in it
     */
    public record Mined(List<Answer> answers, Map<LeftOut, Integer> leftOut) {
        public Mined {
            answers = List.copyOf(answers);
            leftOut = Map.copyOf(leftOut);
        }
    }

    /** The answers in one contact. @param now from which is looked back */
    public Mined of(PastContact past, Instant now) {
        List<Answer> answers = new ArrayList<>();
        Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
        List<Message> messages = past.contact().messages();
        List<String> asked = new ArrayList<>(List.of(past.contact().subject()));
        boolean replied = false;
        for (int i = 0; i < messages.size(); i++) {
            Message message = messages.get(i);
            if (message.fromCustomer()) {
                if (replied) {
                    asked.clear();
                    replied = false;
                }
                addTo(asked, message, past);
                continue;
            }
            // Several answers in a row answer the same request.
            replied = true;
            switch (reply(past, i, asked, now)) {
                case Kept kept -> answers.add(kept.answer);
                case Dropped dropped -> leftOut.merge(dropped.why, 1, Integer::sum);
            }
        }
        return new Mined(answers, leftOut);
    }

    /** The request of a contact that nothing can be said again of, so that it can be found as a similar one; empty if there are no words in it, or if it is too old. @param now from which is looked back */
    public Optional<Answer> requestAlone(PastContact past, Instant now) {
        List<String> asked = new ArrayList<>(List.of(past.contact().subject()));
        for (Message message : past.contact().messages()) {
            if (!message.fromCustomer()) {
                break;
            }
            addTo(asked, message, past);
        }
        String request = request(asked, past);
        if (request == null || past.outcome().resolved().isBefore(now.minus(longestAgo))) {
            return Optional.empty();
        }
        return Optional.of(new Answer(
                "past-" + past.contact().id() + "-" + Origin.Past.REQUEST_ALONE,
                new Origin.Past(past.contact().id(), Origin.Past.REQUEST_ALONE),
                Languages.of(request).orElse(Language.OTHER),
                request,
                request,
                past.outcome().resolved(),
                Answer.UNKNOWN_WORTH));
    }

    /** What somebody asked is what they wrote, and after it what their pictures say. */
    private static void addTo(List<String> asked, Message message, PastContact past) {
        asked.add(message.text());
        String shown = past.contact().picturesWith(message);
        if (!shown.isEmpty()) {
            asked.add(shown);
        }
    }

    private sealed interface Reply {}

    private record Kept(Answer answer) implements Reply {}

    private record Dropped(LeftOut why) implements Reply {}

    private Reply reply(PastContact past, int at, List<String> asked, Instant now) {
        Message message = past.contact().messages().get(at);
        if (message.at().isBefore(now.minus(longestAgo))) {
            return new Dropped(LeftOut.TOO_OLD);
        }
        if (message.at().isAfter(past.outcome().resolved())) {
            return new Dropped(LeftOut.AFTER_THE_END);
        }
        CleanText clean = TextCleaner.clean(message.text());
        boolean linked = LINK.matcher(message.text()).find();
        if (!clean.hasWords()) {
            return new Dropped(linked ? LeftOut.ONLY_A_LINK : LeftOut.NO_WORDS);
        }
        String text = Courtesies.without(masked(clean.text(), past));
        Language language = Languages.of(text).orElse(Language.OTHER);
        int words = words(text, language);
        if (words < (linked ? FEWEST_WORDS_BESIDE_A_LINK : FEWEST_WORDS)) {
            return new Dropped(linked ? LeftOut.ONLY_A_LINK : LeftOut.TOO_SHORT);
        }
        int masked = (int) PLACEHOLDER.matcher(text).results().count();
        if (masked > MOST_MASKED * (words + masked)) {
            return new Dropped(LeftOut.TOO_PERSONAL);
        }
        if (clean.truncated() || text.length() > LONGEST) {
            return new Dropped(LeftOut.TOO_LONG);
        }
        return new Kept(new Answer(
                "past-" + past.contact().id() + "-" + message.id(),
                new Origin.Past(past.contact().id(), message.id()),
                language,
                text,
                request(asked, past),
                message.at(),
                Worth.of(past.outcome(), later(past, at), words)));
    }

    private static int words(String text, Language language) {
        return (int) Words.of(text, language).stream()
                .filter(word -> Character.isLetter(word.text().codePointAt(0)))
                .count();
    }

    private static int later(PastContact past, int at) {
        List<Message> messages = past.contact().messages();
        return (int) messages.subList(at + 1, messages.size()).stream()
                .filter(message -> !message.fromCustomer()
                        && !message.at().isAfter(past.outcome().resolved()))
                .count();
    }

    private @Nullable String request(List<String> asked, PastContact past) {
        StringBuilder all = new StringBuilder();
        for (String raw : asked) {
            String clean = masked(TextCleaner.clean(raw).text(), past);
            if (!clean.isBlank()) {
                all.append(all.isEmpty() ? "" : "\n").append(clean);
            }
        }
        if (!Languages.hasWords(all.toString())) {
            return null;
        }
        // What was said first says what it is about.
        return all.length() <= LONGEST_REQUEST ? all.toString() : cut(all.toString());
    }

    private static String cut(String text) {
        int end = Character.isHighSurrogate(text.charAt(LONGEST_REQUEST - 1)) ? LONGEST_REQUEST - 1 : LONGEST_REQUEST;
        return text.substring(0, end);
    }
}
