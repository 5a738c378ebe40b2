package com.atlassian.audit.entity;

// Evidence: JAVADOC atlassian-audit 1.12
public class AuditType {
    private final CoverageArea area;
    private final CoverageLevel level;
    private final String category;
    private final String action;

    private AuditType(CoverageArea area, CoverageLevel level, String category, String action) {
        this.area = area;
        this.level = level;
        this.category = category;
        this.action = action;
    }

    public static Builder fromI18nKeys(
            CoverageArea area, CoverageLevel level, String categoryI18nKey, String actionI18nKey) {
        return new Builder(area, level, categoryI18nKey, actionI18nKey);
    }

    public CoverageArea getArea() {
        return area;
    }

    public CoverageLevel getLevel() {
        return level;
    }

    public String getCategoryI18nKey() {
        return category;
    }

    public String getActionI18nKey() {
        return action;
    }

    public static class Builder {
        private final CoverageArea area;
        private final CoverageLevel level;
        private final String category;
        private final String action;

        private Builder(CoverageArea area, CoverageLevel level, String category, String action) {
            this.area = area;
            this.level = level;
            this.category = category;
            this.action = action;
        }

        public AuditType build() {
            return new AuditType(area, level, category, action);
        }
    }
}
