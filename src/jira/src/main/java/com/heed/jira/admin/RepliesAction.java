package com.heed.jira.admin;

import com.atlassian.jira.security.request.RequestMethod;
import com.atlassian.jira.security.request.SupportedMethods;
import com.atlassian.jira.security.xsrf.RequiresXsrfCheck;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import com.heed.jira.access.Access;
import com.heed.jira.canned.RepliesPages;
import com.heed.jira.lookup.LookupSetup;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.store.Lookups.Lookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The canned responses of all projects, over REST, and what may be looked up in other systems, by the page's form. */
@WebSudoRequired
public class RepliesAction extends HeedAction {
    private static final String FIELD = "lookups";

    private final RepliesPages pages;
    private final LookupSetup setup;

    private @Nullable String lookups;

    public RepliesAction(Access access, I18nResolver resolver, RepliesPages pages, LookupSetup setup) {
        super(access, resolver);
        this.pages = pages;
        this.setup = setup;
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
        Optional<ApplicationUser> person = administrator();
        String typed = lookups;
        if (person.isEmpty() || typed == null) {
            return INPUT;
        }
        List<Lookup> wanted = new ArrayList<>();
        List<String> lines = typed.lines().filter(line -> !line.isBlank()).toList();
        for (int i = 0; i < lines.size(); i++) {
            Optional<Lookup> read = LookupLines.read(lines.get(i));
            if (read.isEmpty()) {
                addError(FIELD, texts().text("lookup.rule.line", String.valueOf(i + 1)));
                return INPUT;
            }
            wanted.add(read.get());
        }
        List<FieldProblem> problems = setup.save(wanted, person.get().getKey());
        if (problems.isEmpty()) {
            done(texts().text("setup.saved"));
        } else {
            addError(FIELD, LookupLines.sentence(texts(), problems.getFirst()));
        }
        return INPUT;
    }

    @Override
    String titleKey() {
        return "canned.title";
    }

    @Override
    String tab() {
        return "heed-replies-admin";
    }

    @Override
    String target() {
        return "HeedReplies.jspa";
    }

    @Override
    void body(Html html, Texts texts) {
        pages.global(html, texts);
        html.element("h3", texts.text("lookup.title"), "class", "heed-step");
        html.element("p", texts.text("lookup.intro"));
        String typed = lookups;
        String error = getErrors().get(FIELD);
        html.open("div", "class", "field-group").element("label", texts.text("lookup.lines"), "for", FIELD);
        html.open(
                "textarea",
                "class",
                "textarea heed-lookups",
                "id",
                FIELD,
                "name",
                FIELD,
                "rows",
                "4",
                "spellcheck",
                "false",
                "aria-invalid",
                error == null ? Html.ABSENT : "true",
                "aria-describedby",
                error == null ? FIELD + "-hint" : FIELD + "-error");
        html.text(
                        typed != null && hasAnyErrors()
                                ? typed
                                : LookupLines.write(setup.now().lookups()))
                .close("textarea");
        if (error != null) {
            html.element("div", error, "class", "error", "id", FIELD + "-error");
        }
        html.element("div", texts.text("lookup.hint"), "class", "description", "id", FIELD + "-hint")
                .close("div");
        submit(html, FIELD, texts.text("lookup.save"), false);
    }

    public void setLookups(String typed) {
        lookups = typed;
    }

    /** Which button was pressed; there is one. */
    public void setStep(String step) {}
}
