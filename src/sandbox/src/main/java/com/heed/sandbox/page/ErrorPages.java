package com.heed.sandbox.page;

import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.server.Page;
import com.heed.sandbox.server.PageFrame;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in the site's frame and the reader's language what went wrong, whoever answers the address. What broke goes to the log under a number that the page
 * shows; no page shows a stack trace. Programs, which ask under {@code /rest/}, get a line of text.
 */
final class ErrorPages implements Filter {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Desk desk;
    private final PageFrame frame;

    ErrorPages(Desk desk, PageFrame frame) {
        this.desk = desk;
        this.frame = frame;
    }

    /** Remembers an error instead of letting the server write its own page. */
    private static final class Remembering extends HttpServletResponseWrapper {
        private int error;

        Remembering(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status) {
            sendError(status, null);
        }

        @Override
        public void sendError(int status, @Nullable String message) {
            resetBuffer();
            error = status;
            setStatus(status);
        }
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        Remembering answer = new Remembering((HttpServletResponse) response);
        String number = "";
        try {
            chain.doFilter(request, answer);
        } catch (IOException e) {
            // The browser has gone away.
            throw e;
        } catch (ServletException | RuntimeException | LinkageError e) {
            number = Long.toString(System.nanoTime(), 36);
            LOG.error("problem {} at {} {}", number, asked.getMethod(), asked.getRequestURI(), e);
            if (answer.isCommitted()) {
                return;
            }
            answer.reset();
            answer.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
        if (answer.error != 0 && !answer.isCommitted()) {
            write(asked, answer, number);
        }
    }

    private void write(HttpServletRequest request, Remembering response, String number) throws IOException {
        SiteTexts texts = new SiteTexts(ErrorPages.class, desk.sessions().locale());
        String sentence = switch (response.error) {
            case HttpServletResponse.SC_NOT_FOUND -> texts.text("site.notfound");
            case HttpServletResponse.SC_FORBIDDEN, HttpServletResponse.SC_UNAUTHORIZED -> texts.text("site.forbidden");
            case HttpServletResponse.SC_METHOD_NOT_ALLOWED -> texts.text("site.notpossible");
            default -> number.isEmpty() ? texts.text("site.failed") : texts.text("site.broken", number);
        };
        if (request.getRequestURI().startsWith("/rest/")) {
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().println(sentence);
            return;
        }
        Html body = new Html().open("div", "class", "site-narrow").element("h1", texts.text("site.refused"));
        body.open("div", "class", "aui-message aui-message-error")
                .element("p", sentence)
                .close("div");
        body.open("p")
                .element("a", texts.text("site.home"), "href", "/")
                .close("p")
                .close("div");
        String decorator = SiteFrame.decoratorFor(desk.sessions().standing());
        frame.write(
                request,
                response,
                new Page(texts.text("site.refused"), decorator, Map.of(), "", body.toString(), List.of()));
    }
}
