package com.heed.jira.training;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.heed.Contact;
import com.heed.CustomerUnit;
import com.heed.Message;
import com.heed.jira.desk.Organisation;
import com.heed.jira.read.CustomerUnits;
import com.heed.jira.read.FieldText;
import com.heed.jira.read.Organisations;
import com.heed.jira.store.LeavingSettings;
import com.heed.jira.store.LeftCustomers;
import com.heed.risk.DeskContact;
import com.heed.risk.DeskPast;
import com.heed.risk.Leaving;
import com.heed.urgency.ChangeLog;
import com.heed.urgency.FieldChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the customers of a project asked, as who leaves is learned from it: a few numbers of each contact and no text. */
@Component
class LeavingPast {
    /** Contacts read at most; what is older is taken as not on record. */
    static final int MOST = 40_000;
    /** Issues of a customer that are kept for links. */
    private static final int MOST_LINKS = 5;
    /** Spans of the days that are looked back on: twelve days of the past a third apart, what to look back on from the first, and what to measure on. */
    private static final int SPANS = 8;

    private static final Duration LEAST_BACK = Duration.ofDays(730);
    /** Days since the last contact after which somebody whose leaving would be told is no customer any more. */
    private static final int STILL_A_CUSTOMER = 365;

    private final CustomerUnits units;
    private final Organisations organisations;
    private final FieldText texts;
    private final CustomFieldManager fields;
    private final LeftCustomers left;

    LeavingPast(
            CustomerUnits units,
            Organisations organisations,
            FieldText texts,
            CustomFieldManager fields,
            LeftCustomers left) {
        this.units = units;
        this.organisations = organisations;
        this.texts = texts;
        this.fields = fields;
        this.left = left;
    }

    /**
     * What was read.
     *
     * @param past    null without a contact
     * @param asked   days of silence after which a customer is not asked about any more
     * @param issues  the newest ones of each customer, newest first
     * @param missing whether the field, or the list, that says who left is not there
     */
    record Read(
            @Nullable DeskPast past,
            Leaving leaving,
            int asked,
            Map<String, List<Long>> issues,
            int contacts,
            boolean missing) {}

    /** Begins to take contacts. @param now when the newest came */
    Reading reading(Project project, LeavingSettings what, Instant now) {
        Duration back = Duration.ofDays((long) SPANS * what.days());
        return new Reading(project, what, now, now.minus(back.compareTo(LEAST_BACK) > 0 ? back : LEAST_BACK));
    }

    static long day(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), Duration.ofDays(1).toSeconds());
    }

    /** One reading of one project. */
    final class Reading implements SharedPast.Taker {
        private final LeavingSettings what;
        private final Instant now;
        private final Instant begin;
        private final @Nullable LeavingSign sign;
        private final Optional<LeftCustomers.Listed> listed;
        private final List<DeskContact> contacts = new ArrayList<>();
        private final Map<String, List<Long>> issues = new HashMap<>();
        private final Map<String, Long> said = new HashMap<>();

        private Reading(Project project, LeavingSettings what, Instant now, Instant begin) {
            this.what = what;
            this.now = now;
            this.begin = begin;
            this.sign = LeavingSign.of(what, fields, texts).orElse(null);
            this.listed = what.kind() == LeavingSettings.Kind.LIST
                    ? left.of(project.getId()).filter(this::names)
                    : Optional.empty();
        }

        /** Whether a list names customers of the kind that is asked about now. */
        private boolean names(LeftCustomers.Listed list) {
            boolean organisations = what.unit() == CustomerUnit.ORGANISATION;
            return list.days().keySet().stream()
                    .anyMatch(key -> Organisation.idOf(key).isPresent() == organisations);
        }

        @Override
        public Instant begin() {
            return begin;
        }

        @Override
        public int most() {
            return MOST;
        }

        @Override
        public int taken() {
            return contacts.size();
        }

        @Override
        public void take(SharedPast.PastContact past) {
            for (String customer : units.of(past.issue(), past.customer(), what.unit())) {
                take(past, customer);
            }
        }

        private void take(SharedPast.PastContact past, String customer) {
            Contact contact = past.contact();
            Instant arrived = contact.arrived();
            @Nullable
            Instant replied = contact.messages().stream()
                    .filter(message -> message.author() == Message.Author.AGENT)
                    .map(Message::at)
                    .filter(at -> !at.isBefore(arrived))
                    .findFirst()
                    .orElse(null);
            contacts.add(new DeskContact(
                    past.customer(),
                    day(arrived),
                    contact.requestType() == null ? "" : contact.requestType(),
                    contact.channel() == null ? "" : contact.channel(),
                    what.unit() == CustomerUnit.ORGANISATION
                            ? customer
                            : organisations
                                    .first(past.issue())
                                    .map(Organisation::name)
                                    .orElse(""),
                    past.mood(),
                    after(arrived, replied),
                    after(arrived, firstResolved(past.issue(), past.log())),
                    past.log().reopened().map(LeavingPast::day).orElse(null)));
            List<Long> newest = issues.computeIfAbsent(customer, none -> new ArrayList<>());
            if (newest.size() < MOST_LINKS) {
                newest.add(past.issue().getId());
            }
            if (sign != null) {
                sign.saidIn(past.issue(), past.log(), arrived)
                        .ifPresent(at -> said.merge(customer, day(at), Math::min));
            }
        }

        LeavingSettings what() {
            return what;
        }

        /** When the newest contacts came. */
        Instant now() {
            return now;
        }

        /** What was taken. */
        Read read() {
            long today = day(now);
            Leaving leaving = switch (what.kind()) {
                case OFF, SILENCE -> new Leaving.Silence();
                case ISSUE -> new Leaving.Told(said, today);
                case LIST ->
                    new Leaving.Told(
                            listed.map(LeftCustomers.Listed::days).orElse(Map.of()),
                            listed.map(list -> day(list.at())).orElse(today));
            };
            return new Read(
                    contacts.isEmpty() ? null : new DeskPast(contacts, today, what.unit()),
                    leaving,
                    leaving instanceof Leaving.Silence ? what.days() : STILL_A_CUSTOMER,
                    issues,
                    contacts.size(),
                    what.kind() == LeavingSettings.Kind.ISSUE && sign == null
                            || what.kind() == LeavingSettings.Kind.LIST && listed.isEmpty());
        }

        /** Later ones are known only after a reopening. */
        private static @Nullable Instant firstResolved(Issue issue, ChangeLog log) {
            return log.changes().stream()
                    .filter(change -> change.isOf("resolution")
                            && change.from().isEmpty()
                            && !change.to().isEmpty())
                    .map(FieldChange::at)
                    .findFirst()
                    .orElseGet(() -> issue.getResolutionDate() == null
                            ? null
                            : issue.getResolutionDate().toInstant());
        }

        private static DeskContact.@Nullable After after(Instant arrived, @Nullable Instant at) {
            return at == null || at.isBefore(arrived)
                    ? null
                    : new DeskContact.After(
                            day(at), Duration.between(arrived, at).toMinutes() / 60.0);
        }
    }
}
