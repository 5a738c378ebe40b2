package com.heed.sandbox.page;

import com.atlassian.jira.permission.ProjectPermissions;
import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.issue.DeskAttachment;
import com.heed.sandbox.people.Person;
import com.heed.sandbox.project.Role;
import com.heed.sandbox.server.PageFrame;
import com.heed.sandbox.server.Standing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code /secure/attachment/NUMBER}: a file of an issue, for who may see the issue; one that agents attached to an internal comment, for agents alone. Only pictures of a few kinds are
 * shown in place: anything else is saved, so that no page or script somebody attached runs under this address.
 */
@SuppressWarnings("serial") // servlets of this host are never written to disk
final class AttachmentPage extends DeskServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final Set<String> SHOWN = Set.of("image/png", "image/jpeg", "image/gif", "image/bmp");

    AttachmentPage(Desk desk, PageFrame frame) {
        super(desk, frame, Standing.CUSTOMER);
    }

    /** Whether a browser shows it in place. */
    static boolean isShown(DeskAttachment attachment) {
        return SHOWN.contains(attachment.type());
    }

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<DeskAttachment> found = attachment(request.getPathInfo());
        if (found.isEmpty()) {
            notFound(request, response);
            return;
        }
        DeskAttachment attachment = found.get();
        boolean inPlace = isShown(attachment);
        response.setContentType(inPlace ? attachment.type() : "application/octet-stream");
        response.setContentLengthLong(attachment.size());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("Cache-Control", "private, max-age=3600");
        response.setHeader(
                "Content-Disposition",
                (inPlace ? "inline" : "attachment") + "; filename*=UTF-8''"
                        + URLEncoder.encode(attachment.name(), StandardCharsets.UTF_8)
                                .replace("+", "%20"));
        try (InputStream content = desk().attachments().open(attachment.id())) {
            content.transferTo(response.getOutputStream());
        }
    }

    private Optional<DeskAttachment> attachment(@Nullable String path) {
        if (path == null || !path.matches("/\\d{1,18}")) {
            return Optional.empty();
        }
        Person person = person();
        return desk().attachments()
                .byId(Long.parseLong(path.substring(1)))
                .filter(attachment -> desk().issues()
                        .byId(attachment.issueId())
                        .filter(issue ->
                                desk().permissions().hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, person)
                                        && (!attachment.internal()
                                                || desk().projects()
                                                        .role(issue.getProjectId(), person)
                                                        .filter(role -> role != Role.CUSTOMER)
                                                        .isPresent()))
                        .isPresent());
    }
}
