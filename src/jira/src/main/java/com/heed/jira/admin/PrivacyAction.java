package com.heed.jira.admin;

import com.atlassian.jira.security.request.RequestMethod;
import com.atlassian.jira.security.request.SupportedMethods;
import com.atlassian.jira.security.xsrf.RequiresXsrfCheck;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import com.heed.jira.access.Access;
import com.heed.jira.access.Accounts;
import com.heed.jira.page.HostPath;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.privacy.PrivacyDesk;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds a person, says what is held of them, and forgets them once their user name was typed. */
@WebSudoRequired
public class PrivacyAction extends HeedAction {
    private static final String PERSON = "person";
    private static final String CONFIRM = "confirm";
    private static final String FORGET = "forget";

    private final Accounts accounts;
    private final PrivacyDesk privacy;

    private String step = "";
    private String person = "";
    /** Key of the person whose table the form shows: forgetting is about them, whatever was typed above since. */
    private String shown = "";

    private String confirm = "";

    public PrivacyAction(Access access, I18nResolver resolver, Accounts accounts, PrivacyDesk privacy) {
        super(access, resolver);
        this.accounts = accounts;
        this.privacy = privacy;
    }

    @Override
    @SupportedMethods({RequestMethod.GET})
    public String doDefault() {
        return INPUT;
    }

    @Override
    @SupportedMethods({RequestMethod.POST})
    @RequiresXsrfCheck
    protected String doExecute() {
        Optional<ApplicationUser> administrator = administrator();
        if (administrator.isEmpty()) {
            return INPUT;
        }
        if (step.equals(FORGET)) {
            person = shown;
            forget(administrator.get());
        } else if (person.isBlank()) {
            addError(PERSON, texts().text("privacy.find.empty"));
        } else if (found().isEmpty()) {
            addError(PERSON, texts().text("privacy.find.none", person.strip()));
        }
        return INPUT;
    }

    private void forget(ApplicationUser administrator) {
        ApplicationUser one = only(found());
        if (one == null) {
            addErrorMessage(texts().text("error.user", shown));
        } else if (!confirm.strip().equals(one.getName())) {
            addError(
                    CONFIRM,
                    confirm.isBlank()
                            ? texts().text("privacy.forget.empty", one.getName())
                            : texts().text("privacy.forget.wrong", confirm.strip(), one.getName()));
        } else {
            PrivacyDesk.Forgotten gone = privacy.forget(one.getKey(), administrator.getKey());
            done(texts().text(
                            "privacy.forget.done",
                            one.getDisplayName(),
                            texts().number(gone.rows()),
                            texts().number(gone.canned()),
                            texts().number(gone.issues())));
        }
    }

    private List<ApplicationUser> found() {
        return person.isBlank() ? List.of() : accounts.called(person.strip());
    }

    private static @Nullable ApplicationUser only(List<ApplicationUser> found) {
        return found.size() == 1 ? found.getFirst() : null;
    }

    @Override
    String titleKey() {
        return "admin.privacy";
    }

    @Override
    String tab() {
        return "heed-privacy";
    }

    @Override
    String target() {
        return "HeedPrivacy.jspa";
    }

    @Override
    void body(Html html, Texts texts) {
        html.element("p", texts.text("privacy.intro"));
        field(html, PERSON, texts.text("privacy.find"), person, "text");
        submit(html, "find", texts.text("privacy.find.button"), true);
        List<ApplicationUser> found = found();
        ApplicationUser one = only(found);
        PersonHtml people = new PersonHtml(texts, HostPath.context());
        if (one != null) {
            people.write(html, one, privacy.held(one.getKey()));
            forgetting(html, texts, one);
        } else if (!found.isEmpty()) {
            choice(html, texts, people, found);
        }
    }

    /** Accounts that share an address, each a link to this page. */
    private void choice(Html html, Texts texts, PersonHtml people, List<ApplicationUser> found) {
        html.element("p", texts.text("privacy.find.several", texts.number(found.size())));
        html.open("ul", "class", "heed-projects heed-people");
        for (ApplicationUser each : found) {
            html.open("li")
                    .element(
                            "a",
                            people.name(each),
                            "href",
                            "HeedPrivacy!default.jspa?person="
                                    + URLEncoder.encode(each.getKey(), StandardCharsets.UTF_8))
                    .close("li");
        }
        html.close("ul");
    }

    private void forgetting(Html html, Texts texts, ApplicationUser one) {
        html.element("h3", texts.text("privacy.forget.title", one.getDisplayName()), "class", "heed-step")
                .element("p", texts.text("privacy.forget.body"));
        html.open("input", "type", "hidden", "name", "shown", "value", one.getKey());
        html.open("div", "class", "heed-wide-labels");
        field(
                html,
                CONFIRM,
                texts.text("privacy.forget.confirm", one.getName()),
                hasAnyErrors() ? confirm : "",
                "text");
        submit(html, FORGET, texts.text("privacy.forget.button"), false);
        html.close("div");
    }

    public void setStep(String step) {
        this.step = step;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public void setShown(String shown) {
        this.shown = shown;
    }

    public void setConfirm(String confirm) {
        this.confirm = confirm;
    }
}
