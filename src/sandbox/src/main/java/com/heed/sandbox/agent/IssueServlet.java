package com.heed.sandbox.agent;

import com.atlassian.jira.permission.ProjectPermissions;
import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.issue.DeskComment;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.issue.NewAttachment;
import com.heed.sandbox.issue.NewIssue;
import com.heed.sandbox.page.DeskServlet;
import com.heed.sandbox.page.Html;
import com.heed.sandbox.page.UploadedFiles;
import com.heed.sandbox.plugin.AppRuntime;
import com.heed.sandbox.plugin.KeyboardShortcut;
import com.heed.sandbox.server.PageFrame;
import com.heed.sandbox.server.ResourceTag;
import com.heed.sandbox.server.Standing;
import com.heed.sandbox.server.XsrfTokens;
import com.heed.sandbox.workflow.Transitions;
import com.heed.sandbox.workflow.Workflows;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One issue: its view, and what an agent does to it. A form that was wrong is shown again with what was typed. */
@SuppressWarnings("serial") // servlets of this host are never written to disk
final class IssueServlet extends DeskServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(IssueServlet.class);
    private static final Pattern ADDRESS = Pattern.compile("/([^/]+)(?:/(edit|comment|assign|transition))?/?");

    private final AppRuntime app;
    private final Sidebar sidebar;
    private final Clocks clocks;

    IssueServlet(Desk desk, PageFrame frame, AppRuntime app, Sidebar sidebar, Clocks clocks) {
        super(desk, frame, Standing.LICENSED);
        this.app = app;
        this.sidebar = sidebar;
        this.clocks = clocks;
    }

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address = ADDRESS.matcher(String.valueOf(request.getPathInfo()));
        Optional<IssueVisit> found = visit(request, response, address);
        if (found.isEmpty()) {
            notFound(request, response);
            return;
        }
        IssueVisit visit = found.get();
        switch (String.valueOf(address.group(2))) {
            case "edit" ->
                showPart(request, response, visit, EditForm.of(desk(), visit).html(), "issue.edit");
            case "transition" -> showTransition(request, response, visit);
            case "null" -> showIssue(request, response, visit, IssueView.State.plain(request));
            default -> response.sendRedirect(visit.address(""));
        }
    }

    @Override
    protected void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address = ADDRESS.matcher(String.valueOf(request.getPathInfo()));
        Optional<IssueVisit> found = visit(request, response, address);
        if (found.isEmpty()) {
            notFound(request, response);
            return;
        }
        IssueVisit visit = found.get();
        switch (String.valueOf(address.group(2))) {
            case "edit" -> edit(request, response, visit);
            case "comment" -> comment(request, response, visit);
            case "assign" -> assign(response, visit);
            case "transition" -> move(request, response, visit);
            default -> super.take(request, response);
        }
    }

    /** Empty where there is no such issue, or none this person may see: the two look the same. */
    private Optional<IssueVisit> visit(HttpServletRequest request, HttpServletResponse response, Matcher address) {
        if (!address.matches()) {
            return Optional.empty();
        }
        return desk().issues()
                .byKey(address.group(1))
                .filter(issue -> Agents.mayWork(desk(), issue.project(), person())
                        && desk().permissions().hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, person()))
                .map(issue -> visit(request, response, issue));
    }

    private IssueVisit visit(HttpServletRequest request, HttpServletResponse response, DeskIssue issue) {
        return new IssueVisit(
                issue, person(), new Words(texts(), ZoneId.systemDefault()), XsrfTokens.token(request, response));
    }

    private void showIssue(
            HttpServletRequest request, HttpServletResponse response, IssueVisit visit, IssueView.State state)
            throws IOException {
        List<ResourceTag> resources = new ArrayList<>(app.resourcesFor("atl.general"));
        resources.addAll(app.resourcesFor("jira.view.issue"));
        resources.add(StyleSheet.tag());
        Html html = new Html().open("div", "class", "site-columns");
        sidebar(html, visit);
        new IssueView(desk(), app, visit, clocks).write(html, state);
        html.close("div").raw(shortcuts(visit));
        write(request, response, title(visit), "atl.general", meta(visit), html, resources);
    }

    private String shortcuts(IssueVisit visit) {
        return visit.person().shortcuts()
                ? KeyboardShortcut.element(app.keyboardShortcuts(List.of("global", "issueaction")))
                : "";
    }

    /** A page about the issue without its panels. */
    private void showPart(
            HttpServletRequest request, HttpServletResponse response, IssueVisit visit, Html part, String title)
            throws IOException {
        Html html = new Html().open("div", "class", "site-columns");
        sidebar(html, visit);
        html.open("div", "class", "desk-main");
        visit.heading(html);
        html.raw(part.toString()).close("div").close("div");
        List<ResourceTag> resources = new ArrayList<>(app.resourcesFor("atl.general"));
        resources.add(StyleSheet.tag());
        write(
                request,
                response,
                visit.words().text(title) + " - " + title(visit),
                "atl.general",
                meta(visit),
                html,
                resources);
    }

    private void sidebar(Html html, IssueVisit visit) {
        Queues queues = Queues.read(desk(), app, visit.issue().project(), visit.person());
        sidebar.write(html, visit.words(), visit.issue().project(), queues, 0, null);
    }

    private static String title(IssueVisit visit) {
        return "[" + visit.issue().getKey() + "] " + visit.issue().getSummary();
    }

    private static Map<String, String> meta(IssueVisit visit) {
        return Map.of(
                "ajs-issue-key", visit.issue().getKey(),
                "ajs-project-key", visit.issue().project().key());
    }

    private void comment(HttpServletRequest request, HttpServletResponse response, IssueVisit visit)
            throws IOException {
        String text = Params.text(request, "comment");
        String audience = Params.text(request, "audience");
        List<NewAttachment> files = UploadedFiles.of(request);
        String problem = null;
        if (text.isBlank() && files.isEmpty()) {
            problem = visit.words().text("comment.blank");
        } else if (text.length() > NewIssue.LONGEST_TEXT) {
            problem = visit.words().text("comment.long", NewIssue.LONGEST_TEXT, text.length());
        } else if (!audience.equals("customer") && !audience.equals("team")) {
            problem = visit.words().text("comment.audience");
        }
        if (problem != null) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            showIssue(request, response, visit, IssueView.State.comment(text, problem));
            return;
        }
        boolean internal = audience.equals("team");
        DeskComment made = desk().conversation().comment(visit.issue(), visit.person(), text, internal, files);
        if (!internal) {
            handOver(visit);
        }
        response.sendRedirect(visit.address("") + "#comment-" + made.id());
    }

    /** As Service Management's own rule does: an answer to the customer leaves the issue waiting for the customer. */
    private void handOver(IssueVisit visit) {
        DeskIssue now = desk().issues().byId(visit.issue().getId()).orElseThrow();
        boolean can = !visit.person().key().equals(now.row().reporter())
                && desk().transitions().available(now).stream()
                        .anyMatch(step -> step.id() == Workflows.RESPOND_TO_CUSTOMER
                                && step.toStatus().equals(Queues.CUSTOMER));
        if (can) {
            try {
                desk().transitions().move(now, Workflows.RESPOND_TO_CUSTOMER, visit.person(), null);
            } catch (Transitions.Refused e) {
                LOG.warn("the answer to {} is stored, but its status did not change: {}", now.getKey(), e.getMessage());
            }
        }
    }

    private void assign(HttpServletResponse response, IssueVisit visit) throws IOException {
        DeskIssue issue = visit.issue();
        issue.edit(row -> row.withAssignee(visit.person().key()));
        desk().conversation().update(issue, visit.person());
        response.sendRedirect(visit.address(""));
    }

    private void edit(HttpServletRequest request, HttpServletResponse response, IssueVisit visit) throws IOException {
        EditForm form = EditForm.of(desk(), visit);
        if (form.take(name -> request.getParameter(name))) {
            response.sendRedirect(visit.address(""));
        } else {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            showPart(request, response, visit, form.html(), "issue.edit");
        }
    }

    private Optional<Transitions.Transition> transition(HttpServletRequest request, IssueVisit visit) {
        String action = Params.text(request, "action");
        return desk().transitions().available(visit.issue()).stream()
                .filter(step -> String.valueOf(step.id()).equals(action))
                .findFirst();
    }

    private void showTransition(HttpServletRequest request, HttpServletResponse response, IssueVisit visit)
            throws IOException {
        Optional<Transitions.Transition> transition = transition(request, visit);
        if (transition.isEmpty() || !transition.get().resolves()) {
            response.sendRedirect(visit.address(""));
            return;
        }
        ResolutionForm form = new ResolutionForm(desk().constants().resolutions(), visit, transition.get());
        showPart(request, response, visit, form.html(null), "transition.title");
    }

    private void move(HttpServletRequest request, HttpServletResponse response, IssueVisit visit) throws IOException {
        Optional<Transitions.Transition> transition = transition(request, visit);
        if (transition.isEmpty()) {
            refused(request, response, visit, movedOn(visit));
            return;
        }
        String resolution = null;
        if (transition.get().resolves()) {
            resolution = Params.text(request, "resolution");
            ResolutionForm form = new ResolutionForm(desk().constants().resolutions(), visit, transition.get());
            if (resolution.isEmpty() && request.getParameter("resolution") == null) {
                response.sendRedirect(visit.address("transition") + "?action="
                        + transition.get().id());
                return;
            }
            if (!form.offers(resolution)) {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
                showPart(
                        request,
                        response,
                        visit,
                        form.html(visit.words().text("transition.resolution.missing")),
                        "transition.title");
                return;
            }
        }
        move(request, response, visit, transition.get().id(), resolution);
    }

    private void move(
            HttpServletRequest request,
            HttpServletResponse response,
            IssueVisit visit,
            int action,
            @Nullable String resolution)
            throws IOException {
        try {
            desk().transitions().move(visit.issue(), action, visit.person(), resolution);
        } catch (Transitions.Refused e) {
            IssueVisit now = visit(
                    request,
                    response,
                    desk().issues().byId(visit.issue().getId()).orElseThrow());
            boolean stillPossible =
                    desk().transitions().available(now.issue()).stream().anyMatch(step -> step.id() == action);
            refused(
                    request,
                    response,
                    now,
                    stillPossible
                            ? visit.words().text("transition.refused", String.valueOf(e.getMessage()))
                            : movedOn(now));
            return;
        }
        response.sendRedirect(visit.address(""));
    }

    private static String movedOn(IssueVisit visit) {
        return visit.words()
                .text(
                        "transition.moved",
                        visit.issue().getKey(),
                        visit.words().status(visit.issue().row().status()));
    }

    private void refused(HttpServletRequest request, HttpServletResponse response, IssueVisit visit, String sentence)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        showIssue(request, response, visit, IssueView.State.refused(sentence));
    }
}
