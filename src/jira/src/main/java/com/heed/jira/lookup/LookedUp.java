package com.heed.jira.lookup;

import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.Lookups.Lookup;
import com.heed.jira.store.ReplySettingsLog;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Values of other systems, for slots. What cannot be had is no value: the slot stays open, and the reason is in the error log. */
@Component
public class LookedUp implements LookupValues {
    /** How long a failure is remembered, so that a system that is down is not waited for again and again. */
    static final Duration FAILURE_KEPT = Duration.ofSeconds(30);

    private static final int MOST_KEPT = 1_000;
    /** Questions at once; one more is not asked. */
    private static final int MOST_AT_ONCE = 4;

    private final ReplySettingsLog settings;
    private final LookupClient client;
    private final ErrorLog errors;
    private final Clock clock;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);
    private final Map<String, Kept> kept = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MOST_KEPT;
        }
    };

    private record Kept(Optional<String> value, Instant until) {}

    @Autowired
    LookedUp(ReplySettingsLog settings, LookupClient client, ErrorLog errors) {
        this(settings, client, errors, Clock.systemUTC());
    }

    LookedUp(ReplySettingsLog settings, LookupClient client, ErrorLog errors, Clock clock) {
        this.settings = settings;
        this.client = client;
        this.errors = errors;
        this.clock = clock;
    }

    @Override
    public Optional<String> value(String name, String issueKey, @Nullable String customer, long issueId) {
        return settings.lookups().lookups().stream()
                .filter(lookup -> lookup.name().equals(name))
                .findFirst()
                .flatMap(lookup -> value(lookup, issueKey, customer, issueId));
    }

    private Optional<String> value(Lookup lookup, String issueKey, @Nullable String customer, long issueId) {
        URI address = new Address(lookup.address()).filled(issueKey, customer).orElse(null);
        if (address == null) {
            return Optional.empty();
        }
        String key = address + " " + lookup.pointer();
        Kept known = kept(key);
        if (known != null) {
            return known.value();
        }
        if (!free.tryAcquire()) {
            return Optional.empty();
        }
        try {
            Optional<String> value = client.ask(address, lookup.pointer(), lookup.millis());
            keep(key, new Kept(value, clock.instant().plusSeconds(lookup.seconds())));
            return value;
        } catch (IOException e) {
            errors.add("lookup." + lookup.name(), issueId, e);
            keep(key, new Kept(Optional.empty(), clock.instant().plus(FAILURE_KEPT)));
            return Optional.empty();
        } finally {
            free.release();
        }
    }

    private @Nullable Kept kept(String key) {
        synchronized (kept) {
            Kept known = kept.get(key);
            return known != null && clock.instant().isBefore(known.until()) ? known : null;
        }
    }

    private void keep(String key, Kept value) {
        synchronized (kept) {
            kept.remove(key);
            kept.put(key, value);
        }
    }
}
