package com.heed.sandbox.field;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.security.groups.GroupManager;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The site's groups of people. They only have names: nobody is in them, and no right goes by them. */
public final class DeskGroups implements GroupManager {
    /** Every group there is. */
    public static final List<String> NAMES = List.of("first-line", "second-line", "returns-team");

    private record Named(String name) implements Group {
        @Override
        public String getName() {
            return name;
        }
    }

    /** The value of a group picker: a list of one, as Jira has it. */
    static final class Chosen extends AbstractList<Group> {
        private final Group group;

        private Chosen(Group group) {
            this.group = group;
        }

        @Override
        public Group get(int index) {
            return List.of(group).get(index);
        }

        @Override
        public int size() {
            return 1;
        }

        @Override
        public String toString() {
            return stream().map(Group::getName).collect(Collectors.joining(", "));
        }
    }

    static Optional<List<Group>> chosen(String name) {
        return NAMES.contains(name) ? Optional.of(new Chosen(new Named(name))) : Optional.empty();
    }

    @Override
    @SuppressWarnings("NullAway") // Jira's contract: null for none
    public Group getGroup(String groupName) {
        return chosen(groupName).map(List::getFirst).orElse(null);
    }
}
