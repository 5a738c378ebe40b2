package com.heed.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            VPN down,                                ENGLISH
            help,                                    ENGLISH
            I can't log in since this morning,       ENGLISH
            The café was closed when I came,         ENGLISH
            Jira无法登录,                             CHINESE
            VPN连接失败,                              CHINESE
            退款,                                     CHINESE
            請問何時可以退款,                          CHINESE
            Outlook 2016 profile damaged 收不到邮件,   CHINESE
            ログインできません,                        OTHER
            로그인할 수 없습니다,                       OTHER
            Не могу войти в систему,                 OTHER
            لا أستطيع تسجيل الدخول,                  OTHER
            Tôi không thể đăng nhập được,            OTHER
            """)
    void isToldByScript(String text, Language expected) {
        assertThat(Languages.of(text)).contains(expected);
    }

    @Test
    void isUnknownWithoutLetters() {
        assertThat(Languages.of("12:30 -- 404 !!! 😡")).isEmpty();
        assertThat(Languages.of("")).isEmpty();
        assertThat(Languages.hasWords("404 😡")).isFalse();
    }

    @Test
    void aChineseNameInAnEnglishLetterDoesNotMakeItChinese() {
        assertThat(Languages.of("Dear 王伟, the invoice you sent me last week is wrong again, please correct it."))
                .contains(Language.ENGLISH);
    }
}
