package com.heed.jira.routing;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.Contact;
import com.heed.jira.read.ContactReader;
import com.heed.jira.read.FieldText;
import com.heed.jira.store.ChannelSource;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Transcript;
import com.heed.jira.store.Transcripts;
import com.heed.jira.write.MachineUser;
import com.heed.routing.Channel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * On which of a project's channels an issue came in, by the sources its administrator stated. Routing alone asks: topics and urgency learn from
 * issues of years by Service Management's own note, and are asked with what they learned from.
 */
@Component
public class ArrivedOn {
    private final FieldText fields;
    private final SearchService search;
    private final PermissionManager permissions;
    private final MachineUser machine;
    private final Transcripts transcripts;
    private final ErrorLog errors;

    public ArrivedOn(
            FieldText fields,
            SearchService search,
            PermissionManager permissions,
            MachineUser machine,
            Transcripts transcripts,
            ErrorLog errors) {
        this.fields = fields;
        this.search = search;
        this.permissions = permissions;
        this.machine = machine;
        this.transcripts = transcripts;
        this.errors = errors;
    }

    /**
     * Fields are asked first, then Jira's search, then what another system said that handed the contact in, then the request channel; within each the administrator's order counts. A source that fails is
     * noted in the error log and finds nothing.
     *
     * @param contact as it was read, with its request channel
     * @return slug; where no source is stated, and where none finds it, the request channel, unless that names a channel with another source. Null if nobody knows
     */
    public @Nullable String of(Issue issue, Contact contact, ProjectSettings project) {
        return of(issue, contact, project, jql -> finds(issue, jql));
    }

    /**
     * As {@link #of(Issue, Contact, ProjectSettings)}, for many issues at once.
     *
     * @param found whether a query finds the issue
     */
    public @Nullable String of(Issue issue, Contact contact, ProjectSettings project, Predicate<String> found) {
        String request = contact.channel();
        if (project.sources().isEmpty()) {
            return request;
        }
        Map<String, ChannelSource> sources = sources(issue, project);
        return first(sources, ChannelSource.FieldIs.class, source -> fieldSays(issue, source))
                .or(() -> first(sources, ChannelSource.Query.class, source -> found.test(source.jql())))
                .or(() -> handed(issue, project))
                .or(() -> first(
                        sources,
                        ChannelSource.RequestChannel.class,
                        source -> ContactReader.channelName(source.value()).equalsIgnoreCase(request)))
                .or(() -> Optional.ofNullable(request)
                        .filter(name -> project.channels().stream()
                                .noneMatch(channel -> channel.slug().equals(name))))
                .orElse(null);
    }

    /** What the other system said that handed the contact in. */
    private Optional<String> handed(Issue issue, ProjectSettings project) {
        return Optional.ofNullable(transcripts.of(issue.getId()))
                .map(Transcript::slug)
                .filter(slug -> project.channels().stream()
                        .anyMatch(channel -> channel.slug().equals(slug)));
    }

    /** By slug, in the administrator's order. */
    private Map<String, ChannelSource> sources(Issue issue, ProjectSettings project) {
        Map<String, ChannelSource> sources = new LinkedHashMap<>();
        for (Channel channel : project.channels()) {
            try {
                sources.put(channel.slug(), ChannelSource.of(channel.slug(), project.sources()));
            } catch (IllegalArgumentException e) {
                errors.add("channel", issue.getId(), e);
            }
        }
        return sources;
    }

    private static <S extends ChannelSource> Optional<String> first(
            Map<String, ChannelSource> sources, Class<S> kind, Predicate<S> matches) {
        return sources.entrySet().stream()
                .filter(source -> kind.isInstance(source.getValue()) && matches.test(kind.cast(source.getValue())))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private boolean fieldSays(Issue issue, ChannelSource.FieldIs source) {
        try {
            String value = fields.of(issue, source.field());
            return value != null && value.strip().equalsIgnoreCase(source.value());
        } catch (RuntimeException e) {
            errors.add("channel", issue.getId(), e);
            return false;
        }
    }

    private boolean finds(Issue issue, String jql) {
        try {
            ApplicationUser heed = machine.find()
                    .orElseThrow(() -> new IllegalStateException(
                            "Heed has no user yet, so no query tells a channel; make one on the set-up page"));
            // Whom the project hides from the search finds nothing in it, and nobody would know why.
            if (!permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, heed)) {
                throw new IllegalStateException("Heed's user may not see " + issue.getKey()
                        + ", so no query tells a channel; grant it Browse Projects there");
            }
            SearchService.ParseResult parsed =
                    search.parseQuery(heed, "issue = \"" + issue.getKey() + "\" AND (" + jql + ")");
            if (!parsed.isValid()) {
                throw new IllegalStateException("Jira does not understand " + jql);
            }
            return search.searchCount(heed, parsed.getQuery()) > 0;
        } catch (SearchException | RuntimeException e) {
            errors.add("channel", issue.getId(), e);
            return false;
        }
    }
}
