package com.heed.reply;

import com.heed.text.Masker;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text with places to fill, read once. {@code {{customer.name}}} is a slot, {@code {{response.greeting}}} puts another response in; everything else, markup and script too, is words.
 *
 * @param parts in reading order
 */
public record Template(List<Part> parts) {
    /** Code points of a text as it is written; far below the 32,767 characters of a comment in the host. */
    public static final int LONGEST = 10_000;

    /** What includes begin with. */
    public static final String INCLUDE = "response.";

    /** What {@link com.heed.text.Masker} puts in place of people, numbers and addresses. */
    /** What stands in square brackets where {@link Masker} masked, or {@link PastAnswers} an issue key. */
    public static final Set<String> MASKS =
            Set.of("NAME", "EMAIL", "PHONE", "CARD", "IBAN", "ID", "IP", "KEY", PastAnswers.ISSUE);

    private static final Pattern MASK = Pattern.compile("\\[(" + String.join("|", MASKS) + ")]");

    public Template {
        parts = List.copyOf(parts);
    }

    /** A stretch of a template. */
    public sealed interface Part {
        /** As it was written. */
        String source();
    }

    /** Said as it stands. */
    public record Text(String text) implements Part {
        public Text {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public String source() {
            return text;
        }
    }

    /** A place for a value. @param name as it was written, without braces and blanks around it */
    public record Slot(String name) implements Part {
        public Slot {
            Objects.requireNonNull(name, "name");
        }

        @Override
        public String source() {
            return "{{" + name + "}}";
        }
    }

    /** A place for another response. @param shortcut of that response */
    public record Include(String shortcut) implements Part {
        public Include {
            Objects.requireNonNull(shortcut, "shortcut");
        }

        @Override
        public String source() {
            return "{{" + INCLUDE + shortcut + "}}";
        }
    }

    /** What became of reading a text. */
    public sealed interface Reading {}

    /** It is a template. */
    public record Read(Template template) implements Reading {}

    /** It is none. @param faults everything that is wrong, in reading order; at least one */
    public record Refused(List<TemplateFault> faults) implements Reading {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** Reads a text. Whether its slots and includes are known is asked of {@link SlotCatalogue} and {@link Library}. */
    public static Reading read(String text) {
        return new TemplateReader(text).read();
    }

    /** A template from the source of one that was put together: that may be longer than {@link #LONGEST}, and what is no slot in it is words. */
    public static Template again(String source) {
        return new TemplateReader(source).readAgain();
    }

    /** Words that were masked: a mask such as {@code [NAME]} stands for something nobody may take over, and is a slot that nobody can fill. */
    public static Template ofMasked(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher mask = MASK.matcher(text);
        int done = 0;
        while (mask.find()) {
            if (mask.start() > done) {
                parts.add(new Text(text.substring(done, mask.start())));
            }
            parts.add(new Slot(mask.group(1)));
            done = mask.end();
        }
        if (done < text.length()) {
            parts.add(new Text(text.substring(done)));
        }
        return new Template(parts);
    }

    /** Words alone, whatever they contain. */
    public static Template ofWords(String text) {
        return new Template(List.of(new Text(text)));
    }

    /** The text as it was written; blanks inside braces are gone. */
    public String source() {
        return parts.stream().map(Part::source).collect(Collectors.joining());
    }

    /** Names of its slots, each once, in reading order. */
    public List<String> slots() {
        return parts.stream()
                .filter(Slot.class::isInstance)
                .map(part -> ((Slot) part).name())
                .distinct()
                .toList();
    }

    /** Shortcuts of what it includes, each once, in reading order. */
    public List<String> includes() {
        return parts.stream()
                .filter(Include.class::isInstance)
                .map(part -> ((Include) part).shortcut())
                .distinct()
                .toList();
    }
}
