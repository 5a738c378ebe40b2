package com.heed.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers are the published examples of their standards or registries' test ranges; none belongs to a person. */
class MaskerTest {
    private static String mask(String text, String... names) {
        return Masker.mask(text, Set.of(names));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            write to jane.doe+x@mail.example.co.uk now | write to [EMAIL] now
            card 4111 1111 1111 1111 was charged       | card [CARD] was charged
            card 5555555555554444                      | card [CARD]
            pay to GB82 WEST 1234 5698 7654 32 today   | pay to [IBAN] today
            DE89370400440532013000                     | [IBAN]
            身份证 11010519491231002X 请核实            | 身份证 [ID] 请核实
            server 192.168.10.254 is down              | server [IP] is down
            server 2001:0db8:85a3:0000:0000:8a2e:0370:7334 | server [IP]
            电话13800138000请回电                       | 电话[PHONE]请回电
            call +44 20 7946 0958 please               | call [PHONE] please
            call (555) 010-1234                        | call [PHONE]
            password: hunter2 does not work            | password: [KEY] does not work
            token ghp_16C7e42F292c6912E7710c838347Ae17 | token [KEY]
            """)
    void personalDataBecomesAPlaceholder(String text, String expected) {
        assertThat(mask(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order 4111 1111 1111 1112",
                "GB82 WEST 1234 5698 7654 33 is not an account",
                "订单 110105194912310021 未发货",
                "version 10.3.2 since 2026-03-01 10:15:00",
                "invoice 2026-000123 of 1,299.00 EUR",
                "article 1300012 in row 12",
                "SUP-1234 and DEMO-17"
            })
    void otherNumbersStay(String text) {
        assertThat(mask(text)).isEqualTo(text);
    }

    @Test
    void namesGoAsWholeWordsInAnyCase() {
        assertThat(mask("Hi JANE DOE, ask Jane or Janet", "Jane Doe", "Jane"))
                .isEqualTo("Hi [NAME], ask [NAME] or Janet");
        assertThat(mask("我是王小明，请联系王小明", "王小明")).isEqualTo("我是[NAME]，请联系[NAME]");
        assertThat(mask("a b c", "a")).isEqualTo("a b c");
    }

    @Test
    void checkDigitsFollowTheirStandards() {
        assertThat(Masker.isIban("GB82 WEST 1234 5698 7654 32")).isTrue();
        assertThat(Masker.isIban("GB82 WEST 1234 5698 7654 31")).isFalse();
        assertThat(Masker.isCard("4012888888881881")).isTrue();
        assertThat(Masker.isCard("0000000000000000")).isFalse();
        assertThat(Masker.isChineseId("11010519491231002X")).isTrue();
        assertThat(Masker.isChineseId("110105194912310020")).isFalse();
    }
}
