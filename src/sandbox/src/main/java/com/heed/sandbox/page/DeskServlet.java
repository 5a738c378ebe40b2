package com.heed.sandbox.page;

import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.people.Person;
import com.heed.sandbox.server.Page;
import com.heed.sandbox.server.PageFrame;
import com.heed.sandbox.server.ResourceTag;
import com.heed.sandbox.server.Standing;
import com.heed.sandbox.server.XsrfTokens;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A page of the site. Lets in whoever has the standing it needs, checks the token of every form, and puts the frame around what it shows.
 * A visitor who needs to log in is sent to the login page and comes back afterwards.
 */
@SuppressWarnings("serial") // servlets of this host are never written to disk
public abstract class DeskServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Address of the login page; the address to come back to is appended, encoded. */
    public static final String LOGIN = "/login.jsp?os_destination=";

    private final Desk desk;
    private final PageFrame frame;
    private final Standing needed;

    /** @param needed the least standing that may see the page */
    protected DeskServlet(Desk desk, PageFrame frame, Standing needed) {
        this.desk = desk;
        this.frame = frame;
        this.needed = needed;
    }

    protected final Desk desk() {
        return desk;
    }

    /** Shows the page. */
    protected abstract void show(HttpServletRequest request, HttpServletResponse response) throws IOException;

    /** Takes a form whose token was right. By default there is none. */
    protected void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(request, response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "site.notpossible");
    }

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isAllowed(request, response)) {
            show(request, response);
        }
    }

    @Override
    protected final void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isAllowed(request, response)) {
            return;
        }
        if (isTooLarge(request)) {
            refuse(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "site.toolarge");
        } else if (XsrfTokens.isValid(request) || XsrfTokens.isMarkedByScript(request)) {
            take(request, response);
        } else {
            refuse(request, response, HttpServletResponse.SC_FORBIDDEN, "site.xsrf");
        }
    }

    /** Such a form has no fields, not even its token: what was wrong with it is said before that is looked at. */
    private static boolean isTooLarge(HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        if (type == null || !type.startsWith(UploadedFiles.ENCODING)) {
            return false;
        }
        try {
            request.getParts();
            return false;
        } catch (IllegalStateException e) {
            return true;
        } catch (ServletException e) {
            throw new IOException("the form cannot be read: " + e.getMessage(), e);
        }
    }

    private boolean isAllowed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Standing standing = desk.sessions().standing();
        if (standing.isAtLeast(needed)) {
            return true;
        }
        if (standing == Standing.VISITOR) {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            response.sendRedirect(LOGIN + URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8));
        } else {
            refuse(request, response, HttpServletResponse.SC_FORBIDDEN, "site.forbidden");
        }
        return false;
    }

    /** The person in front of the page; the page's standing must not let visitors in. */
    protected final Person person() {
        return desk.sessions()
                .person()
                .orElseThrow(() -> new IllegalStateException("this page lets visitors in and may not ask who it is"));
    }

    /** Texts of the page's own package in the language of whoever looks. */
    protected final SiteTexts texts() {
        return new SiteTexts(getClass(), desk.sessions().locale());
    }

    /** Writes the whole document with status 200 unless another was set. */
    protected final void write(
            HttpServletRequest request,
            HttpServletResponse response,
            String title,
            String decorator,
            Map<String, String> meta,
            Html body,
            List<ResourceTag> resources)
            throws IOException {
        frame.write(request, response, new Page(title, decorator, meta, "", body.toString(), resources));
    }

    /** Says that something is not there, to those who may not know of it as well. */
    protected final void notFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(request, response, HttpServletResponse.SC_NOT_FOUND, "site.notfound");
    }

    /** @param key of a text of the site */
    protected final void refuse(HttpServletRequest request, HttpServletResponse response, int status, String key)
            throws IOException {
        SiteTexts site = new SiteTexts(DeskServlet.class, desk.sessions().locale());
        response.setStatus(status);
        Html body = new Html()
                .open("div", "class", "aui-message aui-message-error")
                .element("p", site.text(key))
                .close("div");
        String decorator = SiteFrame.decoratorFor(desk.sessions().standing());
        write(request, response, site.text("site.refused"), decorator, Map.of(), body, List.of());
    }

    /** The hidden field that every form which changes something carries. */
    protected static Html token(Html html, HttpServletRequest request, HttpServletResponse response) {
        return html.open(
                "input", "type", "hidden", "name", XsrfTokens.PARAMETER, "value", XsrfTokens.token(request, response));
    }
}
