package com.atlassian.jira.entity.property;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;

// Evidence: JAVADOC 7.0 and JAR (JSM 5.12, Jira 9 generation)
public interface EntityPropertyService<E> {
    SetPropertyValidationResult validateSetProperty(
            ApplicationUser user, Long entityId, PropertyInput propertyInput, EntityPropertyOptions options);

    PropertyResult setProperty(ApplicationUser user, SetPropertyValidationResult propertyValidationResult);

    class PropertyInput {
        private final String propertyValue;
        private final String propertyKey;

        public PropertyInput(String propertyValue, String propertyKey) {
            this.propertyValue = propertyValue;
            this.propertyKey = propertyKey;
        }

        public String getPropertyValue() {
            return propertyValue;
        }

        public String getPropertyKey() {
            return propertyKey;
        }
    }

    class PropertyResult {
        private final ErrorCollection errors;

        public PropertyResult(ErrorCollection errors) {
            this.errors = errors;
        }

        public boolean isValid() {
            return !errors.hasAnyErrors();
        }

        public ErrorCollection getErrorCollection() {
            return errors;
        }
    }

    class SetPropertyValidationResult {
        private final ErrorCollection errors;
        private final Long entityId;
        private final PropertyInput input;

        public SetPropertyValidationResult(ErrorCollection errors, Long entityId, PropertyInput input) {
            this.errors = errors;
            this.entityId = entityId;
            this.input = input;
        }

        public boolean isValid() {
            return !errors.hasAnyErrors();
        }

        public ErrorCollection getErrorCollection() {
            return errors;
        }

        public Long entityId() {
            return entityId;
        }

        public PropertyInput input() {
            return input;
        }
    }
}
