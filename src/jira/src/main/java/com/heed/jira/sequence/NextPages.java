package com.heed.jira.sequence;

import com.atlassian.jira.project.Project;
import com.atlassian.sal.api.message.I18nResolver;
import com.heed.jira.access.Access;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import com.heed.routing.Channel;
import java.util.List;
import org.springframework.stereotype.Component;

/** The page on which an agent asks for the next contact. Opening it keeps nothing: the button does. */
@Component
public class NextPages {
    private final Access access;
    private final I18nResolver resolver;
    private final Settings settings;

    public NextPages(Access access, I18nResolver resolver, Settings settings) {
        this.access = access;
        this.resolver = resolver;
        this.settings = settings;
    }

    public String of(Project project) {
        Texts texts = new Texts(resolver, access.locale());
        ProjectSettings now = settings.ofProject(project.getId());
        Html html = new Html();
        html.open("div", "class", "heed-project", "id", "heed-next", "data-project", project.getKey())
                .open("div", "class", "heed-project-head")
                .element("h1", texts.text("next.title"))
                .close("div");
        if (now.channels().isEmpty()) {
            html.open("div", "class", "heed-card")
                    .element("p", texts.text("next.unset"))
                    .close("div");
        } else {
            double most = now.deskTerms().mostWaitMinutes();
            html.element("p", texts.text("next.intro"));
            if (most < Double.POSITIVE_INFINITY) {
                html.element("p", texts.text("next.oldest", texts.duration(most)));
            }
            channels(html, texts, now.channels());
            html.open("p")
                    .element(
                            "button",
                            texts.text("next.ask"),
                            "type",
                            "button",
                            "class",
                            "aui-button aui-button-primary",
                            "data-next",
                            "ask")
                    .close("p");
            html.element("div", "", "class", "heed-status", "role", "status", "aria-live", "polite");
            html.element(
                    "div",
                    "",
                    "class",
                    "heed-next-given",
                    "data-none",
                    texts.text("next.none"),
                    "data-kept",
                    texts.text("next.kept"),
                    "data-expired",
                    texts.text("next.expired"),
                    "data-freed",
                    texts.text("next.freed"),
                    "data-taken",
                    texts.text("next.taken"),
                    "data-failed",
                    texts.text("next.failed"),
                    "data-seconds",
                    String.valueOf(NextForAgent.KEPT.toSeconds()));
        }
        return html.close("div").toString();
    }

    /** Which channels somebody works on; all where none is ticked. The browser remembers it. */
    private static void channels(Html html, Texts texts, List<Channel> channels) {
        List<Channel> on = channels.stream().filter(Channel::on).toList();
        if (on.size() < 2) {
            return;
        }
        html.open("fieldset", "class", "heed-next-channels").element("legend", texts.text("next.channels"));
        for (Channel channel : on) {
            String id = "heed-next-" + channel.slug();
            html.open("span", "class", "heed-tick")
                    .open("input", "type", "checkbox", "class", "checkbox", "id", id, "value", channel.slug())
                    .element("label", channel.name(), "for", id)
                    .close("span");
        }
        html.close("fieldset");
    }
}
