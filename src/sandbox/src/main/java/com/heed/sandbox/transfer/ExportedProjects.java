package com.heed.sandbox.transfer;

import com.heed.sandbox.transfer.ArchivedPerson.Role;
import com.heed.sandbox.transfer.ExportedIssue.ExportedPerson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sorts the issues of an export into their projects. */
final class ExportedProjects {
    private static final Comparator<ArchivedIssue> OLDEST_FIRST =
            Comparator.comparing(ArchivedIssue::created).thenComparingLong(issue -> number(issue.key()));

    private final SortedMap<String, Project> projects = new TreeMap<>();

    /**
     * Takes one issue. The same issue given twice alike, as by overlapping pages of a search, counts once.
     *
     * @throws BrokenExportException if the issue was given before with other contents
     */
    void add(String file, ExportedIssue exported) {
        Project project = projects.computeIfAbsent(exported.projectKey(), Project::new);
        String key = exported.issue().key();
        Found before = project.issues.put(key, new Found(file, exported.issue()));
        if (before != null && !before.issue.equals(exported.issue())) {
            throw new BrokenExportException(file + ": issue " + key + ": stands with other contents in " + before.file
                    + "; keep one of the two");
        }
        if (exported.projectName() != null) {
            project.name = exported.projectName();
        }
        for (ExportedPerson person : exported.people()) {
            project.people.merge(person.key(), person, ExportedProjects::richer);
        }
        project.assignees.addAll(exported.assignees());
    }

    List<ProjectArchive> archives() {
        return projects.values().stream().map(Project::archive).toList();
    }

    /** An export may give a name or an address in one place and only the key in another. */
    private static ExportedPerson richer(ExportedPerson one, ExportedPerson other) {
        return new ExportedPerson(
                one.key(),
                one.name().equals(one.key()) ? other.name() : one.name(),
                one.email().isEmpty() ? other.email() : one.email());
    }

    private static long number(String key) {
        return Long.parseLong(key.substring(key.lastIndexOf('-') + 1));
    }

    private record Found(String file, ArchivedIssue issue) {}

    private static final class Project {
        private final String key;
        private @Nullable String name;
        private final Map<String, Found> issues = new HashMap<>();
        private final SortedMap<String, ExportedPerson> people = new TreeMap<>();
        private final Set<String> assignees = new HashSet<>();

        Project(String key) {
            this.key = key;
        }

        ProjectArchive archive() {
            List<ArchivedIssue> sorted = new ArrayList<>();
            issues.values().forEach(found -> sorted.add(found.issue));
            sorted.sort(OLDEST_FIRST);
            return new ProjectArchive(
                    key,
                    name == null ? key : name,
                    false,
                    people.values().stream().map(this::person).toList(),
                    requestTypes(sorted),
                    sorted);
        }

        private ArchivedPerson person(ExportedPerson person) {
            Role role = assignees.contains(person.key()) ? Role.AGENT : Role.CUSTOMER;
            return new ArchivedPerson(person.key(), person.name(), person.email(), role, null, Locale.ENGLISH);
        }

        /** An export gives the names of request types and nothing else about them. */
        private static List<ArchivedRequestType> requestTypes(List<ArchivedIssue> issues) {
            SortedMap<String, ArchivedRequestType> types = new TreeMap<>();
            for (ArchivedIssue issue : issues) {
                String name = issue.requestType();
                if (name != null) {
                    types.putIfAbsent(name, new ArchivedRequestType(name, name, "", "", issue.issueType()));
                }
            }
            return List.copyOf(types.values());
        }
    }
}
