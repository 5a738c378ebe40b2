package com.heed.reply;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Nothing is said that is not in the source. Held against a second reading of the same texts by regular expressions: every sentence of a filled reply, its values taken out, stands in a
 * response it is made of, and the whole is what plain replacement gives.
 */
class FilledFromSourceTest {
    private static final Pattern BRACES = Pattern.compile("\\{\\{\\s*([^{}\\n]+?)\\s*}}");
    private static final Pattern SENTENCE = Pattern.compile("[^.!?。！？\\n]+[.!?。！？\\n]*");
    private static final List<String> PHRASES = List.of(
            "We are sorry.",
            "Your refund is on its way",
            "<b>Please</b> wait;",
            " $1 \\ ",
            "您好，",
            "退款已经办理。",
            "{single}",
            "}}",
            "\n",
            "It’s 5 % off!",
            "😀",
            "Is that right?");
    private static final List<String> VALUES = List.of(
            "Sarah Miller", "王小明", "{{agent.name}}", "Nothing is free. Trust me!", "$0\\1", "", "  ", "[amount]");

    private final Random random = new Random(36);

    @Test
    void everySentenceOfAFilledReplyIsInItsSource() {
        int sentences = 0;
        for (int round = 0; round < 2_000; round++) {
            List<CannedResponse> responses = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(4); i++) {
                responses.add(response(i + 1, text(i)));
            }
            Library library = new Library(responses);
            CannedResponse chosen = responses.getLast();
            Template composed = ((Library.Composed) library.compose(chosen)).template();
            Map<String, String> values = values(composed.slots());
            FilledText filled = SlotFiller.fill(
                    composed,
                    chosen.language(),
                    slot -> Optional.ofNullable(values.get(slot)).map(SlotValue.Text::new));

            assertThat(filled.text()).isEqualTo(replaced(chosen, responses, values));
            String sources = responses.stream()
                    .map(each -> BRACES.matcher(each.template().source()).replaceAll("\u0000"))
                    .collect(Collectors.joining("\u0000"));
            for (FilledText.Piece piece : filled.pieces()) {
                if (piece instanceof FilledText.Words words) {
                    Matcher sentence = SENTENCE.matcher(words.text());
                    while (sentence.find()) {
                        assertThat(pieces(sources)).anyMatch(source -> source.contains(sentence.group()));
                        sentences++;
                    }
                }
            }
            assertThat(filled.open())
                    .containsExactlyElementsOf(composed.slots().stream()
                            .filter(slot -> values.getOrDefault(slot, "").isBlank())
                            .toList());
        }
        assertThat(sentences).isGreaterThan(10_000);
    }

    private static List<String> pieces(String sources) {
        return List.of(sources.split("\u0000"));
    }

    private Map<String, String> values(List<String> slots) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String slot : slots) {
            if (random.nextInt(4) > 0) {
                values.put(slot, VALUES.get(random.nextInt(VALUES.size())));
            }
        }
        return values;
    }

    /** Includes only earlier ones, so that there is no circle. */
    private String text(int earlier) {
        StringBuilder text = new StringBuilder("Begin. ");
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            switch (random.nextInt(4)) {
                case 0 ->
                    text.append("{{")
                            .append(random.nextBoolean() ? " " : "")
                            .append(SlotCatalogue.OF_EVERY_CONTACT.get(random.nextInt(15)))
                            .append("}}");
                case 1 -> {
                    if (earlier > 0) {
                        text.append("{{response.r")
                                .append(1 + random.nextInt(earlier))
                                .append("}}");
                    }
                }
                default ->
                    text.append(PHRASES.get(random.nextInt(PHRASES.size()))).append(' ');
            }
        }
        return text.toString();
    }

    private static CannedResponse response(long id, String text) {
        return new CannedResponse(
                id,
                "Response " + id,
                new Scope.Global(),
                Language.ENGLISH,
                ((Template.Read) Template.read(text)).template(),
                "r" + id,
                List.of(),
                Instant.EPOCH,
                null);
    }

    private static String replaced(CannedResponse response, List<CannedResponse> all, Map<String, String> values) {
        Matcher braces = BRACES.matcher(response.template().source());
        StringBuilder out = new StringBuilder();
        while (braces.find()) {
            String name = braces.group(1);
            String value = values.getOrDefault(name, "").strip();
            String put = name.startsWith("response.r")
                    ? replaced(all.get(Integer.parseInt(name.substring("response.r".length())) - 1), all, values)
                    : value.isEmpty() ? "[" + name + "]" : value;
            braces.appendReplacement(out, Matcher.quoteReplacement(put));
        }
        return braces.appendTail(out).toString();
    }
}
