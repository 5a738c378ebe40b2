package com.heed.sandbox.trial;

import com.heed.sandbox.Host;
import com.heed.sandbox.HostPart;
import com.heed.sandbox.SandboxOptions;
import com.heed.sandbox.demo.DemoProject;
import com.heed.sandbox.desk.ArchiveLoader;
import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.desk.ServiceDesk;
import com.heed.sandbox.people.NewPerson;
import com.heed.sandbox.project.DeskProject;
import com.heed.sandbox.project.Role;
import com.heed.sandbox.server.Standing;
import com.heed.sandbox.transfer.JiraExports;
import com.heed.sandbox.transfer.ProjectArchive;
import com.heed.sandbox.workflow.Workflows;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills a new sandbox: somebody to log in as, the demo project, an import. When the app runs, has it set up for what was just loaded and its
 * issues read in the background. A sandbox that was started before keeps what it has.
 */
public final class Trial implements HostPart {
    private static final Logger LOG = LoggerFactory.getLogger(Trial.class);
    private static final String ADMIN = "admin";
    private static final String AGENT = "agent";
    /** Heed's post-function that reads and writes. */
    private static final String ANALYSE = "com.heed.jira.workflow.AnalyseRequestFunction";

    private static final Set<String> LOGINS = Set.of(AGENT, "lena", "customer", "mei");

    private final List<String> lines = new ArrayList<>();
    private final List<DeskProject> loaded = new ArrayList<>();
    private @Nullable Thread reading;

    @Override
    public void start(Host host) {
        Desk desk = host.part(ServiceDesk.class).desk();
        SandboxOptions options = host.options();
        if (desk.people().byKey(ADMIN).isEmpty()) {
            desk.people().add(person(ADMIN, "Administrator", Standing.SYSTEM_ADMIN));
        }
        if (options.demo()) {
            load(desk, DemoProject.make(DemoProject.SEED, Instant.now().truncatedTo(ChronoUnit.DAYS)));
        }
        if (options.importFrom() != null) {
            JiraExports.read(options.importFrom()).forEach(archive -> load(desk, archive));
        }
        if (desk.people().byKey(AGENT).isEmpty()) {
            desk.people().add(person(AGENT, "Agent", Standing.LICENSED));
        }
        loaded.forEach(project -> desk.projects().addMember(project.id(), AGENT, Role.AGENT));
    }

    private static NewPerson person(String key, String name, Standing standing) {
        return new NewPerson(key, name, key + "@sandbox.invalid", key, standing, Locale.ENGLISH, null);
    }

    private void load(Desk desk, ProjectArchive archive) {
        if (desk.projects().byKey(archive.key()).isPresent()) {
            return;
        }
        long start = System.nanoTime();
        DeskProject project = new ArchiveLoader(desk).load(archive, LOGINS::contains);
        loaded.add(project);
        lines.add(String.format(
                Locale.ROOT,
                "  loaded %s (%s): %d issues, %d comments in %.1f s%s",
                project.name(),
                project.key(),
                archive.issues().size(),
                archive.issues().stream()
                        .mapToInt(issue -> issue.comments().size())
                        .sum(),
                (System.nanoTime() - start) / 1e9,
                archive.demo() ? "; all of it is invented" : ""));
    }

    @Override
    public void ready(Host host) {
        Desk desk = host.part(ServiceDesk.class).desk();
        logins(desk);
        if (!host.options().setUp() || !host.app().isEnabled() || loaded.isEmpty()) {
            return;
        }
        SignedIn administrator = SignedIn.logIn(host.baseUrl(), ADMIN, ADMIN);
        HeedSetup.setUp(administrator, loaded);
        loaded.stream()
                .filter(project -> host.options().demo() && project.key().equals(DemoProject.KEY))
                .forEach(project -> HeedSetup.importReplies(administrator, project));
        for (DeskProject project : loaded) {
            desk.workflows().addFunction(project.id(), Workflows.CREATE, ANALYSE, Map.of());
            desk.workflows().publish(project.id());
        }
        lines.add("  Heed is set up in "
                + String.join(", ", loaded.stream().map(DeskProject::key).toList())
                + ": mode Act from " + HeedSetup.THRESHOLD
                + " % on, its post-function in the workflow; -Dheed.setup=false leaves that to you");
        long issues = loaded.stream()
                .mapToLong(project -> desk.issues().idsOfProject(project.id()).size())
                .sum();
        Thread thread = new Thread(
                () -> {
                    try (administrator) {
                        HeedSetup.train(administrator, loaded, System.out::println);
                        HeedSetup.readBacklog(administrator, loaded, issues, System.out::println);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } catch (RuntimeException e) {
                        LOG.warn("the issues that were loaded could not all be read: {}", e.getMessage());
                    }
                },
                "sandbox-trial");
        thread.setDaemon(true);
        reading = thread;
        thread.start();
    }

    private void logins(Desk desk) {
        lines.add("  log in with name and password alike:");
        Map.of(ADMIN, "administrator", AGENT, "agent", "customer", "customer, English", "mei", "customer, Chinese")
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(login -> desk.people().byKey(login.getKey()).isPresent())
                .forEach(login -> lines.add("    " + login.getKey() + "  (" + login.getValue() + ")"));
    }

    @Override
    public List<String> greetings() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        Thread thread = reading;
        if (thread != null) {
            thread.interrupt();
        }
    }
}
