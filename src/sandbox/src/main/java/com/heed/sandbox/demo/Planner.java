package com.heed.sandbox.demo;

import com.heed.sandbox.demo.Plan.Fate;
import com.heed.sandbox.demo.Requests.Request;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Decides what becomes of each contact. The newest are open; a goal is exceeded, or an issue reopened, only where it lies far enough back that all of it
 * fits in before the end.
 */
final class Planner {
    private static final int HIGH = 1;
    private static final int MEDIUM = 2;
    private static final int LOW = 3;

    private static final int NEW = 4;
    private static final int IN_PROGRESS = 8;
    private static final int WAITING = 10;
    private static final int OVERDUE = 4;
    private static final int FORGOTTEN = 2;
    private static final int LATE_ANSWERS = 32;
    private static final int LATE = 42;
    private static final int REOPENED_ONCE = 22;
    private static final int REOPENED_TWICE = 4;
    private static final int DECLINED = 12;
    /** So many of the newest are not old enough to be closed, to be late, or to be reopened. */
    private static final int UNSETTLED = 70;

    private static final int RECENT = 110;
    private static final Set<Topic> DECLINABLE =
            Set.of(Topic.REFUND, Topic.CANCELLATION, Topic.WARRANTY, Topic.QUESTION);

    private final Dice dice;
    private final List<Request> requests;
    private final List<Request> oldestFirst;
    private final Pressing pressing;
    private final Map<Integer, Fate> fates = new HashMap<>();

    Planner(long seed, List<Person> people) {
        this.dice = Dice.of(seed, -2);
        this.requests = new Requests(seed, people).make();
        this.pressing = new Pressing(seed, requests);
        this.oldestFirst = requests.stream()
                .sorted(Comparator.comparingDouble(Request::position))
                .toList();
    }

    List<Plan> plans() {
        for (Request request : requests) {
            if (request.original() != null) {
                fates.put(request.id(), Fate.DUPLICATE);
            }
        }
        leaveTheNewestOpen();
        choose(DECLINED, request -> DECLINABLE.contains(request.topic()) && request.mood() >= -1)
                .forEach(id -> fates.put(id, Fate.DECLINED));
        Set<Integer> lateAnswers =
                choose(LATE_ANSWERS, request -> !request.channel().live() && request.topic() != Topic.PRAISE);
        Set<Integer> late = choose(LATE, request -> request.topic() != Topic.PRAISE);
        Set<Integer> once = choose(REOPENED_ONCE, request -> request.topic() != Topic.PRAISE);
        Set<Integer> twice =
                choose(REOPENED_TWICE, request -> request.topic() != Topic.PRAISE && !once.contains(request.id()));
        Map<Integer, String> hostile = hostile();
        Set<Integer> unsettled = newest(UNSETTLED);
        List<Plan> plans = new ArrayList<>();
        for (Request request : requests) {
            int id = request.id();
            Fate fate = fates.getOrDefault(id, Fate.SOLVED);
            int typed = priority(request, fate, late.contains(id));
            plans.add(new Plan(
                    id,
                    request.position(),
                    request.topic(),
                    request.language(),
                    request.channel(),
                    request.mood(),
                    typed,
                    fate == Fate.SOLVED && pressing.raised(id) ? raised(typed) : typed,
                    request.customer(),
                    request.original(),
                    request.copied(),
                    request.incident(),
                    fate,
                    lateAnswers.contains(id) || fate == Fate.FORGOTTEN,
                    late.contains(id) || fate == Fate.OVERDUE || fate == Fate.FORGOTTEN,
                    twice.contains(id) ? 2 : once.contains(id) ? 1 : 0,
                    !unsettled.contains(id),
                    hostile.get(id),
                    pressing.why(id)));
        }
        return plans;
    }

    private void leaveTheNewestOpen() {
        int from = oldestFirst.size();
        from = leave(Fate.NEW, from, NEW);
        from = leave(Fate.IN_PROGRESS, from, IN_PROGRESS);
        from = leave(Fate.WAITING, from, WAITING);
        List<Request> older = new ArrayList<>(oldestFirst.subList(from - 36, from - 12));
        older.removeIf(request -> fates.containsKey(request.id()) || request.topic() == Topic.PRAISE);
        dice.shuffle(older);
        for (int i = 0; i < OVERDUE + FORGOTTEN; i++) {
            fates.put(older.get(i).id(), i < OVERDUE ? Fate.OVERDUE : Fate.FORGOTTEN);
        }
    }

    /** @return place of the oldest that was taken */
    private int leave(Fate fate, int before, int count) {
        int place = before;
        for (int left = count; left > 0; ) {
            place--;
            if (fates.putIfAbsent(oldestFirst.get(place).id(), fate) == null) {
                left--;
            }
        }
        return place;
    }

    /** Ids of so many that are solved and old enough. */
    private Set<Integer> choose(int count, Predicate<Request> wanted) {
        List<Integer> candidates = new ArrayList<>(oldestFirst.subList(0, oldestFirst.size() - RECENT).stream()
                .filter(request -> !request.incident() && !fates.containsKey(request.id()))
                .filter(wanted)
                .map(Request::id)
                .toList());
        dice.shuffle(candidates);
        return Set.copyOf(candidates.subList(0, count));
    }

    private Set<Integer> newest(int count) {
        return oldestFirst.subList(oldestFirst.size() - count, oldestFirst.size()).stream()
                .map(Request::id)
                .collect(Collectors.toSet());
    }

    private Map<Integer, String> hostile() {
        List<Integer> candidates = new ArrayList<>(requests.stream()
                .filter(request -> request.language().equals("en") && request.channel() != Channel.PHONE)
                .filter(request -> request.original() == null && !request.incident())
                .map(Request::id)
                .toList());
        dice.shuffle(candidates);
        Map<Integer, String> hostile = new HashMap<>();
        for (String[] row : Phrases.rows("hostile.txt")) {
            hostile.put(candidates.get(hostile.size()), row[0]);
        }
        return hostile;
    }

    /** To high, and what is high already to the highest. */
    private static int raised(int typed) {
        return Math.max(0, Math.min(HIGH, typed - 1));
    }

    /** An open issue has the priority whose goal fits its age; a late one none whose goal is longer than what is left of the ninety days. */
    private static int priority(Request request, Fate fate, boolean late) {
        return switch (fate) {
            case NEW, WAITING -> MEDIUM;
            case IN_PROGRESS -> LOW;
            case OVERDUE, FORGOTTEN -> HIGH;
            case SOLVED, DUPLICATE, DECLINED -> late ? Math.min(request.priority(), MEDIUM) : request.priority();
        };
    }
}
