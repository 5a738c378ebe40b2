package com.heed.sandbox.page;

import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.people.Person;
import com.heed.sandbox.project.DeskProject;
import com.heed.sandbox.project.Role;
import com.heed.sandbox.server.Standing;
import java.util.List;

/** The projects a person serves as agent or administrator, by name; none for a customer. */
public final class ServedProjects {
    private ServedProjects() {}

    public static List<DeskProject> of(Desk desk, Person person) {
        if (!person.standing().isAtLeast(Standing.LICENSED)) {
            return List.of();
        }
        return desk.projects().all().stream()
                .filter(project -> desk.projects()
                        .role(project.id(), person)
                        .filter(role -> role != Role.CUSTOMER)
                        .isPresent())
                .toList();
    }

    /** Address of a project's queues. */
    public static String queues(DeskProject project) {
        return "/projects/" + project.key() + "/queues";
    }
}
