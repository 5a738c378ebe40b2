package com.heed.jira.setup;

import com.heed.desk.ChannelTerms;
import com.heed.desk.DeskTerms;
import com.heed.jira.store.ChannelSource;
import com.heed.jira.store.Destination;
import com.heed.routing.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A whole desk as somebody typed it: its channels, how they are recognised, and all terms. */
public record DeskDraft(List<Row> rows, DeskTermsDraft terms) {
    public DeskDraft {
        rows = List.copyOf(rows);
    }

    /** One channel. @param source as {@link ChannelSource} writes it; a field may be named instead of its id */
    public record Row(ChannelDraft channel, String source, ChannelTermsDraft terms, DestinationDraft destination) {
        /** One whose contacts are put nowhere else. */
        public Row(ChannelDraft channel, String source, ChannelTermsDraft terms) {
            this(channel, source, terms, DestinationDraft.NONE);
        }
    }

    /** Reads how a channel is recognised, and where its contacts are put. */
    @FunctionalInterface
    public interface Sources {
        /** The source as it is stored; notes what is wrong at the field. */
        String read(String typed, String field, List<FieldProblem> problems);

        /** The destination as it is stored; notes what is wrong below {@code at}. Nothing is put anywhere where a desk is only planned with. */
        default Destination destination(DestinationDraft typed, String at, List<FieldProblem> problems) {
            return Destination.NONE;
        }
    }

    /** Either a desk, or everything that is wrong with the draft. */
    public sealed interface Checked {
        /** @param together what is wrong with it as a whole; then it may be planned with and not be saved */
        record Valid(
                List<Channel> channels,
                Map<String, String> sources,
                Map<String, Destination> destinations,
                DeskTerms terms,
                List<FieldProblem> together)
                implements Checked {}

        record Invalid(List<FieldProblem> problems) implements Checked {}
    }

    /** Checks everything and reports every fault at once. */
    public Checked check(Sources reader) {
        List<FieldProblem> problems = new ArrayList<>();
        List<Channel> channels = List.of();
        switch (ChannelDraft.check(rows.stream().map(Row::channel).toList())) {
            case ChannelDraft.Checked.Valid valid -> channels = valid.channels();
            case ChannelDraft.Checked.Invalid invalid -> problems.addAll(invalid.problems());
        }
        Map<String, ChannelTerms> of = new TreeMap<>();
        Map<String, String> sources = new TreeMap<>();
        Map<String, Destination> destinations = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            String at = "channels[" + i + "].";
            ChannelTerms own = row.terms.terms(at, problems);
            if (own != null) {
                of.put(row.channel.slug(), own);
            }
            if (!row.source.isBlank()) {
                sources.put(row.channel.slug(), reader.read(row.source, at + "source", problems));
            }
            Destination destination = reader.destination(row.destination, at, problems);
            if (!destination.equals(Destination.NONE)) {
                destinations.put(row.channel.slug(), destination);
            }
        }
        DeskTerms desk = terms.terms(of, problems);
        return desk == null || !problems.isEmpty()
                ? new Checked.Invalid(List.copyOf(problems))
                : new Checked.Valid(channels, sources, destinations, desk, DeskCheck.of(channels, desk));
    }
}
