package com.heed.sandbox.services;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.event.api.EventListener;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EventsTest {
    private final Events events = new Events();
    private final List<Object> heard = new ArrayList<>();

    /** Public as an app's listener must be. */
    public final class Listener {
        @EventListener
        public void onText(CharSequence event) {
            heard.add(event);
        }

        @EventListener
        public void onNumber(Number event) {
            heard.add(event);
            throw new IllegalStateException("planted");
        }

        public void unmarked(Object event) {
            heard.add("never");
        }
    }

    @Test
    void anEventGoesToEveryMarkedMethodThatTakesIt() {
        events.register(new Listener());

        events.publish("text");
        events.publish(List.of());

        assertThat(heard).containsExactly("text");
    }

    @Test
    void aListenerThatThrowsDisturbsNobody() {
        events.register(new Listener());
        events.register(new Listener());

        events.publish(7);

        assertThat(heard).containsExactly(7, 7);
    }

    @Test
    void whoUnregistersHearsNoMore() {
        Listener listener = new Listener();
        events.register(listener);
        events.register(listener);
        events.unregister(listener);

        events.publish("text");

        assertThat(heard).isEmpty();
        assertThat(events.listeners()).isEmpty();
    }
}
