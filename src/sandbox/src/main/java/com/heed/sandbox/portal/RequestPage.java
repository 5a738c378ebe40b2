package com.heed.sandbox.portal;

import com.atlassian.jira.permission.ProjectPermissions;
import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.issue.DeskAttachment;
import com.heed.sandbox.issue.DeskComment;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.issue.NewAttachment;
import com.heed.sandbox.issue.NewIssue;
import com.heed.sandbox.page.Avatar;
import com.heed.sandbox.page.Html;
import com.heed.sandbox.page.StatusTag;
import com.heed.sandbox.page.UploadedFiles;
import com.heed.sandbox.page.WikiText;
import com.heed.sandbox.people.Person;
import com.heed.sandbox.plugin.AppRuntime;
import com.heed.sandbox.project.RequestType;
import com.heed.sandbox.server.PageFrame;
import com.heed.sandbox.workflow.Transitions;
import com.heed.sandbox.workflow.Workflows;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /portal/requests/KEY}: a request with its public conversation and a form to answer. Whoever may not see the request is told what they are told of one
 * that does not exist. Priority, internal comments and the app's fields stay on the agents' side.
 */
@SuppressWarnings("serial") // servlets of this host are never written to disk
final class RequestPage extends PortalServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(RequestPage.class);
    private static final String WAITING_FOR_CUSTOMER = "Waiting for customer";

    RequestPage(Desk desk, PageFrame frame, AppRuntime app) {
        super(desk, frame, app);
    }

    static String address(DeskIssue issue) {
        return "/portal/requests/" + issue.getKey();
    }

    private Optional<DeskIssue> issue(HttpServletRequest request) {
        List<String> parts = parts(request);
        return parts.size() != 1
                ? Optional.empty()
                : desk().issues()
                        .byKey(parts.getFirst())
                        .filter(issue -> desk().permissions()
                                .hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, person()));
    }

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<DeskIssue> issue = issue(request);
        if (issue.isEmpty()) {
            notFound(request, response);
        } else {
            conversation(request, response, issue.get(), "", null);
        }
    }

    @Override
    protected void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<DeskIssue> issue = issue(request);
        if (issue.isEmpty()) {
            notFound(request, response);
            return;
        }
        String text = Optional.ofNullable(request.getParameter("comment")).orElse("");
        List<NewAttachment> files = UploadedFiles.of(request);
        String wrong = text.isBlank() && files.isEmpty()
                ? texts().text("request.comment.blank")
                : text.length() > NewIssue.LONGEST_TEXT
                        ? texts().text("form.text.long", NewIssue.LONGEST_TEXT, text.length())
                        : null;
        if (wrong != null) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            conversation(request, response, issue.get(), text, wrong);
            return;
        }
        desk().conversation().comment(issue.get(), person(), text, false, files);
        handBack(issue.get());
        response.sendRedirect(address(issue.get()) + "#answer");
    }

    /** A customer's answer to a question of the desk makes the request the desk's again. */
    private void handBack(DeskIssue answered) {
        Person person = person();
        DeskIssue issue = desk().issues().byId(answered.getId()).orElseThrow();
        boolean isAnswer = issue.row().status().equals(WAITING_FOR_CUSTOMER)
                && person.key().equals(issue.row().reporter())
                && desk().transitions().available(issue).stream()
                        .anyMatch(transition -> transition.id() == Workflows.RESPOND_TO_SUPPORT);
        if (isAnswer) {
            try {
                desk().transitions().move(issue, Workflows.RESPOND_TO_SUPPORT, person, null);
            } catch (Transitions.Refused e) {
                // The comment is stored and stays; whoever minds the workflow reads why it did not move on.
                LOG.warn("{} was answered by its customer and could not be handed back", issue.getKey(), e);
            }
        }
    }

    private void conversation(
            HttpServletRequest request,
            HttpServletResponse response,
            DeskIssue issue,
            String typed,
            @Nullable String wrong)
            throws IOException {
        Html content = new Html();
        if (request.getParameter("sent") != null) {
            content.open("div", "class", "aui-message aui-message-confirmation", "role", "status");
            content.element("p", texts().text("request.sent", issue.getKey())).close("div");
        }
        content.open("p", "class", "portal-facts").element("span", issue.getKey());
        StatusTag.write(content, issue.status(), texts().locale());
        requestType(issue).ifPresent(type -> content.element("span", type.name(texts().locale())));
        content.close("p");
        message(
                content,
                issue.reporter().orElse(null),
                issue.row().created(),
                issue.row().description());
        for (DeskComment comment : desk().comments().of(issue)) {
            if (!comment.internal()) {
                message(content, comment.author(), comment.created(), comment.body());
            }
        }
        List<DeskAttachment> files = desk().attachments().of(issue.getId()).stream()
                .filter(file -> !file.internal())
                .toList();
        if (!files.isEmpty()) {
            content.element("h2", texts().text("request.files"));
            UploadedFiles.list(content, files);
        }
        content.open(
                "form",
                "class",
                "aui top-label portal-answer",
                "method",
                "post",
                "action",
                address(issue),
                "enctype",
                UploadedFiles.ENCODING,
                "id",
                "answer",
                "novalidate",
                "");
        token(content, request, response);
        boolean resolved = issue.row().resolved() != null;
        field(
                content,
                "textarea",
                "comment",
                texts().text(resolved ? "request.comment.resolved" : "request.comment"),
                true,
                typed,
                wrong);
        UploadedFiles.field(content, texts().text("form.files"));
        content.open("div", "class", "buttons-container").open("div", "class", "buttons");
        content.element(
                "button", texts().text("request.add"), "class", "aui-button aui-button-primary", "type", "submit");
        content.close("div").close("div").close("form");
        page(
                request,
                response,
                issue.project(),
                List.of(new Step(texts().text("requests.title"), "/portal/requests")),
                issue.getSummary(),
                content);
    }

    private Optional<RequestType> requestType(DeskIssue issue) {
        String name = issue.row().requestType();
        return name == null ? Optional.empty() : desk().projects().requestType(issue.getProjectId(), name);
    }

    private void message(Html content, @Nullable Person author, Instant when, String text) {
        String name = author == null ? texts().text("request.nobody") : author.displayName();
        content.open("article", "class", "portal-message").open("header");
        Avatar.write(content, name).open("strong").element("bdi", name).close("strong");
        content.element("time", texts().moment(when), "datetime", when.toString())
                .close("header");
        if (text.isBlank()) {
            content.element("p", texts().text("request.empty"), "class", "site-subtle");
        } else {
            content.raw(WikiText.html(text));
        }
        content.close("article");
    }
}
