package com.heed.jira.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CsvTest {

    @Test
    void itBeginsWithTheMarkThatSpreadsheetsKnowUtf8By() {
        byte[] bytes = new Csv().head(List.of("渠道")).toString().getBytes(StandardCharsets.UTF_8);

        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("\uFEFF渠道\r\n");
    }

    /** The quoting of RFC 4180, section 2. */
    @Test
    void commasQuotesAndLinesAreQuoted() {
        assertThat(new Csv()
                        .text("a,b")
                        .text("say \"hi\"")
                        .text("two\nlines")
                        .text("plain")
                        .end()
                        .toString())
                .isEqualTo("\uFEFF\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",plain\r\n");
    }

    @Test
    void noTextIsAFormula() {
        assertThat(new Csv()
                        .text("=HYPERLINK(\"http://x\")")
                        .text("+1")
                        .text("-1")
                        .text("@SUM(A1)")
                        .text("\t=1")
                        .text("")
                        .end()
                        .toString())
                .isEqualTo("\uFEFF\"'=HYPERLINK(\"\"http://x\"\")\",'+1,'-1,'@SUM(A1),'\t=1,\r\n");
    }

    @Test
    void numbersHaveAPointAndNoMoreDigitsThanTheyNeed() {
        assertThat(new Csv()
                        .number(18_370)
                        .number(-0.42)
                        .number(1 / 3.0)
                        .number(-1e-9)
                        .number(Double.POSITIVE_INFINITY)
                        .number(Double.NaN)
                        .end()
                        .toString())
                .isEqualTo("\uFEFF18370,-0.42,0.333333,0,,\r\n");
    }
}
