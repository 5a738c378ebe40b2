package com.heed.sandbox.load;

import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.field.DeskField;
import com.heed.sandbox.field.DeskOption;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.people.Person;
import com.heed.sandbox.project.DeskProject;
import com.heed.sandbox.project.Role;
import com.heed.sandbox.workflow.Transitions.Transition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The agents of the desk, who assign contacts to themselves and resolve them as they would on the pages. */
final class Staff {
    private static final String CHANNEL_FIELD = "Heed channel";
    private static final int MOST_STEPS = 4;

    private final Desk desk;
    private final List<Person> agents;

    /** @throws IllegalStateException if the project has no agent */
    Staff(Desk desk, DeskProject project) {
        this.desk = desk;
        this.agents = desk.projects().members(project.id(), Role.AGENT).stream()
                .sorted()
                .flatMap(key -> desk.people().byKey(key).stream())
                .toList();
        if (agents.isEmpty()) {
            throw new IllegalStateException("the project " + project.key() + " has no agents");
        }
    }

    /** Several seats may be one person's: the demo desk has fewer people than seats. */
    Person at(int seat) {
        return agents.get(seat % agents.size());
    }

    /** Name of the channel Heed put an issue on; null where it has not. */
    @Nullable
    String channel(String key) {
        Optional<DeskIssue> issue = desk.issues().byKey(key);
        if (issue.isEmpty()) {
            return null;
        }
        Map<Long, Object> values = desk.fields().values(issue.get().getId());
        for (DeskField field : desk.fields().named(CHANNEL_FIELD)) {
            if (values.get(field.getIdAsLong()) instanceof DeskOption option) {
                return option.value();
            }
        }
        return null;
    }

    void take(String key, Person agent) {
        DeskIssue issue = desk.issues().byKey(key).orElseThrow();
        desk.conversation().update(issue.edit(row -> row.withAssignee(agent.key())), agent);
    }

    /** Takes the shortest known way: a step that resolves, else the first there is, and then that step. */
    void resolve(String key, Person agent) {
        for (int i = 0; i < MOST_STEPS; i++) {
            DeskIssue issue = desk.issues().byKey(key).orElseThrow();
            List<Transition> steps = desk.transitions().available(issue);
            Optional<Transition> last =
                    steps.stream().filter(Transition::resolves).findFirst();
            if (issue.getResolution() != null || steps.isEmpty()) {
                return;
            }
            desk.transitions().move(issue, last.orElse(steps.get(0)).id(), agent, null);
        }
    }
}
