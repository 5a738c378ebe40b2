package com.heed.jira.portal;

import com.atlassian.jira.plugin.webfragment.contextproviders.AbstractJiraContextProvider;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.message.I18nResolver;
import com.heed.jira.access.Access;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.PortalLog;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives the portal's templates their content: an empty place for answers with all its words, and the switch in the profile. */
@Component
public class PortalContext extends AbstractJiraContextProvider {
    private final PortalPanel panel;
    private final PortalLog log;
    private final Access access;
    private final I18nResolver resolver;
    private final ErrorLog errors;

    public PortalContext(PortalPanel panel, PortalLog log, Access access, I18nResolver resolver, ErrorLog errors) {
        this.panel = panel;
        this.log = log;
        this.access = access;
        this.resolver = resolver;
        this.errors = errors;
    }

    @Override
    public Map<String, Object> getContextMap(@Nullable ApplicationUser user, JiraHelper helper) {
        @Nullable Project project = helper.getProject();
        return Map.of(
                "heedPortal",
                new PortalPage(() -> safely(() -> answers(user, project)), () -> safely(() -> profile(user))));
    }

    /** A portal never breaks because of Heed. */
    private String safely(Supplier<String> html) {
        try {
            return html.get();
        } catch (RuntimeException e) {
            errors.add("portal", null, e);
            return "";
        }
    }

    private String answers(@Nullable ApplicationUser user, @Nullable Project project) {
        if (user == null || project == null || !panel.isOpen(project, user)) {
            return "";
        }
        Texts texts = new Texts(resolver, access.locale());
        Html html = new Html();
        html.open(
                "section",
                "id",
                "heed-answers",
                "class",
                "heed-answers",
                "hidden",
                "hidden",
                "aria-labelledby",
                "heed-answers-title",
                "data-project",
                project.getKey(),
                "data-solved",
                texts.text("portal.solved"),
                "data-helped",
                texts.text("portal.helped", "{0}"),
                "data-done",
                texts.text("portal.done"),
                "data-more",
                texts.text("portal.notsolved"),
                "data-optedout",
                texts.text("portal.optedout"));
        html.open("div", "class", "heed-answers-head")
                .element("h2", texts.text("portal.title"), "id", "heed-answers-title")
                .element("span", texts.text("portal.auto"), "class", "heed-tag")
                .close("div")
                .element("ul", "", "class", "heed-answers-list");
        html.open("div", "class", "heed-answers-foot")
                .open("details")
                .open("summary")
                .element("span", texts.text("portal.notice") + " ")
                .element("span", texts.text("portal.learnmore"), "class", "heed-answers-more")
                .close("summary")
                .element("p", texts.text("portal.how"))
                .close("details")
                .element(
                        "button",
                        texts.text("portal.optout"),
                        "type",
                        "button",
                        "class",
                        "aui-button aui-button-link heed-answers-off")
                .close("div")
                .close("section");
        return html.element(
                        "div",
                        "",
                        "id",
                        "heed-answers-status",
                        "class",
                        "heed-assistive",
                        "role",
                        "status",
                        "aria-live",
                        "polite",
                        "data-some",
                        texts.text("portal.some", "{0}"))
                .toString();
    }

    private String profile(@Nullable ApplicationUser user) {
        if (user == null) {
            return "";
        }
        Texts texts = new Texts(resolver, access.locale());
        boolean out = log.isOptedOut(user.getKey());
        return new Html()
                .open("section", "id", "heed-profile", "class", "heed-answers-profile", "data-off", String.valueOf(out))
                .element("h2", texts.text("portal.profile.title"))
                .element("p", texts.text(out ? "portal.profile.off" : "portal.profile.on"))
                .element(
                        "button",
                        texts.text(out ? "portal.profile.turnon" : "portal.optout"),
                        "type",
                        "button",
                        "class",
                        "aui-button heed-profile-switch")
                .close("section")
                .toString();
    }
}
