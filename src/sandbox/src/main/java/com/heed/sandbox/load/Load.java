package com.heed.sandbox.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.heed.sandbox.Host;
import com.heed.sandbox.HostPart;
import com.heed.sandbox.demo.DemoProject;
import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.desk.ServiceDesk;
import com.heed.sandbox.project.DeskProject;
import com.heed.sandbox.trial.SignedIn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps contacts coming into the demo project, through the address by which other systems hand them in. Off unless {@code heed.load} says otherwise. */
public final class Load implements HostPart {
    private static final Logger LOG = LoggerFactory.getLogger(Load.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONTACTS = "/rest/heed/1.0/contacts";
    /** Heed reads a contact within a second or two. */
    private static final double READING_SECONDS = 3;

    private static final long TICK_MILLIS = 250;
    private static final int GIVE_UP_AFTER = 20;

    private final List<String> lines = new ArrayList<>();
    private @Nullable Thread thread;
    private @Nullable SignedIn sender;

    @Override
    public void start(Host host) {}

    @Override
    public void ready(Host host) {
        double load = host.options().load();
        if (load == 0) {
            return;
        }
        Desk desk = host.part(ServiceDesk.class).desk();
        Optional<DeskProject> project = desk.projects().byKey(DemoProject.KEY);
        if (project.isEmpty() || !host.app().isEnabled()) {
            lines.add("  no load: there is no demo project, or no app that takes contacts");
            return;
        }
        List<Manned> channels;
        try (SignedIn administrator = SignedIn.logIn(host.baseUrl(), "admin", "admin")) {
            channels = channels(administrator, project.get());
        }
        if (channels.isEmpty()) {
            lines.add("  no load: Heed is not set up in " + DemoProject.KEY + ", so it has no channels");
            return;
        }
        SignedIn agent = SignedIn.logIn(host.baseUrl(), "agent", "agent");
        sender = agent;
        DeskLoad desks = on(desk, project.get(), channels, agent, load, 1, 1);
        lines.add(String.format(
                Locale.ROOT,
                "  contacts keep coming into %s, %.2f times what its agents can answer",
                DemoProject.KEY,
                load));
        Thread started = new Thread(() -> run(desks), "sandbox-load");
        started.setDaemon(true);
        thread = started;
        started.start();
    }

    /** The channels of a project that are on, as Heed has them. @throws IllegalStateException if Heed does not say */
    static List<Manned> channels(SignedIn administrator, DeskProject project) {
        List<Manned> channels = new ArrayList<>();
        try {
            JsonNode answer =
                    JSON.readTree(administrator.get("/rest/heed/1.0/projects/" + project.key() + "/channels"));
            for (JsonNode channel : answer.path("channels")) {
                if (channel.path("on").asBoolean()) {
                    channels.add(new Manned(
                            channel.path("slug").asText(),
                            channel.path("name").asText(),
                            channel.path("agents").asInt(),
                            channel.path("handleMinutes").asDouble()));
                }
            }
            return channels;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Heed's channels are not JSON: " + e.getMessage(), e);
        }
    }

    /** @param speed minutes of the simulation in one of ours */
    static DeskLoad on(
            Desk desk,
            DeskProject project,
            List<Manned> channels,
            SignedIn agent,
            double load,
            long seed,
            double speed) {
        return new DeskLoad(
                channels,
                new Lines(project.key(), body -> agent.send(CONTACTS, body)),
                new Staff(desk, project),
                load,
                seed,
                "load-" + seed + "-" + Instant.now().getEpochSecond(),
                READING_SECONDS * speed / 60);
    }

    private static void run(DeskLoad load) {
        long start = System.nanoTime();
        int failures = 0;
        try {
            while (failures < GIVE_UP_AFTER) {
                try {
                    load.until((System.nanoTime() - start) / 60e9);
                    failures = 0;
                } catch (RuntimeException e) {
                    failures++;
                    LOG.warn("the load went on after a failure: {}", e.getMessage());
                }
                Thread.sleep(TICK_MILLIS);
            }
            LOG.warn("the load stopped after {} failures in a row", failures);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public List<String> greetings() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
        SignedIn sending = sender;
        if (sending != null) {
            sending.close();
        }
    }
}
