package com.heed.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    void textAndAttributesAreEscaped() {
        Html html = new Html().leaf("p", "<script>alert('1')</script> & \"more\"", "title", "\" onload=\"alert(1)");

        assertThat(html.toString())
                .isEqualTo(
                        "<p title=\"&quot; onload=&quot;alert(1)\">&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; "
                                + "&quot;more&quot;</p>");
    }

    /** Whatever is written, markup has the two brackets of its own tag and no quote but those of its own attribute. */
    @Test
    void noTextBecomesMarkup() {
        Random random = new Random(1);
        String alphabet = "<>\"'&;/=abc!-[]{}$#\u0000\u2028\ud800😀 \n";
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(30); j > 0; j--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String html = new Html()
                    .leaf("b", text.toString(), "title", text.toString())
                    .toString();

            assertThat(html).startsWith("<b title=\"").endsWith("</b>");
            assertThat(html.chars().filter(c -> c == '<').count()).isEqualTo(2);
            assertThat(html.chars().filter(c -> c == '>').count()).isEqualTo(2);
            assertThat(html.chars().filter(c -> c == '"').count()).isEqualTo(2);
        }
    }

    @Test
    void attributesThatRunOrLoadSomethingAreRefused() {
        for (String name : new String[] {"onload", "onclick", "href", "src", "srcset", "action", "a b", "a>"}) {
            assertThatThrownBy(() -> new Html().open("p", name, "x"))
                    .as(name)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
