package com.heed.jira.sequence;

import com.heed.desk.DeskTerms;
import com.heed.jira.store.OpenContact;
import com.heed.sequence.DelayCost;
import com.heed.sequence.Queue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The contacts of a project that wait for a person, as the generalised c-mu rule sees them. What a minute costs is the channel's price of waiting times the contact's urgency; where a promise
 * is due it rises to three times that, in a straight line from arrival to the moment it is due, and stays there.
 */
final class WaitingContacts implements Queue {
    private static final double OVERDUE_FACTOR = 3;
    private static final double MILLIS_A_MINUTE = 60_000;

    /** Where waiting has no price, any contact is as dear as another. */
    private static final double NO_PRICE = 1e-6;

    private final List<OpenContact> contacts;
    private final DeskTerms terms;
    private final long now;

    /** @param contacts oldest first */
    WaitingContacts(List<OpenContact> contacts, DeskTerms terms, Instant now) {
        this.contacts = new ArrayList<>(contacts);
        this.terms = terms;
        this.now = now.toEpochMilli();
    }

    /** Minutes until its promise is due, below 0 once it is overdue; null without one. */
    @Nullable
    Double dueMinutes(int place) {
        Instant due = contacts.get(place).dueAt();
        return due == null ? null : (due.toEpochMilli() - now) / MILLIS_A_MINUTE;
    }

    /** How many times more a minute costs because of the promise, 1 to {@value #OVERDUE_FACTOR}. */
    double promiseFactor(int place) {
        OpenContact contact = contacts.get(place);
        Instant due = contact.dueAt();
        if (due == null) {
            return 1;
        }
        double promise = Duration.between(contact.arrivedAt(), due).toMillis() / MILLIS_A_MINUTE;
        return promise <= 0 ? OVERDUE_FACTOR : new DelayCost(1, promise, OVERDUE_FACTOR).at(waitedMinutes(place));
    }

    OpenContact get(int place) {
        return contacts.get(place);
    }

    void remove(int place) {
        contacts.remove(place);
    }

    @Override
    public int size() {
        return contacts.size();
    }

    @Override
    public double waitedMinutes(int place) {
        return Math.max(0, (now - contacts.get(place).arrivedAt().toEpochMilli()) / MILLIS_A_MINUTE);
    }

    @Override
    public double costPerMinute(int place) {
        OpenContact contact = contacts.get(place);
        return Math.max(NO_PRICE, terms.of(contact.slug()).waitPrice())
                * contact.urgencyWeight()
                * promiseFactor(place);
    }

    @Override
    public double handleMinutes(int place) {
        return contacts.get(place).handleMinutes();
    }
}
