package com.heed.jira.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelSourceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "request:email",
                "field:customfield_10010=Phone = home",
                "jql:labels = phone AND summary ~ \"a:b\""
            })
    void isReadAsItIsWritten(String text) {
        assertThat(ChannelSource.parse(text).text()).isEqualTo(text);
    }

    @Test
    void aChannelWithoutSourceGoesByItsRequestChannel() {
        assertThat(ChannelSource.of("email", Map.of())).isEqualTo(new ChannelSource.RequestChannel("email"));
        assertThat(ChannelSource.of("phone", Map.of("phone", "field:customfield_10010=Phone")))
                .isEqualTo(new ChannelSource.FieldIs("customfield_10010", "Phone"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "email", "request:", "field:customfield_10010", "field:=x", "query:a = b"})
    void anythingElseIsRefusedWithAnExample(String text) {
        assertThatThrownBy(() -> ChannelSource.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'")
                .hasMessageContaining("such as");
    }
}
