package com.heed.jira.sequence;

import com.heed.desk.DeskTerms;
import com.heed.jira.store.OpenContact;
import com.heed.sequence.DelayCost;
import com.heed.sequence.Queue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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
        double perMinute = Math.max(NO_PRICE, terms.of(contact.slug()).waitPrice()) * contact.urgencyWeight();
        Instant due = contact.dueAt();
        if (due == null) {
            return perMinute;
        }
        double promise = Duration.between(contact.arrivedAt(), due).toMillis() / MILLIS_A_MINUTE;
        return promise <= 0
                ? perMinute * OVERDUE_FACTOR
                : new DelayCost(perMinute, promise, OVERDUE_FACTOR).at(waitedMinutes(place));
    }

    @Override
    public double handleMinutes(int place) {
        return contacts.get(place).handleMinutes();
    }
}
