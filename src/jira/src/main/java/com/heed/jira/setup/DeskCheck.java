package com.heed.jira.setup;

import com.heed.desk.ChannelTerms;
import com.heed.desk.DeskTerms;
import com.heed.queueing.Staffing;
import com.heed.routing.Channel;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with channels and terms that are each well typed, when they are looked at together. */
public final class DeskCheck {
    private DeskCheck() {}

    /** Everything at once; fields are {@code channels[2].agents} by the channels' order. */
    public static List<FieldProblem> of(List<Channel> channels, DeskTerms terms) {
        List<FieldProblem> problems = new ArrayList<>();
        if (!channels.isEmpty() && channels.stream().noneMatch(Channel::on)) {
            problems.add(FieldProblem.of("channels[0].on", "channels.invalid.off"));
        }
        for (int i = 0; i < channels.size(); i++) {
            Channel channel = channels.get(i);
            ChannelTerms own = terms.of(channel.slug());
            String at = "channels[" + i + "].";
            if (own.minimumPerDay() > channel.capacityPerDay()) {
                problems.add(FieldProblem.of(
                        at + "minimumPerDay", "channels.invalid.minimum", String.valueOf(channel.capacityPerDay())));
            }
            if (channel.on()) {
                staff(channel, own, terms.contactsPerDay(), at, problems);
            }
        }
        return problems;
    }

    private static void staff(
            Channel channel, ChannelTerms terms, double contactsPerDay, String at, List<FieldProblem> problems) {
        Roster roster = Roster.of(channel, terms);
        if (roster.agents() == 0) {
            if (terms.live()) {
                problems.add(FieldProblem.of(at + "agents", "channels.invalid.agents.none"));
            }
            return;
        }
        double contacts =
                contactsPerDay > 0 ? Math.min(contactsPerDay, channel.capacityPerDay()) : channel.capacityPerDay();
        double load = contacts * channel.handleMinutes() / roster.minutes();
        String field = at + (terms.shifts().isEmpty() ? "agents" : "shifts");
        if (roster.agents() <= load) {
            problems.add(FieldProblem.of(
                    field, "channels.overload", channel.name(), String.valueOf((long) Math.floor(load) + 1)));
        } else if (load > 0 && terms.promiseMinutes() < Double.POSITIVE_INFINITY) {
            int needed = Staffing.forMeanWait(load, channel.handleMinutes(), terms.promiseMinutes());
            if (roster.agents() < needed) {
                problems.add(FieldProblem.of(
                        field,
                        "channels.overload.promise",
                        channel.name(),
                        String.valueOf(needed),
                        Typed.plain(terms.promiseMinutes())));
            }
        }
    }
}
