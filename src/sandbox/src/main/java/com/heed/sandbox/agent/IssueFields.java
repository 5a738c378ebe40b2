package com.heed.sandbox.agent;

import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.field.DeskField;
import com.heed.sandbox.field.FieldType;
import com.heed.sandbox.plugin.AppRuntime;
import com.heed.sandbox.plugin.IndexedProperty;
import com.heed.sandbox.project.DeskProject;
import com.heed.sandbox.search.Fields;
import com.heed.sandbox.sla.SlaMetric;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields of issues that a query may name: an issue's own, custom fields by name or number, and what the app wants found inside issue properties. */
final class IssueFields implements Fields {
    /** What comes before the number of a custom field. */
    static final String CUSTOM = "customfield_";
    /** What comes before the key of a property; a line feed separates it from the path. */
    static final String PROPERTY = "property:";
    /** What comes before the name of a metric. */
    static final String SLA = "sla:";

    private static final Pattern NUMBERED = Pattern.compile("cf\\[(\\d{1,18})]");
    private static final Pattern IN_PROPERTY = Pattern.compile("issue\\.property\\[([^\\]]+)]\\.(.+)");
    private static final Map<String, String> OWN = Map.ofEntries(
            Map.entry("key", "key"),
            Map.entry("issuekey", "key"),
            Map.entry("issue", "key"),
            Map.entry("project", "project"),
            Map.entry("issuetype", "issuetype"),
            Map.entry("type", "issuetype"),
            Map.entry("status", "status"),
            Map.entry("statuscategory", "statuscategory"),
            Map.entry("priority", "priority"),
            Map.entry("resolution", "resolution"),
            Map.entry("assignee", "assignee"),
            Map.entry("reporter", "reporter"),
            Map.entry("creator", "creator"),
            Map.entry("organizations", "organizations"),
            Map.entry("request-channel-type", "channel"),
            Map.entry("summary", "summary"),
            Map.entry("description", "description"),
            Map.entry("comment", "comment"),
            Map.entry("text", "text"),
            Map.entry("created", "created"),
            Map.entry("createddate", "created"),
            Map.entry("updated", "updated"),
            Map.entry("updateddate", "updated"),
            Map.entry("resolved", "resolved"),
            Map.entry("resolutiondate", "resolved"));

    private final Desk desk;
    private final AppRuntime app;
    private final List<DeskProject> projects;

    /** @param projects whose custom fields may be named */
    IssueFields(Desk desk, AppRuntime app, List<DeskProject> projects) {
        this.desk = desk;
        this.app = app;
        this.projects = projects;
    }

    @Override
    public Optional<Field> find(String name) {
        String own = OWN.get(name.toLowerCase(Locale.ROOT));
        if (own != null) {
            return Optional.of(own(own));
        }
        for (SlaMetric metric : SlaMetric.values()) {
            if (metric.label().equalsIgnoreCase(name)) {
                return Optional.of(new Field(SLA + metric.name(), Kind.SLA));
            }
        }
        Optional<IndexedProperty> property = property(name);
        if (property.isPresent()) {
            return property.map(indexed ->
                    new Field(PROPERTY + indexed.propertyKey() + "\n" + indexed.path(), kind(indexed.type())));
        }
        return custom(name)
                .map(field -> field.type() == FieldType.ORGANISATIONS
                        ? own("organizations")
                        : new Field(field.getId(), kind(field)));
    }

    private Field own(String name) {
        return switch (name) {
            case "priority" ->
                new Field(
                        name,
                        Kind.RANK,
                        List.copyOf(desk.constants().priorities().reversed()));
            case "summary", "description", "comment", "text" -> new Field(name, Kind.TEXT);
            case "created", "updated", "resolved" -> new Field(name, Kind.DATE);
            default -> new Field(name, Kind.NAME);
        };
    }

    private Optional<IndexedProperty> property(String name) {
        Matcher written = IN_PROPERTY.matcher(name);
        boolean inProperty = written.matches();
        return app.indexedProperties().stream()
                .filter(indexed -> inProperty
                        ? indexed.propertyKey().equals(written.group(1))
                                && indexed.path().equals(written.group(2))
                        : !indexed.alias().isEmpty() && indexed.alias().equalsIgnoreCase(name))
                .findFirst();
    }

    private static Kind kind(String type) {
        return switch (type) {
            case "number" -> Kind.NUMBER;
            case "date" -> Kind.DATE;
            case "text" -> Kind.TEXT;
            default -> Kind.NAME;
        };
    }

    private Optional<DeskField> custom(String name) {
        Matcher numbered = NUMBERED.matcher(name);
        boolean byNumber = numbered.matches();
        List<DeskField> fields = new ArrayList<>();
        projects.forEach(project -> fields.addAll(desk.fields().ofProject(project.id())));
        return fields.stream()
                .filter(field -> byNumber
                        ? field.getIdAsLong().toString().equals(numbered.group(1))
                        : field.getName().equalsIgnoreCase(name))
                .findFirst();
    }

    private static Kind kind(DeskField field) {
        return switch (field.type()) {
            case SELECT, GROUP, REQUEST_TYPE, ORGANISATIONS, ASSETS -> Kind.NAME;
            case NUMBER -> Kind.NUMBER;
            case TEXT -> Kind.TEXT;
        };
    }
}
