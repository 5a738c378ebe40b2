package com.heed.sandbox.velocity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TemplatesTest {
    private final Templates templates = new Templates(path -> null, new Allowlist(List.of()));

    /** What an app's template knows as {@code $i18n}; of the host's class loader, so that it may be called. */
    public static final class Greetings {
        public String getText(String key) {
            return key;
        }

        public String getText(String key, Object... arguments) {
            return key + List.of(arguments);
        }
    }

    @Test
    void aMethodWithAVariableNumberOfArgumentsTakesNoneOneOrMany() {
        Map<String, Object> values = Map.of("i18n", new Greetings());

        assertThat(templates.renderText("$i18n.getText('hello')", values)).isEqualTo("hello");
        assertThat(templates.renderText("$i18n.getText('hello', 'Li')", values)).isEqualTo("hello[Li]");
        assertThat(templates.renderText("$i18n.getText('hello', 'Li', 'Wang')", values))
                .isEqualTo("hello[Li, Wang]");
    }
}
