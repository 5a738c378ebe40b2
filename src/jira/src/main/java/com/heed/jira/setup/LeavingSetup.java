package com.heed.jira.setup;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.CustomerUnit;
import com.heed.jira.store.LeavingSettings;
import com.heed.jira.store.LeavingSettings.Kind;
import com.heed.jira.store.LeavingSettingsLog;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What it means in a project that a customer left, for its page and for REST alike. Callers have checked that the person may do this. */
@Component
public class LeavingSetup {
    private final LeavingSettingsLog settings;
    private final NamedFields fields;

    public LeavingSetup(LeavingSettingsLog settings, NamedFields fields) {
        this.settings = settings;
        this.fields = fields;
    }

    public LeavingSettings ofProject(Project project) {
        return settings.ofProject(project.getId());
    }

    /**
     * What somebody asks for.
     *
     * @param unit    person or organisation
     * @param days    as typed
     * @param heldOut percent, as typed
     */
    public record Wanted(String kind, String unit, String days, String field, String value, String heldOut) {}

    /** Custom fields by id, in the order of their names. */
    public List<Map.Entry<String, String>> fields() {
        return fields.all();
    }

    /** Saves. @return what is wrong; then nothing was saved */
    public Optional<FieldProblem> save(Project project, Wanted wanted, ApplicationUser person) {
        Optional<Kind> kind = Kind.ofKey(wanted.kind().strip());
        if (kind.isEmpty()) {
            return Optional.of(FieldProblem.of("kind", "leaving.invalid.kind"));
        }
        Optional<CustomerUnit> unit = CustomerUnit.ofKey(wanted.unit().strip());
        if (unit.isEmpty()) {
            return Optional.of(FieldProblem.of("unit", "leaving.invalid.unit"));
        }
        Optional<Double> days = number(wanted.days())
                .filter(value -> value == Math.rint(value)
                        && value >= LeavingSettings.FEWEST_DAYS
                        && value <= LeavingSettings.MOST_DAYS);
        if (days.isEmpty()) {
            return Optional.of(FieldProblem.of(
                    "days",
                    "leaving.invalid.days",
                    String.valueOf(LeavingSettings.FEWEST_DAYS),
                    String.valueOf(LeavingSettings.MOST_DAYS)));
        }
        Optional<Double> percent =
                number(wanted.heldOut()).filter(value -> value >= 0 && value <= 100 * LeavingSettings.MOST_HELD_OUT);
        if (percent.isEmpty()) {
            return Optional.of(FieldProblem.of(
                    "heldOut",
                    "leaving.invalid.heldout",
                    String.valueOf(Math.round(100 * LeavingSettings.MOST_HELD_OUT))));
        }
        boolean issue = kind.get() == Kind.ISSUE;
        String field = wanted.field().strip();
        String value = wanted.value().strip();
        if (issue && !exists(field)) {
            return Optional.of(FieldProblem.of("field", "leaving.invalid.field", field));
        }
        if (issue && (value.isEmpty() || value.length() > LeavingSettings.LONGEST_VALUE)) {
            return Optional.of(
                    FieldProblem.of("value", "leaving.invalid.value", String.valueOf(LeavingSettings.LONGEST_VALUE)));
        }
        settings.save(
                project.getId(),
                new LeavingSettings(
                        kind.get(),
                        unit.get(),
                        days.get().intValue(),
                        issue ? field : null,
                        issue ? value : null,
                        percent.get() / 100),
                person.getKey());
        return Optional.empty();
    }

    private boolean exists(String field) {
        return field.equals(LeavingSettings.STATUS) || field.equals(LeavingSettings.RESOLUTION) || fields.exists(field);
    }

    private static Optional<Double> number(String typed) {
        try {
            return Optional.of(Double.parseDouble(typed.strip())).filter(Double::isFinite);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
