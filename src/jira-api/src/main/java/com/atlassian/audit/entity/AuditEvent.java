package com.atlassian.audit.entity;

import java.util.ArrayList;
import java.util.List;

// Evidence: JAVADOC atlassian-audit 1.12
public class AuditEvent {
    private final AuditType type;
    private final List<ChangedValue> changedValues;

    private AuditEvent(AuditType type, List<ChangedValue> changedValues) {
        this.type = type;
        this.changedValues = List.copyOf(changedValues);
    }

    public static Builder builder(AuditType type) {
        return new Builder(type);
    }

    public AuditType getType() {
        return type;
    }

    public List<ChangedValue> getChangedValues() {
        return changedValues;
    }

    public static class Builder {
        private final AuditType type;
        private final List<ChangedValue> values = new ArrayList<>();

        private Builder(AuditType type) {
            this.type = type;
        }

        public Builder addChangedValueIfDifferent(ChangedValue value) {
            if (!java.util.Objects.equals(value.getFrom(), value.getTo())) {
                values.add(value);
            }
            return this;
        }

        public AuditEvent build() {
            return new AuditEvent(type, values);
        }
    }
}
