package com.heed.simulation;

import java.util.ArrayList;
import java.util.List;

/** Known contacts on their day. What is not known of them is drawn from numbers of their own, as for {@link DayContacts}. A contact that comes back is settled as its class is on the whole. */
final class GivenContacts implements ComingContacts {

    private final Scenario scenario;
    private final List<GivenContact> contacts;
    private final List<Double> arrivals = new ArrayList<>();
    private final List<Long> keys = new ArrayList<>();
    private final int first;

    /** @throws IllegalArgumentException if a contact does not fit the scenario */
    GivenContacts(Scenario scenario, GivenDay day, long seed) {
        this.scenario = scenario;
        this.contacts = new ArrayList<>(day.contacts());
        this.first = contacts.size();
        long key = SplitMix.key(SplitMix.key(0, seed), day.number());
        for (int i = 0; i < first; i++) {
            GivenContact contact = contacts.get(i);
            Checks.that(
                    contact.kind() >= 0
                            && contact.kind() < scenario.kinds().size()
                            && contact.settles().size() == scenario.channels().size(),
                    "contact " + i + " of class " + contact.kind() + " on "
                            + contact.settles().size() + " channels; the scenario has "
                            + scenario.kinds().size() + " classes and "
                            + scenario.channels().size() + " channels");
            arrivals.add(contact.minute());
            keys.add(SplitMix.key(key, i));
        }
    }

    @Override
    public int size() {
        return contacts.size();
    }

    @Override
    public double arrival(int contact) {
        return arrivals.get(contact);
    }

    @Override
    public int kind(int contact) {
        return contacts.get(contact).kind();
    }

    @Override
    public double handleMinutes(int contact, int channel) {
        return contacts.get(contact).handleMinutes().get(channel);
    }

    @Override
    public double settles(int contact, int channel) {
        return contact < first
                ? contacts.get(contact).settles().get(channel)
                : scenario.truth().settle(kind(contact), channel);
    }

    @Override
    public boolean settled(int contact, int channel) {
        return SplitMix.uniform(keys.get(contact), DayContacts.SETTLE) < settles(contact, channel);
    }

    @Override
    public int recorded(int contact) {
        return contacts.get(contact).recorded();
    }

    @Override
    public int comeBack(int contact, double minute) {
        contacts.add(contacts.get(contact));
        arrivals.add(minute);
        keys.add(SplitMix.key(keys.get(contact), 0));
        return contacts.size() - 1;
    }

    @Override
    public boolean returns(int contact, double share) {
        return SplitMix.uniform(keys.get(contact), DayContacts.RETURN) < share;
    }

    @Override
    public double delay(int contact) {
        return SplitMix.exponential(keys.get(contact), DayContacts.DELAY);
    }

    @Override
    public double patience(int contact) {
        // Who is known to have waited so long waits on as if they had just come: exponential patience has no memory.
        double least = contact < first ? contacts.get(contact).patience() : 0;
        return least + SplitMix.exponential(keys.get(contact), DayContacts.PATIENCE);
    }

    @Override
    public double chance(int contact) {
        return SplitMix.uniform(keys.get(contact), DayContacts.CHANCE);
    }
}
