package com.heed.jira.setup;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.heed.jira.store.WatchSettings;
import com.heed.jira.store.WatchSettingsLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is watched in a project, for its page and for REST alike. Callers have checked that the person may do this. */
@Component
public class WatchSetup {
    private static final int LONGEST_FIELD = 100;

    private final WatchSettingsLog settings;
    private final UserManager people;

    public WatchSetup(WatchSettingsLog settings, UserManager people) {
        this.settings = settings;
        this.people = people;
    }

    public WatchSettings ofProject(Project project) {
        return settings.ofProject(project.getId());
    }

    /**
     * What somebody asks for.
     *
     * @param issueType id of a type of the project; blank for its first
     * @param fields    names of custom fields; blank ones are passed over
     * @param mailTo    names under which people log in; blank ones are passed over
     */
    public record Wanted(
            boolean surges,
            boolean issue,
            String issueType,
            boolean patterns,
            List<String> fields,
            List<String> mailTo) {}

    /** Names under which the people to mail to log in; the key where nobody has it any more. */
    public List<String> mailNames(WatchSettings settings) {
        return settings.mailTo().stream()
                .map(key -> {
                    ApplicationUser person = people.getUserByKey(key);
                    return person == null ? key : person.getUsername();
                })
                .toList();
    }

    /** Saves. @return what is wrong; then nothing was saved */
    public Optional<FieldProblem> save(Project project, Wanted wanted, ApplicationUser person) {
        String type = wanted.issueType().strip();
        if (!type.isEmpty()
                && project.getIssueTypes().stream()
                        .noneMatch(each -> each.getId().equals(type))) {
            return Optional.of(FieldProblem.of("issueType", "watch.invalid.type", type));
        }
        List<String> names = distinct(wanted.fields());
        if (names.size() > WatchSettings.MOST_FIELDS
                || names.stream().anyMatch(name -> name.length() > LONGEST_FIELD)) {
            return Optional.of(FieldProblem.of(
                    "fields",
                    "watch.invalid.fields",
                    String.valueOf(WatchSettings.MOST_FIELDS),
                    String.valueOf(LONGEST_FIELD)));
        }
        List<String> mails = distinct(wanted.mailTo());
        if (mails.size() > WatchSettings.MOST_MAILS) {
            return Optional.of(
                    FieldProblem.of("mailTo", "watch.invalid.mails", String.valueOf(WatchSettings.MOST_MAILS)));
        }
        List<String> keys = new ArrayList<>();
        for (String name : mails) {
            ApplicationUser found = people.getUserByName(name);
            if (found == null || !found.isActive()) {
                return Optional.of(FieldProblem.of("mailTo", "watch.invalid.person", name));
            }
            String address = found.getEmailAddress();
            if (address == null || address.isBlank()) {
                return Optional.of(FieldProblem.of("mailTo", "watch.invalid.address", name));
            }
            keys.add(found.getKey());
        }
        settings.save(
                project.getId(),
                new WatchSettings(
                        wanted.surges(),
                        wanted.issue(),
                        type.isEmpty() ? null : type,
                        wanted.patterns(),
                        names,
                        keys.stream().distinct().toList()),
                person.getKey());
        return Optional.empty();
    }

    private static List<String> distinct(List<String> typed) {
        return typed.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
