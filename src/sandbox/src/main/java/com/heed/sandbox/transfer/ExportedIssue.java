package com.heed.sandbox.transfer;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One issue as an export has it, with what the export says about its project and its people.
 *
 * @param projectKey  key of the project it belongs to
 * @param projectName name of that project, or null where the export does not say
 * @param issue       the issue
 * @param people      everybody the issue names, in no order, perhaps more than once
 * @param assignees   keys of those who have or had the issue
 */
record ExportedIssue(
        String projectKey,
        @Nullable String projectName,
        ArchivedIssue issue,
        List<ExportedPerson> people,
        Set<String> assignees) {
    ExportedIssue {
        people = List.copyOf(people);
        assignees = Set.copyOf(assignees);
    }

    /**
     * Somebody as an export names them.
     *
     * @param key   name to log in with
     * @param name  name for people
     * @param email address, empty where the export does not give it
     */
    record ExportedPerson(String key, String name, String email) {}
}
