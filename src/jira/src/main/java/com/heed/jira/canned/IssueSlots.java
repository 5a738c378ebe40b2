package com.heed.jira.canned;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import com.heed.Language;
import com.heed.Message;
import com.heed.jira.desk.Desk;
import com.heed.jira.lookup.LookupValues;
import com.heed.jira.read.ContactReader;
import com.heed.jira.read.Organisations;
import com.heed.jira.store.Settings;
import com.heed.reply.FormOfAddress;
import com.heed.reply.SlotCatalogue;
import com.heed.reply.SlotSource;
import com.heed.reply.SlotValue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What an issue, its customer and its agent say of slots. Nothing is guessed: what is not known stays open. */
@Component
class IssueSlots {
    /** A request type that Service Management gives as its keys and not as its name. */
    private static final Pattern KEYS = Pattern.compile("[\\w-]+/[\\w-]+");

    private final ContactReader reader;
    private final CustomFieldManager fields;
    private final FieldSlots catalogues;
    private final Settings settings;
    private final Desk desk;
    private final Organisations organisations;
    private final ApplicationProperties application;
    private final LookupValues lookups;
    private final Clock clock;

    @Autowired
    IssueSlots(
            ContactReader reader,
            CustomFieldManager fields,
            FieldSlots catalogues,
            Settings settings,
            Desk desk,
            @ComponentImport ApplicationProperties application,
            LookupValues lookups) {
        this(reader, fields, catalogues, settings, desk, application, lookups, Clock.systemUTC());
    }

    IssueSlots(
            ContactReader reader,
            CustomFieldManager fields,
            FieldSlots catalogues,
            Settings settings,
            Desk desk,
            ApplicationProperties application,
            LookupValues lookups,
            Clock clock) {
        this.reader = reader;
        this.fields = fields;
        this.catalogues = catalogues;
        this.settings = settings;
        this.desk = desk;
        this.organisations = new Organisations(fields, desk);
        this.application = application;
        this.lookups = lookups;
        this.clock = clock;
    }

    /** @param user the agent who is going to send the text; may browse the issue */
    SlotSource of(Issue issue, ApplicationUser user, Language language) {
        SlotCatalogue catalogue = catalogues.ofIssue(issue);
        return written -> catalogue.known(written).flatMap(slot -> value(slot, issue, user, language));
    }

    private Optional<SlotValue> value(String slot, Issue issue, ApplicationUser user, Language language) {
        if (slot.startsWith(SlotCatalogue.FIELD)) {
            return field(issue, slot.substring(SlotCatalogue.FIELD.length()));
        }
        if (slot.startsWith(SlotCatalogue.LOOKUP)) {
            return lookedUp(issue, slot.substring(SlotCatalogue.LOOKUP.length()));
        }
        return switch (slot) {
            case SlotCatalogue.CUSTOMER -> customer(issue).map(SlotValue.Text::new);
            case SlotCatalogue.FORM_OF_ADDRESS ->
                customer(issue)
                        .map(name -> new SlotValue.Text(FormOfAddress.of(name, language, earlierReplies(issue))));
            case SlotCatalogue.ORGANISATION -> organisation(issue);
            case SlotCatalogue.AGENT -> text(user.getDisplayName());
            case SlotCatalogue.KEY -> text(issue.getKey());
            case SlotCatalogue.SUMMARY -> text(issue.getSummary());
            case SlotCatalogue.REQUEST_TYPE -> requestType(issue);
            case SlotCatalogue.STATUS ->
                Optional.ofNullable(issue.getStatus()).flatMap(status -> text(status.getName()));
            case SlotCatalogue.PRIORITY ->
                Optional.ofNullable(issue.getPriority()).flatMap(priority -> text(priority.getName()));
            case SlotCatalogue.SLA_REMAINING ->
                desk.due(issue)
                        .map(due -> Duration.between(clock.instant(), due))
                        .filter(left -> !left.isNegative())
                        .map(SlotValue.Span::new);
            case SlotCatalogue.SLA_DUE -> desk.due(issue).map(due -> moment(due, issue));
            case SlotCatalogue.PROJECT -> text(issue.getProjectObject().getName());
            case SlotCatalogue.PORTAL_LINK -> portal(issue);
            case SlotCatalogue.TODAY -> Optional.of(new SlotValue.Day(now(issue).toLocalDate()));
            case SlotCatalogue.GREETING ->
                Optional.of(new SlotValue.Greeting(now(issue).toLocalTime()));
            default -> Optional.empty();
        };
    }

    private static Optional<SlotValue> text(@Nullable String text) {
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(new SlotValue.Text(text));
    }

    private Optional<SlotValue> requestType(Issue issue) {
        @Nullable String type = reader.requestType(issue);
        return type == null || KEYS.matcher(type).matches() ? Optional.empty() : text(type);
    }

    private static Optional<String> customer(Issue issue) {
        return Optional.ofNullable(issue.getReporter()).map(ApplicationUser::getDisplayName);
    }

    /** What agents wrote in this issue, oldest first. */
    private List<String> earlierReplies(Issue issue) {
        return reader.read(issue).messages().stream()
                .filter(message -> message.author() == Message.Author.AGENT)
                .map(Message::text)
                .toList();
    }

    private Optional<SlotValue> field(Issue issue, String id) {
        @Nullable CustomField field = fields.getCustomFieldObject(id);
        return field == null ? Optional.empty() : FieldSlotValue.of(issue.getCustomFieldValue(field), zone(issue));
    }

    private Optional<SlotValue> lookedUp(Issue issue, String name) {
        @Nullable ApplicationUser customer = issue.getReporter();
        return lookups.value(name, issue.getKey(), customer == null ? null : customer.getKey(), issue.getId())
                .flatMap(IssueSlots::text);
    }

    /** All of them, by name. */
    private Optional<SlotValue> organisation(Issue issue) {
        List<SlotValue> names = new ArrayList<>();
        organisations.of(issue).forEach(each -> names.add(new SlotValue.Text(each.name())));
        return names.isEmpty() ? Optional.empty() : Optional.of(new SlotValue.Several(names));
    }

    private Optional<SlotValue> portal(Issue issue) {
        return desk.portal(issue.getProjectObject())
                .map(number -> new SlotValue.Text(application.getBaseUrl(UrlMode.CANONICAL)
                        + "/servicedesk/customer/portal/" + number + "/" + issue.getKey()));
    }

    private SlotValue moment(Instant at, Issue issue) {
        return new SlotValue.Moment(at.atZone(zone(issue)).toLocalDateTime());
    }

    private ZonedDateTime now(Issue issue) {
        return clock.instant().atZone(zone(issue));
    }

    private ZoneId zone(Issue issue) {
        return settings.ofProject(issue.getProjectId()).deskTerms().zone();
    }
}
