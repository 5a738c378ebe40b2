package com.heed.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Splits a text at its braces. A slot stands on one line; braces that close nothing are words. */
final class TemplateReader {
    private static final String OPENING = "{{";
    private static final String CLOSING = "}}";

    private final String text;
    private final List<Template.Part> parts = new ArrayList<>();
    private final List<TemplateFault> faults = new ArrayList<>();

    TemplateReader(String text) {
        this.text = text.replace("\r\n", "\n").replace('\r', '\n');
    }

    Template.Reading read() {
        if (text.isBlank()) {
            return refused(new TemplateFault.Empty());
        }
        int characters = text.codePointCount(0, text.length());
        if (characters > Template.LONGEST) {
            return refused(new TemplateFault.TooLong(characters, Template.LONGEST, false));
        }
        Optional<TemplateFault> noText = TextCheck.firstFault(text);
        if (noText.isPresent()) {
            return refused(noText.get());
        }
        split();
        return faults.isEmpty() ? new Template.Read(new Template(parts)) : new Template.Refused(faults);
    }

    Template readAgain() {
        split();
        return faults.isEmpty() ? new Template(parts) : Template.ofWords(text);
    }

    private static Template.Refused refused(TemplateFault fault) {
        return new Template.Refused(List.of(fault));
    }

    private void split() {
        int done = 0;
        for (int open = text.indexOf(OPENING); open >= 0; open = text.indexOf(OPENING, done)) {
            words(done, open);
            int begin = open + OPENING.length();
            int close = text.indexOf(CLOSING, begin);
            int next = text.indexOf(OPENING, begin);
            int lineEnd = text.indexOf('\n', begin);
            if (close < 0 || (next >= 0 && next < close) || (lineEnd >= 0 && lineEnd < close)) {
                faults.add(new TemplateFault.Unclosed(line(open), TextCheck.excerpt(text, begin)));
                done = begin;
            } else {
                place(text.substring(begin, close).strip(), open);
                done = close + CLOSING.length();
            }
        }
        words(done, text.length());
    }

    private void words(int from, int to) {
        if (to > from) {
            parts.add(new Template.Text(text.substring(from, to)));
        }
    }

    private void place(String name, int at) {
        if (name.isEmpty() || name.equals(Template.INCLUDE)) {
            faults.add(new TemplateFault.Nameless(line(at)));
        } else if (name.startsWith(Template.INCLUDE)) {
            parts.add(new Template.Include(name.substring(Template.INCLUDE.length())));
        } else {
            parts.add(new Template.Slot(name));
        }
    }

    private int line(int at) {
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }
}
