package com.heed.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.heed.Language;
import com.heed.reply.Macro.FieldChange;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CannedResponseTest {

    private static CannedResponse response(
            String name, Language language, @Nullable String shortcut, List<String> tags) {
        return new CannedResponse(
                7, name, new Scope.Global(), language, Template.ofWords("Hello"), shortcut, tags, Instant.EPOCH, null);
    }

    @Test
    void itsPartsAreChecked() {
        List<String> none = List.of();
        assertThat(response("问候", Language.CHINESE, "问候-1", List.of("greeting")).name())
                .isEqualTo("问候");
        assertThatThrownBy(() -> response(" ", Language.ENGLISH, null, none)).hasMessageContaining("1 to 100");
        assertThatThrownBy(() -> response("a\nb", Language.ENGLISH, null, none)).hasMessageContaining("name");
        assertThatThrownBy(() -> response("a", Language.OTHER, null, none)).hasMessageContaining("en or zh");
        assertThatThrownBy(() -> response("a", Language.ENGLISH, "two words", none))
                .hasMessageContaining("two words");
        assertThatThrownBy(() -> response("a", Language.ENGLISH, null, List.of("x,y")))
                .hasMessageContaining("x,y");
        assertThatThrownBy(() -> response("a", Language.ENGLISH, null, Collections.nCopies(11, "x")))
                .hasMessageContaining("at most 10");
    }

    @Test
    void asAnAnswerItHasTheTextOfWhatItIncludes() {
        Answer answer = response("a", Language.ENGLISH, null, List.of())
                .answer(((Template.Read) Template.read("Hello {{customer.name}}")).template());
        assertThat(answer)
                .isEqualTo(new Answer(
                        "canned:7",
                        new Origin.Canned(7, "a"),
                        Language.ENGLISH,
                        "Hello {{customer.name}}",
                        null,
                        Instant.EPOCH,
                        0.5));
    }

    @Test
    void aMacroChangesEachFieldOnce() {
        CannedResponse said = response("a", Language.ENGLISH, null, List.of());
        FieldChange high = new FieldChange("priority", "High");
        assertThat(new Macro(said, List.of(high)).changes()).containsExactly(high);
        assertThatThrownBy(() -> new Macro(said, List.of(high, new FieldChange("priority", "Low"))))
                .hasMessageContaining("twice");
    }
}
