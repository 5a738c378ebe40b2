package com.heed.sandbox.agent;

import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.people.Person;
import com.heed.sandbox.project.DeskProject;
import com.heed.sandbox.project.Role;
import com.heed.sandbox.server.Standing;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who works in a project. Somebody who is only a customer there sees their requests on the portal and nothing of these pages. */
final class Agents {
    private Agents() {}

    static boolean mayWork(Desk desk, DeskProject project, Person person) {
        return person.active()
                && desk.projects()
                        .role(project.id(), person)
                        .filter(role -> role != Role.CUSTOMER)
                        .isPresent();
    }

    /** Everybody an issue of the project can be given to, by name. */
    static List<Person> assignable(Desk desk, DeskProject project) {
        Set<String> members = new HashSet<>(desk.projects().members(project.id(), Role.AGENT));
        members.addAll(desk.projects().members(project.id(), Role.ADMINISTRATOR));
        return desk.people().all().stream()
                .filter(Person::active)
                .filter(person -> person.standing().isAtLeast(Standing.ADMIN) || members.contains(person.key()))
                .toList();
    }
}
