package com.heed.sandbox.portal;

import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.issue.NewAttachment;
import com.heed.sandbox.issue.NewIssue;
import com.heed.sandbox.page.Html;
import com.heed.sandbox.page.UploadedFiles;
import com.heed.sandbox.plugin.AppRuntime;
import com.heed.sandbox.project.DeskIssueType;
import com.heed.sandbox.project.DeskProject;
import com.heed.sandbox.project.RequestType;
import com.heed.sandbox.server.PageFrame;
import com.heed.sandbox.workflow.Transitions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /portal/KEY}, a project's forms, and {@code /portal/KEY/create/ID}, one of them. */
@SuppressWarnings("serial") // servlets of this host are never written to disk
final class ProjectPortal extends PortalServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(ProjectPortal.class);

    ProjectPortal(Desk desk, PageFrame frame, AppRuntime app) {
        super(desk, frame, app);
    }

    /** The form an address names. */
    private record Form(DeskProject project, RequestType type) {}

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Form> form = form(request);
        if (form.isPresent()) {
            writeForm(request, response, form.get(), RequestDraft.EMPTY, RequestDraft.NO_PROBLEM);
            return;
        }
        Optional<DeskProject> project = project(request);
        if (project.isEmpty() || parts(request).size() > 1) {
            notFound(request, response);
            return;
        }
        Html content = new Html().element("p", texts().text("project.intro"));
        RequestTypes.write(content, desk(), project.get(), texts());
        page(request, response, project.get(), List.of(), project.get().name(), content);
    }

    @Override
    protected void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Form> form = form(request);
        if (form.isEmpty()) {
            notFound(request, response);
            return;
        }
        RequestDraft draft = RequestDraft.of(request);
        RequestDraft.Problems problems = draft.problems(texts());
        if (problems.isNone()) {
            try {
                response.sendRedirect("/portal/requests/"
                        + send(form.get(), draft, UploadedFiles.of(request)).getKey() + "?sent");
                return;
            } catch (Transitions.Refused e) {
                // What a workflow says names its parts, which are nothing to a customer.
                LOG.warn("a request of {} was refused", person().key(), e);
                problems = new RequestDraft.Problems(null, null, texts().text("form.refused"));
            }
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        writeForm(request, response, form.get(), draft, problems);
    }

    private DeskIssue send(Form form, RequestDraft draft, List<NewAttachment> files) {
        String issueType = form.project().issueTypes().stream()
                .filter(type -> type.id() == form.type().issueTypeId())
                .map(DeskIssueType::name)
                .findFirst()
                .orElseThrow();
        return desk().transitions()
                .create(
                        new NewIssue(
                                form.project().id(),
                                issueType,
                                form.type().name(),
                                draft.summary(),
                                draft.details(),
                                null,
                                person().key(),
                                "portal"),
                        person(),
                        made -> desk().attachments()
                                .add(
                                        made.getId(),
                                        person().key(),
                                        files,
                                        false,
                                        made.row().created()));
    }

    private Optional<DeskProject> project(HttpServletRequest request) {
        List<String> parts = parts(request);
        return parts.isEmpty() ? Optional.empty() : RequestTypes.project(desk(), parts.getFirst(), person());
    }

    private Optional<Form> form(HttpServletRequest request) {
        List<String> parts = parts(request);
        return parts.size() == 3 && parts.get(1).equals("create")
                ? project(request)
                        .flatMap(project ->
                                RequestTypes.byId(desk(), project, parts.get(2)).map(type -> new Form(project, type)))
                : Optional.empty();
    }

    private void writeForm(
            HttpServletRequest request,
            HttpServletResponse response,
            Form form,
            RequestDraft draft,
            RequestDraft.Problems problems)
            throws IOException {
        RequestType type = form.type();
        Html content = new Html().element("p", type.help(texts().locale()));
        if (problems.general() != null) {
            content.open("div", "class", "aui-message aui-message-error", "role", "alert");
            content.element("p", problems.general()).close("div");
        }
        content.open(
                "form",
                "class",
                "aui top-label",
                "method",
                "post",
                "action",
                RequestTypes.address(form.project(), type),
                "enctype",
                UploadedFiles.ENCODING,
                "id",
                "request-form",
                "novalidate",
                "");
        token(content, request, response);
        field(content, "input", "summary", texts().text("form.summary"), true, draft.summary(), problems.summary());
        field(content, "textarea", "details", texts().text("form.details"), false, draft.details(), problems.details());
        UploadedFiles.field(content, texts().text("form.files"));
        content.open("div", "class", "buttons-container").open("div", "class", "buttons");
        content.element(
                "button", texts().text("form.send"), "class", "aui-button aui-button-primary", "type", "submit");
        content.element(
                "a",
                texts().text("form.cancel"),
                "class",
                "aui-button aui-button-link",
                "href",
                RequestTypes.address(form.project()));
        content.close("div").close("div").close("form");
        page(
                request,
                response,
                form.project(),
                List.of(new Step(form.project().name(), RequestTypes.address(form.project()))),
                type.name(texts().locale()),
                content);
    }
}
