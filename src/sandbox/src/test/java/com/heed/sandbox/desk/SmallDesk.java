package com.heed.sandbox.desk;

import com.heed.sandbox.Host;
import com.heed.sandbox.HostPart;
import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.SandboxOptions;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.issue.NewIssue;
import com.heed.sandbox.people.NewPerson;
import com.heed.sandbox.people.Person;
import com.heed.sandbox.project.DeskProject;
import com.heed.sandbox.project.RequestType;
import com.heed.sandbox.project.Role;
import com.heed.sandbox.server.Standing;
import com.heed.sandbox.site.Site;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One project, {@code SUP}, with two request types, an administrator (admin), an agent (ana) and two customers (mei, who reads English, and wang, who reads Chinese);
 * everybody's password is their name. Starts after {@link ServiceDesk}.
 */
public final class SmallDesk implements HostPart {
    @SuppressWarnings("NullAway.Init") // set by start
    private Desk desk;

    /** A site without an app. */
    public static SandboxHost startedIn(Path folder, SmallDesk small, HostPart... more) {
        return startedIn(folder, null, small, more);
    }

    /** A site with that app and perhaps more parts. */
    public static SandboxHost startedIn(Path folder, @Nullable Path app, SmallDesk small, HostPart... more) {
        List<HostPart> parts = new ArrayList<>(List.of(new ServiceDesk(), new Site(), small));
        parts.addAll(List.of(more));
        return SandboxHost.start(SandboxOptions.forTest(folder.resolve("home"), app), parts);
    }

    @Override
    public void start(Host host) {
        desk = host.part(ServiceDesk.class).desk();
        person("admin", "Ada Min", Standing.SYSTEM_ADMIN, Locale.ENGLISH);
        person("ana", "Ana Ruiz", Standing.LICENSED, Locale.ENGLISH);
        person("mei", "Mei Lin", Standing.CUSTOMER, Locale.ENGLISH);
        person("wang", "王芳", Standing.CUSTOMER, Locale.SIMPLIFIED_CHINESE);
        List<String> types = List.of("Complaint", "Question");
        DeskProject project = desk.projects().add("SUP", "Orchid support", true, types);
        desk.projects()
                .addRequestType(
                        project,
                        "Report a problem with an order",
                        "反馈订单问题",
                        "Something arrived broken, late or not at all.",
                        "商品破损、延迟或未送达。",
                        "Complaint");
        desk.projects().addRequestType(project, "Ask a question", "咨询问题", "Anything else.", "其他问题。", "Question");
        desk.workflows().add(project.id(), "Orchid workflow", List.of("Waiting for support"), List.of());
        desk.projects().addMember(project.id(), "ana", Role.AGENT);
        desk.projects().addMember(project.id(), "mei", Role.CUSTOMER);
        desk.projects().addMember(project.id(), "wang", Role.CUSTOMER);
    }

    private void person(String name, String displayName, Standing standing, Locale locale) {
        desk.people().add(new NewPerson(name, displayName, name + "@example.com", name, standing, locale, null));
    }

    public Desk desk() {
        return desk;
    }

    public Person person(String name) {
        return desk.people().byKey(name).orElseThrow();
    }

    public DeskProject project() {
        return desk.projects().byKey("SUP").orElseThrow();
    }

    public RequestType problemWithAnOrder() {
        return desk.projects().requestTypes(project().id()).getFirst();
    }

    /** A request of that customer, as if sent through the portal. */
    public DeskIssue request(String customer, String summary, String description) {
        return desk.transitions()
                .create(
                        new NewIssue(
                                project().id(),
                                "Complaint",
                                problemWithAnOrder().name(),
                                summary,
                                description,
                                null,
                                customer,
                                "portal"),
                        person(customer));
    }

    /** The issue as it is now. */
    public DeskIssue now(DeskIssue issue) {
        return desk.issues().byId(issue.getId()).orElseThrow();
    }
}
