package com.heed.sandbox.demo;

import com.heed.sandbox.demo.Requests.Request;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What cannot wait, and what agents make of it. Some customers say why it cannot: something stands still, a deadline runs, an event is near; agents raise most of these. They raise most of what keeps somebody from going on (the app, the
 * login) and of what comes in by phone, many contacts of somebody who writes for the fourth time within thirty days, and now and then one for no reason that could be read.
 */
final class Pressing {
    private static final double SHARE = 0.18;
    private static final double RAISED_PRESSING = 0.95;
    private static final double RAISED_AGAIN = 0.9;
    private static final double RAISED_OTHERWISE = 0.03;
    private static final int AGAIN = 4;
    /** Who writes about these cannot go on. */
    private static final Set<Topic> STOPPING = EnumSet.of(Topic.APPCRASH, Topic.LOGIN);

    private static final double MONTH = 30.0 / 90;

    /** Why it cannot wait. */
    enum Why {
        BLOCKED,
        DEADLINE,
        EVENT;

        /** Section of {@code pressing.txt}. */
        String section() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Map<Integer, Why> whys = new HashMap<>();
    private final Set<Integer> raised = new HashSet<>();

    /** @param requests all there are */
    Pressing(long seed, List<Request> requests) {
        Dice dice = Dice.of(seed, -3);
        List<Request> oldestFirst = requests.stream()
                .sorted(Comparator.comparingDouble(Request::position).thenComparingInt(Request::id))
                .toList();
        Map<Person, List<Double>> earlier = new HashMap<>();
        for (Request request : oldestFirst) {
            List<Double> before = earlier.computeIfAbsent(request.customer(), person -> new ArrayList<>());
            long month = before.stream()
                    .filter(position -> position >= request.position() - MONTH)
                    .count();
            before.add(request.position());
            boolean may = request.original() == null && !request.incident() && request.topic() != Topic.PRAISE;
            boolean says = may && written(request) && dice.chance(SHARE);
            Why why = Why.values()[dice.between(0, Why.values().length - 1)];
            boolean stops = STOPPING.contains(request.topic()) || request.channel() == Channel.PHONE;
            double chance = says || stops ? RAISED_PRESSING : month + 1 >= AGAIN ? RAISED_AGAIN : RAISED_OTHERWISE;
            boolean raise = dice.chance(chance);
            if (says) {
                whys.put(request.id(), why);
            }
            if (may && raise) {
                raised.add(request.id());
            }
        }
    }

    private static boolean written(Request request) {
        return request.language().equals("en")
                || request.language().equals("zh")
                || request.language().equals("mixed");
    }

    /** Why the customer says it cannot wait, or null. */
    @Nullable
    Why why(int id) {
        return whys.get(id);
    }

    /** Whether an agent raises it, if it is solved. */
    boolean raised(int id) {
        return raised.contains(id);
    }
}
