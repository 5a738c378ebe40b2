package com.heed.jira.routing;

import com.atlassian.jira.issue.Issue;
import com.atlassian.sal.api.message.I18nResolver;
import com.heed.jira.page.Texts;
import com.heed.jira.read.FieldText;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.ProjectSettings;
import com.heed.routing.Channel;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The channel a customer asked for, where the project has a field in which they say so. */
@Component
public class CustomerWish {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    private final FieldText fields;
    private final I18nResolver resolver;
    private final ErrorLog errors;

    public CustomerWish(FieldText fields, I18nResolver resolver, ErrorLog errors) {
        this.fields = fields;
        this.resolver = resolver;
        this.errors = errors;
    }

    /** Slug of the channel; null without a field, without a value, and where the value names no channel. A field that is gone is noted in the error log. */
    public @Nullable String of(Issue issue, ProjectSettings project) {
        String field = project.wish();
        if (field == null) {
            return null;
        }
        try {
            String value = fields.of(issue, field);
            return value == null ? null : named(value.strip(), project);
        } catch (RuntimeException e) {
            errors.add("wish", issue.getId(), e);
            return null;
        }
    }

    private @Nullable String named(String value, ProjectSettings project) {
        return project.channels().stream()
                .filter(channel -> names(channel).anyMatch(value::equalsIgnoreCase))
                .map(Channel::slug)
                .findFirst()
                .orElse(null);
    }

    /** Its slug, the administrator's name, and Heed's own names for the slug in both languages. */
    private Stream<String> names(Channel channel) {
        String key = "channel.default." + channel.slug();
        return Stream.concat(
                Stream.of(channel.slug(), channel.name()),
                LANGUAGES.stream()
                        .map(language -> new Texts(resolver, language))
                        .filter(texts -> texts.has(key))
                        .map(texts -> texts.text(key)));
    }
}
