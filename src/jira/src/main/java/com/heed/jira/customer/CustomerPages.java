package com.heed.jira.customer;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.web.ExecutingHttpRequest;
import com.atlassian.sal.api.message.I18nResolver;
import com.heed.jira.access.Access;
import com.heed.jira.access.Accounts;
import com.heed.jira.page.HostPath;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.store.LeftOutCustomers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The page of a project's customers: whom to look at, and the place in which a script shows the one that was chosen. */
@Component
public class CustomerPages {
    private static final int LISTED = 50;

    private final Access access;
    private final Accounts accounts;
    private final SeenIssues seen;
    private final LeftOutCustomers leftOut;
    private final I18nResolver resolver;

    CustomerPages(Access access, Accounts accounts, SeenIssues seen, LeftOutCustomers leftOut, I18nResolver resolver) {
        this.access = access;
        this.accounts = accounts;
        this.seen = seen;
        this.leftOut = leftOut;
        this.resolver = resolver;
    }

    /** @param project whose findings the person asking may see */
    public String of(Project project) {
        Texts texts = new Texts(resolver, access.locale());
        String customer = parameter("customer");
        String organisation = parameter("organisation");
        CustomerLinks links = new CustomerLinks(HostPath.context(), project.getKey());
        Html html = new Html();
        html.open(
                "div",
                "class",
                "heed-project",
                "id",
                "heed-customer",
                "data-project",
                project.getKey(),
                "data-customer",
                customer == null ? Html.ABSENT : customer,
                "data-organisation",
                organisation == null ? Html.ABSENT : organisation,
                "data-failed",
                texts.text("customer.failed"));
        if (customer == null && organisation == null) {
            choose(html, texts, project, links);
        } else {
            html.open("p")
                    .element("a", texts.text("customer.all"), "href", links.page())
                    .close("p");
            html.open("div", "class", "heed-customer-lines", "aria-busy", "true")
                    .element("p", texts.text("customer.loading"), "class", "heed-hint")
                    .close("div");
        }
        return html.close("div").toString();
    }

    private void choose(Html html, Texts texts, Project project, CustomerLinks links) {
        String said = parameter("find");
        html.open("div", "class", "heed-project-head")
                .element("h1", texts.text("customer.page.title"))
                .close("div");
        html.open("form", "class", "aui heed-customer-find", "method", "get", "action", "")
                .open("input", "type", "hidden", "name", "selectedItem", "value", CustomerLinks.PAGE)
                .element("label", texts.text("customer.find"), "for", "heed-customer-name")
                .open(
                        "input",
                        "class",
                        "text",
                        "type",
                        "text",
                        "id",
                        "heed-customer-name",
                        "name",
                        "find",
                        "maxlength",
                        "255",
                        "value",
                        said == null ? "" : said)
                .element("button", texts.text("customer.find.go"), "type", "submit", "class", "aui-button")
                .close("form");
        Map<String, CustomerView.Member> found = said == null ? recent(project, "") : matching(project, said.strip());
        html.open("section", "class", "heed-card", "aria-labelledby", "heed-customers")
                .element("h2", texts.text(said == null ? "customer.recent" : "customer.found"), "id", "heed-customers");
        if (found.isEmpty()) {
            html.element("p", texts.text("customer.nobody"));
        } else {
            html.open("table", "class", "aui heed-table")
                    .open("thead")
                    .open("tr")
                    .element("th", texts.text("customer.member"), "scope", "col")
                    .element("th", texts.text("customer.contacts.label"), "scope", "col", "class", "heed-number")
                    .close("tr")
                    .close("thead")
                    .open("tbody");
            found.values().stream()
                    .limit(LISTED)
                    .forEach(member -> html.open("tr")
                            .open("th", "scope", "row")
                            .element("a", member.name(), "href", links.person(member.key()))
                            .close("th")
                            .element("td", texts.number(member.contacts()), "class", "heed-number")
                            .close("tr"));
            html.close("tbody").close("table");
        }
        html.element("p", texts.text("customer.recent.how", SeenIssues.MOST), "class", "heed-hint")
                .close("section");
    }

    /** Who wrote last first, with how many of the newest contacts are theirs. @param part of the name, in any case */
    private Map<String, CustomerView.Member> recent(Project project, String part) {
        Map<String, CustomerView.Member> members = new LinkedHashMap<>();
        for (Issue issue : seen.ofProject(asker(), project)) {
            ApplicationUser member = issue.getReporter();
            if (member != null
                    && member.getDisplayName().toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT))) {
                members.merge(
                        member.getKey(),
                        new CustomerView.Member(member.getKey(), member.getDisplayName(), 1),
                        (one, more) -> new CustomerView.Member(one.key(), one.name(), one.contacts() + 1));
            }
        }
        return members;
    }

    /** Also somebody who wrote long ago, by user name, key or address; of people without a contact the reader may browse nothing is told. */
    private Map<String, CustomerView.Member> matching(Project project, String said) {
        Map<String, CustomerView.Member> found = recent(project, said);
        for (ApplicationUser account : said.isEmpty() ? List.<ApplicationUser>of() : accounts.called(said)) {
            int contacts = leftOut.holds(account.getKey())
                    ? 0
                    : seen.ofCustomer(asker(), project, account).size();
            if (contacts > 0) {
                found.put(
                        account.getKey(),
                        new CustomerView.Member(account.getKey(), account.getDisplayName(), contacts));
            }
        }
        return found;
    }

    private ApplicationUser asker() {
        ApplicationUser user = access.user();
        if (user == null) {
            throw new IllegalStateException("the page of customers was asked for by nobody");
        }
        return user;
    }

    private static @Nullable String parameter(String name) {
        var request = ExecutingHttpRequest.get();
        String value = request == null ? null : request.getParameter(name);
        return value == null || value.isBlank() ? null : value;
    }
}
