package com.heed.urgency;

import com.heed.urgency.UrgencyLabel.Evidence;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells from a change log how urgent a past contact turned out to be. Nobody writes that down, so it is put together from what people did:
 *
 * <ol>
 *   <li>The priority it ended with, against the project's usual ({@link PriorityLevels}): by then more was known than at arrival. Weight 1. Of a contact without a known priority
 *       nothing is known but what follows; it counts as MEDIUM with weight 0.5.
 *   <li>{@link Evidence#ESCALATED}: somebody decided that it cannot wait. One level more, weight 1.
 *   <li>{@link Evidence#PRIORITY_RAISED}: how far is in the last priority already; but what somebody raised was not low. MEDIUM at least, weight 1.
 *   <li>Weak signs, {@link Evidence#REASSIGNED} or {@link Evidence#REOPENED}: both also happen to contacts that are hard or went astray. One level more; weight 0.5, with both 0.75.
 * </ol>
 *
 * <p>The first of these signs that is there decides; none of them raises by two. The first assignment and a hand-back to nobody are no reassignment.
 */
public final class UrgencyLabels {
    private static final double UNKNOWN_PRIORITY = 0.5;
    private static final double ONE_WEAK_SIGN = 0.5;
    private static final double TWO_WEAK_SIGNS = 0.75;
    private static final int MANY_REASSIGNMENTS = 2;

    private static final Pattern ESCALATION = Pattern.compile("escalat|升级");

    /** In these "escalation" may be what a contact is about, and 升级 also means to update software. */
    private static final Set<String> PROSE = Set.of(
            "summary",
            "description",
            "comment",
            "environment",
            "attachment",
            "link",
            "version",
            "fix version",
            "component",
            "project",
            "workflow");

    private static final Pattern GROUP =
            Pattern.compile("assignee|(?:assigned |assignment |support )?(?:group|team)|经办人|处理组");

    private final PriorityLevels levels;

    public UrgencyLabels(PriorityLevels levels) {
        this.levels = levels;
    }

    /**
     * Label of a contact that is done; of an open one nobody knows yet how it ends, so it should not be labelled.
     *
     * @param priority the one it ended with, or null
     * @return empty if neither its priority nor its changes say anything
     */
    public Optional<UrgencyLabel> of(@Nullable String priority, ChangeLog log) {
        Optional<Urgency> last = priority == null ? Optional.empty() : levels.of(priority);
        Set<Evidence> evidence = evidence(priority, log);
        if (last.isEmpty() && evidence.isEmpty()) {
            return Optional.empty();
        }
        Urgency base = last.orElse(UrgencyReader.USUAL);
        double trust = last.isEmpty() ? UNKNOWN_PRIORITY : 1;
        if (evidence.contains(Evidence.ESCALATED)) {
            return Optional.of(new UrgencyLabel(base.raised(), trust, evidence));
        }
        if (evidence.contains(Evidence.PRIORITY_RAISED)) {
            return Optional.of(new UrgencyLabel(base.atLeast(Urgency.MEDIUM), trust, evidence));
        }
        if (evidence.isEmpty()) {
            return Optional.of(new UrgencyLabel(base, trust, evidence));
        }
        double weak = evidence.contains(Evidence.REASSIGNED) && evidence.contains(Evidence.REOPENED)
                ? TWO_WEAK_SIGNS
                : ONE_WEAK_SIGN;
        return Optional.of(new UrgencyLabel(base.raised(), Math.min(trust, weak), evidence));
    }

    private Set<Evidence> evidence(@Nullable String priority, ChangeLog log) {
        Set<Evidence> evidence = EnumSet.noneOf(Evidence.class);
        if (priority != null && levels.isHigher(priority, log.first("priority", priority))) {
            evidence.add(Evidence.PRIORITY_RAISED);
        }
        int moves = 0;
        for (FieldChange change : log.changes()) {
            String field = change.field().toLowerCase(Locale.ROOT);
            if (!PROSE.contains(field) && says(ESCALATION, change.to()) && !says(ESCALATION, change.from())) {
                evidence.add(Evidence.ESCALATED);
            }
            boolean moved = !change.from().isEmpty()
                    && !change.to().isEmpty()
                    && !change.from().equals(change.to());
            if (GROUP.matcher(field).matches() && moved) {
                moves++;
            }
        }
        if (log.reopened().isPresent()) {
            evidence.add(Evidence.REOPENED);
        }
        if (moves >= MANY_REASSIGNMENTS) {
            evidence.add(Evidence.REASSIGNED);
        }
        return evidence;
    }

    private static boolean says(Pattern pattern, String value) {
        return pattern.matcher(value.toLowerCase(Locale.ROOT)).find();
    }
}
