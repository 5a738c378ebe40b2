package com.heed.sandbox.portal;

import com.atlassian.jira.permission.ProjectPermissions;
import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.page.Html;
import com.heed.sandbox.page.SiteTexts;
import com.heed.sandbox.people.Person;
import com.heed.sandbox.project.DeskProject;
import com.heed.sandbox.project.RequestType;
import java.util.List;
import java.util.Optional;

/** Which forms there are, and for whom. */
final class RequestTypes {
    private RequestTypes() {}

    /** Projects with at least one form that the person may send requests to. */
    static List<DeskProject> projects(Desk desk, Person person) {
        return desk.projects().all().stream()
                .filter(project -> maySend(desk, project, person))
                .toList();
    }

    static Optional<DeskProject> project(Desk desk, String key, Person person) {
        return desk.projects().byKey(key).filter(project -> maySend(desk, project, person));
    }

    private static boolean maySend(Desk desk, DeskProject project, Person person) {
        return desk.permissions().hasPermission(ProjectPermissions.CREATE_ISSUES, project, person)
                && !desk.projects().requestTypes(project.id()).isEmpty();
    }

    /** The project's form with that number. */
    static Optional<RequestType> byId(Desk desk, DeskProject project, String id) {
        return desk.projects().requestTypes(project.id()).stream()
                .filter(type -> String.valueOf(type.id()).equals(id))
                .findFirst();
    }

    static String address(DeskProject project) {
        return "/portal/" + project.key();
    }

    static String address(DeskProject project, RequestType type) {
        return address(project) + "/create/" + type.id();
    }

    /** Links to the project's forms. */
    static void write(Html html, Desk desk, DeskProject project, SiteTexts texts) {
        html.open("ul", "class", "portal-types");
        for (RequestType type : desk.projects().requestTypes(project.id())) {
            html.open("li").open("a", "href", address(project, type));
            html.element("strong", type.name(texts.locale()));
            html.element("span", type.help(texts.locale())).close("a").close("li");
        }
        html.close("ul");
    }
}
