package com.heed.sandbox.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

final class HostServicesTest {
    @Test
    void aServiceIsFoundUnderTheTypeItWasOfferedAsAndNoOther() {
        HostServices services = new HostServices().put(CharSequence.class, "text");

        assertThat(services.get(CharSequence.class)).isEqualTo("text");
        assertThat(services.find(String.class)).isEmpty();
    }

    @Test
    void twoServicesForOneTypeAreAMistakeOfTheHost() {
        HostServices services = new HostServices().put(CharSequence.class, "one");

        assertThatIllegalStateException()
                .isThrownBy(() -> services.put(CharSequence.class, new StringBuilder("two")))
                .withMessageContaining("java.lang.CharSequence");
    }

    @Test
    void aMissingServiceIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new HostServices().get(Runnable.class))
                .withMessageContaining("java.lang.Runnable");
    }
}
