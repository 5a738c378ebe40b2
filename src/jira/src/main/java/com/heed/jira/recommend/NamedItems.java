package com.heed.jira.recommend;

import com.atlassian.jira.issue.Issue;
import com.heed.jira.read.FieldText;
import com.heed.jira.store.CatalogueItem;
import com.heed.jira.store.Catalogues;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.Settings;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Products and articles that issues name in the field an administrator chose: the customer has what they write about. */
@Component
public class NamedItems {
    private final Catalogues catalogues;
    private final Settings settings;
    private final FieldText fields;
    private final ErrorLog errors;

    public NamedItems(Catalogues catalogues, Settings settings, FieldText fields, ErrorLog errors) {
        this.catalogues = catalogues;
        this.settings = settings;
        this.fields = fields;
        this.errors = errors;
    }

    /** As the project's catalogue and settings are now. */
    public Naming of(long project) {
        String field = settings.ofProject(project).itemField();
        return new Naming(field, field == null ? Map.of() : names(catalogues.items(project)));
    }

    /** By id and by text, whatever the case; an id goes before a text, and of items with one text the first by id is meant. */
    private static Map<String, String> names(Map<String, CatalogueItem> items) {
        Map<String, String> names = new HashMap<>();
        List<CatalogueItem> had = items.values().stream()
                .filter(item -> item.kind() != CatalogueItem.Kind.ACTION)
                .sorted(Comparator.comparing(CatalogueItem::id))
                .toList();
        had.forEach(item -> names.put(name(item.id()), item.id()));
        had.forEach(item -> names.putIfAbsent(name(item.text()), item.id()));
        return names;
    }

    private static String name(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }

    /** Finds the items of one project. For one thread. */
    public final class Naming {
        private @Nullable String field;
        private final Map<String, String> names;

        private Naming(@Nullable String field, Map<String, String> names) {
            this.field = field;
            this.names = names;
        }

        /** Ids of the items an issue names, each once; empty without a field, and where the values name none. A field that cannot be read is noted once in the error log. */
        public List<String> in(Issue issue) {
            if (field == null || names.isEmpty()) {
                return List.of();
            }
            try {
                return List.copyOf(new LinkedHashSet<>(fields.names(issue, field).stream()
                        .flatMap(
                                called -> called.stream()
                                        .map(name -> names.get(name(name)))
                                        .filter(Objects::nonNull)
                                        .findFirst()
                                        .stream())
                        .toList()));
            } catch (RuntimeException e) {
                errors.add("catalogue", issue.getId(), e);
                field = null;
                return List.of();
            }
        }
    }
}
