package com.heed.urgency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    @Test
    void englishIsFoundAtTheBordersOfWords() {
        Phrases down = Phrases.of("down");
        assertThat(List.of("The VPN is DOWN.", "down", "(down)", "系统down了")).allMatch(down::in);
        assertThat(List.of("download", "shutdown", "countdown", "down2", "up")).noneMatch(down::in);
    }

    @Test
    void blanksAndApostrophesDoNotMatter() {
        Phrases login = Phrases.of("can't log in");
        assertThat(List.of("I can’t  log\nin", "CAN'T LOG IN!", "can‘t log\u00a0in"))
                .allMatch(login::in);
        assertThat(login.in("I can log in")).isFalse();
    }

    @Test
    void chineseIsFoundAnywhere() {
        assertThat(Phrases.of("宕机").in("服务器又宕机了，请处理")).isTrue();
        assertThat(Phrases.of("无法登录").in("今天早上开始无法登录系统")).isTrue();
    }

    @Test
    void whatIsDeniedIsNotCounted() {
        Phrases urgent = Phrases.of("urgent", "紧急");
        assertThat(List.of(
                        "not urgent",
                        "It isn’t urgent",
                        "This is not very urgent.",
                        "non-urgent",
                        "不紧急",
                        "这个不是很紧急",
                        "没有紧急情况",
                        "非紧急"))
                .noneMatch(urgent::in);
        assertThat(List.of("urgent", "Why not? Urgent!", "不好意思，紧急求助", "not sure but urgent"))
                .allMatch(urgent::in);
    }

    @Test
    void charactersOfPatternsStandForThemselves() {
        assertThat(Phrases.of("p1 (prod)").in("P1 (prod) again")).isTrue();
        assertThat(Phrases.of("a.c").in("abc")).isFalse();
        assertThat(Phrases.of("\\E.*").in("anything")).isFalse();
    }

    @Test
    void anEmptyListOrWordIsRefused() {
        assertThatThrownBy(() -> new Phrases(List.of())).hasMessage("0 words in a rule; give 1 to 200");
        assertThatThrownBy(() -> Phrases.of("a", " "))
                .hasMessage("the word '' of a rule must have 1 to 100 characters");
    }
}
