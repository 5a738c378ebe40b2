package com.heed.sandbox.webwork;

import com.atlassian.jira.security.request.RequestMethod;
import com.atlassian.jira.security.request.SupportedMethods;
import com.atlassian.jira.security.xsrf.RequiresXsrfCheck;
import com.atlassian.jira.web.action.JiraWebActionSupport;
import com.heed.sandbox.server.Page;
import com.heed.sandbox.server.PageFrame;
import com.heed.sandbox.server.Standing;
import com.heed.sandbox.server.XsrfTokens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs an app's actions. {@code Alias.jspa} runs {@code doExecute} after the validation, {@code Alias!name.jspa} runs
 * {@code doName}. Only what carries {@link RequiresXsrfCheck} is checked for a token, as in Jira: an action that
 * changes something and lacks it is the app's mistake. Re-authentication ({@code @WebSudoRequired}) is switched off.
 */
public final class Actions {
    private static final Logger LOG = LoggerFactory.getLogger(Actions.class);

    /** Makes actions and renders their views. */
    public interface App {
        /** A new action of that class. */
        JiraWebActionSupport make(String className);

        /** The view's document for these values. */
        Rendered render(String template, Map<String, Object> values);
    }

    /**
     * A view's document.
     *
     * @param resources what it asked for
     */
    public record Rendered(String html, List<com.heed.sandbox.server.ResourceTag> resources) {}

    private final Map<String, WebAction> byAlias = new HashMap<>();
    private final App app;
    private final Supplier<Standing> standing;
    private final Supplier<PageFrame> frame;
    private final String loginPage;

    /** @param loginPage address of the page that lets a visitor log in, ready for a return address to be appended */
    public Actions(
            List<WebAction> actions,
            App app,
            Supplier<Standing> standing,
            Supplier<PageFrame> frame,
            String loginPage) {
        actions.forEach(action -> byAlias.put(action.alias(), action));
        this.app = app;
        this.standing = standing;
        this.frame = frame;
        this.loginPage = loginPage;
    }

    /** Answers a request for {@code .../NAME.jspa}; false if the app has no such action. */
    public boolean handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        String name = path.substring(path.lastIndexOf('/') + 1, path.length() - ".jspa".length());
        int mark = name.indexOf('!');
        String alias = mark < 0 ? name : name.substring(0, mark);
        WebAction action = byAlias.get(alias);
        if (action == null) {
            return false;
        }
        if (isAllowed(action, request, response)) {
            run(action, mark < 0 ? "execute" : name.substring(mark + 1), request, response);
        }
        return true;
    }

    private boolean isAllowed(WebAction action, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Standing actual = standing.get();
        if (actual.isAtLeast(action.needed())) {
            return true;
        }
        if (actual == Standing.VISITOR) {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            response.sendRedirect(
                    loginPage + URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8));
        } else {
            refuse(request, response, HttpServletResponse.SC_FORBIDDEN, "You may not see this page.");
        }
        return false;
    }

    private void run(WebAction action, String command, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        JiraWebActionSupport made = app.make(action.className());
        Method method = method(made.getClass(), command);
        if (method == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (!supports(made.getClass(), method, request.getMethod())) {
            refuse(
                    request,
                    response,
                    HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                    "This address does not take " + request.getMethod() + ".");
            return;
        }
        boolean checked = method.isAnnotationPresent(RequiresXsrfCheck.class);
        if (checked && !XsrfTokens.isValid(request) && !XsrfTokens.isMarkedByScript(request)) {
            refuse(
                    request,
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    "XSRF security token missing. Nothing was changed. Go back, load the page again and repeat.");
            return;
        }
        ActionForm.fill(made, request.getParameterMap());
        show(action, made, result(made, method, command), request, response);
    }

    private static String result(JiraWebActionSupport action, Method method, String command) {
        if (!command.equals("default")) {
            action.validate();
        }
        if (action.hasAnyErrors()) {
            return JiraWebActionSupport.INPUT;
        }
        try {
            method.setAccessible(true);
            return String.valueOf(method.invoke(action));
        } catch (InvocationTargetException e) {
            LOG.warn("action {} failed", method, e.getCause());
            action.addErrorMessage("The action failed. The log says why.");
            return JiraWebActionSupport.ERROR;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("action " + method + " cannot be called", e);
        }
    }

    private void show(
            WebAction action,
            JiraWebActionSupport made,
            String result,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (result.equals(JiraWebActionSupport.NONE) || response.isCommitted()) {
            return;
        }
        String template = action.views().get(result);
        if (template == null) {
            template = action.views().get(JiraWebActionSupport.ERROR);
        }
        if (template == null) {
            refuse(
                    request,
                    response,
                    HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                    "The action '" + action.alias() + "' has no view '" + result + "'.");
            return;
        }
        Map<String, Object> values = new HashMap<>();
        values.put("action", made);
        Rendered rendered = app.render(template, values);
        frame.get().write(request, response, DecoratedPage.of(rendered.html(), rendered.resources()));
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, int status, String sentence)
            throws IOException {
        response.setStatus(status);
        frame.get()
                .write(
                        request,
                        response,
                        new Page(
                                "Not possible",
                                "atl.general",
                                Map.of(),
                                "",
                                "<div class=\"aui-message aui-message-error\">" + sentence + "</div>",
                                List.of()));
    }

    /** {@code doExecute} may be protected; a command must be public. */
    private static @Nullable Method method(Class<?> type, String command) {
        String name = "do" + Character.toUpperCase(command.charAt(0)) + command.substring(1);
        if (command.equals("execute")) {
            for (Class<?> at = type; at != null; at = at.getSuperclass()) {
                for (Method method : at.getDeclaredMethods()) {
                    if (method.getName().equals(name) && method.getParameterCount() == 0 && !method.isBridge()) {
                        return method;
                    }
                }
            }
            return null;
        }
        return Arrays.stream(type.getMethods())
                .filter(m -> m.getName().equals(name) && m.getParameterCount() == 0 && !m.isBridge())
                .findFirst()
                .orElse(null);
    }

    private static boolean supports(Class<?> type, Method method, String verb) {
        SupportedMethods onMethod = method.getAnnotation(SupportedMethods.class);
        SupportedMethods supported = onMethod != null ? onMethod : type.getAnnotation(SupportedMethods.class);
        return supported == null
                || Arrays.stream(supported.value()).map(RequestMethod::name).anyMatch(verb::equals);
    }
}
