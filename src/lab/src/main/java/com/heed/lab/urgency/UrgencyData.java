package com.heed.lab.urgency;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is learned from and what is read.
 *
 * @param train  labelled, in the order of arrival
 * @param test   those read
 * @param file   the rows read come from
 * @param from   file of what is learned from
 * @param notes  sentences on how it came about
 * @param typed  whether priorities at arrival are known
 */
record UrgencyData(
        List<UrgencyRow> train,
        List<UrgencyRow> test,
        Path file,
        @Nullable Path from,
        List<String> notes,
        boolean typed) {
    UrgencyData {
        train = List.copyOf(train);
        test = List.copyOf(test);
        notes = List.copyOf(notes);
    }
}
