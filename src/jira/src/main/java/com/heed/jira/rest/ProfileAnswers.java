package com.heed.jira.rest;

import com.atlassian.jira.project.Project;
import com.heed.jira.customer.CustomerHtml;
import com.heed.jira.customer.CustomerProfiles;
import com.heed.jira.customer.CustomerView;
import com.heed.jira.setup.FieldProblem;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the profiles of customers and of organisations share: whose project it is, how much is shown, and what is said of somebody nobody sees a contact of. */
@Component
public class ProfileAnswers {
    private final Answers answers;
    private final CustomerProfiles profiles;
    private final CustomerHtml html;

    public ProfileAnswers(Answers answers, CustomerProfiles profiles, CustomerHtml html) {
        this.answers = answers;
        this.profiles = profiles;
        this.html = html;
    }

    /** @param key of the project @param part section, page or nothing */
    ProfileAnswer customer(String id, @Nullable String key, @Nullable String part) {
        Project project = project(key);
        CustomerHtml.Extent extent = extent(part);
        return answer(project, profiles.ofCustomer(answers.person(), project, id), extent, "error.customer", id);
    }

    /** @param key of the project @param part section, page or nothing */
    ProfileAnswer organisation(String id, @Nullable String key, @Nullable String part) {
        Project project = project(key);
        CustomerHtml.Extent extent = extent(part);
        int number;
        try {
            number = Integer.parseInt(id);
        } catch (NumberFormatException e) {
            throw answers.wrong(FieldProblem.of("id", "error.rule.organisation", id));
        }
        return answer(
                project, profiles.ofOrganisation(answers.person(), project, number), extent, "error.organisation", id);
    }

    private Project project(@Nullable String key) {
        if (key == null || key.isBlank()) {
            throw answers.wrong(FieldProblem.of("project", "error.rule.projectkey"));
        }
        return answers.seenProject(key);
    }

    private CustomerHtml.@Nullable Extent extent(@Nullable String part) {
        if (part == null || part.isEmpty()) {
            return null;
        }
        for (CustomerHtml.Extent extent : CustomerHtml.Extent.values()) {
            if (extent.name().toLowerCase(Locale.ROOT).equals(part)) {
                return extent;
            }
        }
        throw answers.wrong(FieldProblem.of("html", "error.rule.extent", part));
    }

    private ProfileAnswer answer(
            Project project, CustomerView view, CustomerHtml.@Nullable Extent extent, String unknown, String id) {
        if (view instanceof CustomerView.Unknown) {
            throw answers.refused(404, unknown, id);
        }
        return ProfileAnswer.of(project, view, html, extent == null ? null : html.of(project, view, extent));
    }
}
