package com.heed.reply;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LibraryTest {

    private static final Scope MEI = new Scope.Personal("mei");
    private static final Scope ANA = new Scope.Personal("ana");
    private static final Scope SHOP = new Scope.OfProject(1);
    private static final Scope BANK = new Scope.OfProject(2);
    private static final Scope ALL = new Scope.Global();

    private static CannedResponse response(
            long id, Scope scope, Language language, @Nullable String shortcut, String text) {
        return new CannedResponse(
                id,
                "Response " + id,
                scope,
                language,
                ((Template.Read) Template.read(text)).template(),
                shortcut,
                List.of(),
                Instant.EPOCH,
                null);
    }

    private static CannedResponse english(long id, Scope scope, @Nullable String shortcut, String text) {
        return response(id, scope, Language.ENGLISH, shortcut, text);
    }

    private static List<TemplateFault> faults(Library library, CannedResponse response) {
        assertThat(library.compose(response)).isInstanceOf(Library.Refused.class);
        return ((Library.Refused) library.compose(response)).faults();
    }

    private static String composed(Library library, CannedResponse response) {
        assertThat(library.compose(response)).isInstanceOf(Library.Composed.class);
        return ((Library.Composed) library.compose(response)).template().source();
    }

    @Test
    void whatIsIncludedIsPutInWithItsSlots() {
        CannedResponse opening = english(1, ALL, "opening", "{{greeting}} {{customer.name}},");
        CannedResponse end = english(2, SHOP, "end", "Kind regards\n{{agent.name}}");
        CannedResponse refund =
                english(3, SHOP, null, "{{response.opening}}\nYour refund is on its way.\n{{response.END}}");
        assertThat(composed(new Library(List.of(opening, end, refund)), refund))
                .isEqualTo("{{greeting}} {{customer.name}},\nYour refund is on its way.\nKind regards\n{{agent.name}}");
    }

    @Test
    void aCircleIsNamed() {
        CannedResponse a = english(1, SHOP, "a", "1 {{response.b}}");
        CannedResponse b = english(2, SHOP, "b", "2 {{response.c}}");
        CannedResponse c = english(3, SHOP, "c", "3 {{response.a}}");
        CannedResponse outside = english(4, SHOP, null, "0 {{response.a}}");
        Library library = new Library(List.of(a, b, c, outside));
        assertThat(faults(library, b)).containsExactly(new TemplateFault.Circle(List.of("b", "c", "a", "b")));
        assertThat(faults(library, outside)).containsExactly(new TemplateFault.Circle(List.of("a", "b", "c", "a")));
        CannedResponse itself = english(5, SHOP, "me", "{{response.me}}");
        assertThat(faults(library.with(itself), itself)).containsExactly(new TemplateFault.Circle(List.of("me", "me")));
    }

    @Test
    void twoWaysToTheSameTextAreNoCircle() {
        CannedResponse end = english(1, ALL, "end", "Bye.");
        CannedResponse a = english(2, ALL, "a", "A {{response.end}}");
        CannedResponse both = english(3, ALL, null, "{{response.a}} {{response.end}}");
        assertThat(composed(new Library(List.of(end, a, both)), both)).isEqualTo("A Bye. Bye.");
    }

    @Test
    void anUnknownIncludeNamesTheNearest() {
        CannedResponse opening = english(1, ALL, "opening", "Hello");
        CannedResponse wrong = english(2, ALL, null, "{{response.openign}}");
        assertThat(faults(new Library(List.of(opening, wrong)), wrong))
                .containsExactly(new TemplateFault.UnknownInclude("openign", "opening"));
        assertThat(faults(new Library(List.of(wrong)), wrong))
                .containsExactly(new TemplateFault.UnknownInclude("openign", null));
    }

    /** Doubling by includes would reach a million texts after twenty steps. */
    @Test
    void twentyIncludesArePutInAndOneMoreIsNot() {
        CannedResponse end = english(1, ALL, "end", "x");
        CannedResponse twenty = english(2, ALL, null, "{{response.end}}".repeat(20));
        CannedResponse more = english(3, ALL, null, "{{response.end}}".repeat(21));
        Library library = new Library(List.of(end, twenty, more));
        assertThat(composed(library, twenty)).isEqualTo("x".repeat(20));
        assertThat(faults(library, more)).containsExactly(new TemplateFault.TooManyIncludes(20));

        List<CannedResponse> doubling = new ArrayList<>(List.of(english(100, ALL, "d0", "x")));
        for (int i = 1; i <= 20; i++) {
            String before = "{{response.d" + (i - 1) + "}}";
            doubling.add(english(100 + i, ALL, "d" + i, before + before));
        }
        assertThat(faults(new Library(doubling), doubling.getLast()))
                .containsExactly(new TemplateFault.TooManyIncludes(20));
    }

    @Test
    void whatIsTooLongTogetherIsRefused() {
        CannedResponse long1 = english(1, ALL, "long", "x".repeat(10_000));
        CannedResponse four = english(2, ALL, null, "{{response.long}}".repeat(4));
        assertThat(faults(new Library(List.of(long1, four)), four))
                .containsExactly(new TemplateFault.TooLong(40_000, 30_000, true));
    }

    @Test
    void nobodyIncludesWhatSomeReadersDoNotSee() {
        CannedResponse own = english(1, MEI, "end", "Mei’s own end");
        CannedResponse project = english(2, SHOP, "end", "The shop’s end");
        CannedResponse global = english(3, ALL, "end", "Everybody’s end");
        Library library = new Library(List.of(global, project, own));
        String text = "{{response.end}}";
        assertThat(composed(library, english(10, MEI, null, text))).isEqualTo("Mei’s own end");
        assertThat(composed(library, english(11, ANA, null, text))).isEqualTo("The shop’s end");
        assertThat(composed(library, english(12, SHOP, null, text))).isEqualTo("The shop’s end");
        assertThat(composed(library, english(13, BANK, null, text))).isEqualTo("Everybody’s end");
        assertThat(composed(library, english(14, ALL, null, text))).isEqualTo("Everybody’s end");
    }

    @Test
    void whatIsIncludedIsInTheSameLanguage() {
        CannedResponse en = english(1, ALL, "end", "Bye");
        CannedResponse zh = response(2, ALL, Language.CHINESE, "end", "再见");
        Library library = new Library(List.of(en, zh));
        assertThat(composed(library, response(3, ALL, Language.CHINESE, null, "{{response.end}}")))
                .isEqualTo("再见");
        assertThat(composed(library, english(4, ALL, null, "{{response.end}}"))).isEqualTo("Bye");
    }

    @Test
    void whatIncludesAResponseIsFound() {
        CannedResponse end = english(1, ALL, "end", "Bye");
        CannedResponse user = english(2, SHOP, null, "{{response.End}}");
        CannedResponse other = english(3, SHOP, "x", "Bye");
        assertThat(new Library(List.of(end, user, other)).including(end)).containsExactly(user);
    }

    @Test
    void softlyWhatCannotBePutInStays() {
        CannedResponse orphan = english(1, ALL, null, "Hello {{response.gone}}");
        assertThat(new Library(List.of(orphan)).composeSoftly(orphan)).isEqualTo(orphan.template());
        assertThat(SlotFiller.fill(orphan.template(), Language.ENGLISH, slot -> java.util.Optional.empty())
                        .text())
                .isEqualTo("Hello [response.gone]");
    }
}
