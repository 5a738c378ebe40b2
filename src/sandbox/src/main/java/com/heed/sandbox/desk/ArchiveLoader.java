package com.heed.sandbox.desk;

import com.heed.sandbox.issue.ChangeGroup;
import com.heed.sandbox.issue.IssueRow;
import com.heed.sandbox.issue.NewIssue;
import com.heed.sandbox.people.NewPerson;
import com.heed.sandbox.project.DeskProject;
import com.heed.sandbox.project.Role;
import com.heed.sandbox.server.Standing;
import com.heed.sandbox.transfer.ArchivedChange;
import com.heed.sandbox.transfer.ArchivedComment;
import com.heed.sandbox.transfer.ArchivedIssue;
import com.heed.sandbox.transfer.ArchivedPerson;
import com.heed.sandbox.transfer.ArchivedRequestType;
import com.heed.sandbox.transfer.ProjectArchive;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a project with its past into the desk. No event goes out: what happened long ago is no news. */
public final class ArchiveLoader {
    private final Desk desk;

    public ArchiveLoader(Desk desk) {
        this.desk = desk;
    }

    /**
     * Loads the project.
     *
     * @param mayLogIn keys of the people who may log in, with their key as password; the others have no password
     * @throws IllegalArgumentException if there is a project with this key
     */
    public DeskProject load(ProjectArchive archive, Predicate<String> mayLogIn) {
        DeskProject project = desk.projects().add(archive.key(), archive.name(), archive.demo(), issueTypes(archive));
        for (ArchivedRequestType type : archive.requestTypes()) {
            desk.projects()
                    .addRequestType(
                            project,
                            type.name(),
                            type.chineseName(),
                            type.help(),
                            type.chineseHelp(),
                            type.issueType());
        }
        for (ArchivedPerson person : archive.people()) {
            addPerson(project, person, mayLogIn.test(person.key()));
        }
        List<String> statuses = statuses(archive);
        List<String> done = statuses.stream()
                .filter(name ->
                        desk.constants().status(name).category().getKey().equals("done"))
                .toList();
        desk.workflows().add(project.id(), archive.name() + " workflow", statuses, done);
        long highest = 0;
        for (ArchivedIssue issue : archive.issues()) {
            load(project, issue);
            highest = Math.max(highest, number(issue.key()));
        }
        desk.projects().numbersUsed(project.id(), highest);
        return project;
    }

    private void addPerson(DeskProject project, ArchivedPerson person, boolean mayLogIn) {
        boolean agent = person.role() == ArchivedPerson.Role.AGENT;
        if (desk.people().byKey(person.key()).isEmpty()) {
            desk.people()
                    .add(new NewPerson(
                            person.key(),
                            person.displayName(),
                            person.email(),
                            mayLogIn ? person.key() : null,
                            agent ? Standing.LICENSED : Standing.CUSTOMER,
                            person.locale(),
                            person.organisation()));
        }
        desk.projects().addMember(project.id(), person.key(), agent ? Role.AGENT : Role.CUSTOMER);
    }

    private static List<String> issueTypes(ProjectArchive archive) {
        return Stream.concat(
                        archive.requestTypes().stream().map(ArchivedRequestType::issueType),
                        archive.issues().stream().map(ArchivedIssue::issueType))
                .distinct()
                .toList();
    }

    /** Those of today and of the change log, so that every issue can go back where it was. */
    private static List<String> statuses(ProjectArchive archive) {
        Stream<@Nullable String> past = archive.issues().stream()
                .map(ArchivedIssue::changes)
                .flatMap(Collection::stream)
                .map(ArchivedChange::items)
                .flatMap(Collection::stream)
                .filter(item -> item.field().equals("status"))
                .flatMap(item -> Stream.of(item.fromText(), item.toText()));
        return Stream.concat(archive.issues().stream().map(ArchivedIssue::status), past)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .distinct()
                .toList();
    }

    private void load(DeskProject project, ArchivedIssue issue) {
        long id = desk.issues()
                .store(
                        new IssueRow(
                                0,
                                issue.key(),
                                project.id(),
                                issue.issueType(),
                                issue.requestType(),
                                cut(issue.summary(), NewIssue.LONGEST_SUMMARY),
                                issue.description(),
                                issue.status(),
                                issue.priority(),
                                issue.resolution(),
                                issue.reporter(),
                                issue.reporter(),
                                issue.assignee(),
                                issue.created(),
                                issue.updated(),
                                issue.resolved()),
                        issue.channel());
        for (ArchivedComment comment : issue.comments()) {
            if (!comment.body().isBlank()) {
                desk.comments()
                        .add(
                                id,
                                comment.author(),
                                cut(comment.body(), NewIssue.LONGEST_TEXT),
                                comment.internal(),
                                comment.created());
            }
        }
        for (ArchivedChange change : issue.changes()) {
            desk.history()
                    .add(
                            id,
                            change.author(),
                            change.at(),
                            change.items().stream()
                                    .map(item -> new ChangeGroup.Item(
                                            item.field(), item.from(), item.fromText(), item.to(), item.toText()))
                                    .toList());
        }
        if (issue.priority() != null) {
            desk.constants().priority(issue.priority());
        }
        if (issue.resolution() != null) {
            desk.constants().resolution(issue.resolution());
        }
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private static long number(String key) {
        return Long.parseLong(key.substring(key.lastIndexOf('-') + 1));
    }
}
