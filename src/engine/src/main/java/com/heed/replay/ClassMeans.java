package com.heed.replay;

import com.heed.forecast.ContactFacts;
import com.heed.forecast.PastContact;
import com.heed.simulation.Scenario;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is predicted of contacts, as means of their class: policies of the simulator know a contact by its class. */
final class ClassMeans {

    /** The newest of a class say enough of it. */
    private static final int MOST = 1000;

    private ClassMeans() {}

    interface Prediction {
        double of(ContactFacts facts, String channel);
    }

    /** @param byKind contacts of each class, oldest first @return (classes, channels) */
    static List<List<Double>> of(ReplayDesk desk, List<List<PastContact>> byKind, Prediction prediction) {
        List<List<Double>> table = new ArrayList<>();
        for (int k = 0; k < byKind.size(); k++) {
            List<ContactFacts> facts = facts(desk.scenario().kinds().get(k), byKind.get(k));
            List<Double> row = new ArrayList<>();
            for (Scenario.Channel channel : desk.scenario().channels()) {
                row.add(facts.stream()
                        .mapToDouble(one -> prediction.of(one, channel.slug()))
                        .average()
                        .orElseThrow());
            }
            table.add(row);
        }
        return table;
    }

    private static List<ContactFacts> facts(Scenario.Kind kind, List<PastContact> contacts) {
        return contacts.isEmpty()
                ? List.of(new ContactFacts(Instant.EPOCH, kind.key(), null, 0, kind.urgency()))
                : contacts.subList(Math.max(0, contacts.size() - MOST), contacts.size()).stream()
                        .map(PastContact::facts)
                        .toList();
    }
}
