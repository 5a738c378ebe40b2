package com.heed.jira.split;

import com.heed.Language;
import com.heed.desk.ChannelTerms;
import com.heed.desk.DeskTerms;
import com.heed.plan.ResponseStep;
import com.heed.routing.Channel;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The worked example: four channels, their terms, and 2.5 minutes on the mean. */
public final class Desks {
    public static final List<Channel> CHANNELS = List.of(
            channel("phone", "Phone", 50, 5, 300),
            channel("chat", "Chat", 5, 1, 600),
            channel("email", "E-mail", 10, 15, 350),
            channel("portal", "Portal answer", 1, 0.5, 180));

    private Desks() {}

    private static Channel channel(String slug, String name, double cost, double response, int capacity) {
        return new Channel(slug, name, true, cost, response, 1, 0, capacity, Set.of(Language.ENGLISH));
    }

    public static DeskTerms terms(double meanResponse) {
        double infinite = Double.POSITIVE_INFINITY;
        ChannelTerms phone =
                new ChannelTerms(false, 0, infinite, infinite, 60, List.of(), List.of(), Set.of(), Map.of());
        ChannelTerms email = new ChannelTerms(
                false, 0, infinite, infinite, 0, List.of(new ResponseStep(100, 10)), List.of(), Set.of(), Map.of());
        return new DeskTerms(
                DeskTerms.Policy.RULES,
                0,
                0,
                3,
                120,
                0,
                1000,
                meanResponse,
                7,
                ZoneOffset.UTC,
                Set.of(),
                Map.of("phone", phone, "email", email));
    }
}
