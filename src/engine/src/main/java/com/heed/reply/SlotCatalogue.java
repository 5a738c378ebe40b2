package com.heed.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The slots that can be filled: those of every contact, those of the host's fields, and those an administrator set up to be looked up elsewhere.
 *
 * @param fields  of the issues at hand
 * @param lookups names after {@code lookup.}
 */
public record SlotCatalogue(List<Field> fields, List<String> lookups) {
    /** What fields begin with. */
    public static final String FIELD = "field.";

    /** What lookups begin with. */
    public static final String LOOKUP = "lookup.";

    public static final String CUSTOMER = "customer.name";
    public static final String FORM_OF_ADDRESS = "customer.firstName";
    public static final String ORGANISATION = "customer.organisation";
    public static final String AGENT = "agent.name";
    public static final String KEY = "issue.key";
    public static final String SUMMARY = "issue.summary";
    public static final String REQUEST_TYPE = "issue.requestType";
    public static final String STATUS = "issue.status";
    public static final String PRIORITY = "issue.priority";
    public static final String SLA_REMAINING = "sla.remaining";
    public static final String SLA_DUE = "sla.due";
    public static final String PROJECT = "project.name";
    public static final String PORTAL_LINK = "portal.link";
    public static final String TODAY = "today";
    public static final String GREETING = "greeting";

    /** Slots of every contact, as a picker shows them. */
    public static final List<String> OF_EVERY_CONTACT = List.of(
            CUSTOMER,
            FORM_OF_ADDRESS,
            ORGANISATION,
            AGENT,
            GREETING,
            KEY,
            SUMMARY,
            REQUEST_TYPE,
            STATUS,
            PRIORITY,
            SLA_REMAINING,
            SLA_DUE,
            PROJECT,
            PORTAL_LINK,
            TODAY);

    /** Without fields and lookups. */
    public static final SlotCatalogue PLAIN = new SlotCatalogue(List.of(), List.of());

    /** A field. @param id stable @param name as people know it */
    public record Field(String id, String name) {
        public Field {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(name, "name");
        }
    }

    public SlotCatalogue {
        fields = List.copyOf(fields);
        lookups = List.copyOf(lookups);
    }

    /** The slot's stable name, in which a field is named by its id; case does not matter. Empty if nobody can fill it. */
    public Optional<String> known(String written) {
        String small = written.toLowerCase(Locale.ROOT);
        if (small.startsWith(FIELD)) {
            String wanted = written.substring(FIELD.length()).strip();
            return fields.stream()
                    .filter(field -> field.id().equals(wanted) || field.name().equalsIgnoreCase(wanted))
                    .findFirst()
                    .map(field -> FIELD + field.id());
        }
        if (small.startsWith(LOOKUP)) {
            String wanted = written.substring(LOOKUP.length()).strip();
            return lookups.stream().filter(wanted::equalsIgnoreCase).findFirst().map(name -> LOOKUP + name);
        }
        return OF_EVERY_CONTACT.stream().filter(written::equalsIgnoreCase).findFirst();
    }

    /** Names of all slots, fields by their names, as they are written between braces. */
    public List<String> names() {
        List<String> names = new ArrayList<>(OF_EVERY_CONTACT);
        fields.forEach(field -> names.add(FIELD + field.name()));
        lookups.forEach(lookup -> names.add(LOOKUP + lookup));
        return names;
    }

    /** A fault for each slot of a template that is not known, in reading order. */
    public List<TemplateFault> faults(Template template) {
        List<TemplateFault> faults = new ArrayList<>();
        for (String slot : template.slots()) {
            if (known(slot).isEmpty()) {
                faults.add(new TemplateFault.UnknownSlot(
                        slot, Nearest.to(slot, names()).orElse(CUSTOMER)));
            }
        }
        return faults;
    }
}
