package com.heed.sandbox.demo;

import com.heed.sandbox.demo.Plan.Fate;
import com.heed.sandbox.transfer.ArchivedIssue;
import com.heed.sandbox.transfer.ArchivedRequestType;
import com.heed.sandbox.transfer.ProjectArchive;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes the demo project in three steps: plans, then times and keys, then words. Used once. */
final class DemoProjectMaker {
    /** How long before the end the newest contacts come, which nobody has looked at yet. */
    private static final int[] NEWEST_MINUTES = {6, 23, 58, 101};

    private static final int TRIES = 20;

    private final long seed;
    private final Instant end;
    private final List<Person> people = Person.all();
    private final Person lead = people.getFirst();
    private final List<Plan> plans;
    private final Map<Integer, Instant> created = new HashMap<>();
    private final Map<Integer, String> keys = new HashMap<>();
    private final Map<String, String> requestTypes = new HashMap<>();
    private final Map<String, String> issueTypes = new HashMap<>();
    private final Decks decks;
    /** Of their own, so that the other sentences come as they would without. */
    private final Decks pressingDecks;

    private final Map<Integer, Voice> voices = new HashMap<>();
    private final Map<Integer, Written> written = new HashMap<>();
    private final Set<String> descriptions = new HashSet<>();

    DemoProjectMaker(long seed, Instant end) {
        this.seed = seed;
        this.end = end.truncatedTo(ChronoUnit.SECONDS);
        this.plans = new Planner(seed, people).plans();
        this.decks = new Decks(seed);
        this.pressingDecks = new Decks(seed + 1);
    }

    DemoProject make() {
        placeInTime();
        List<ArchivedRequestType> types = types();
        List<Made> made = plans.stream()
                .map(this::contact)
                .sorted(Comparator.comparing(Made::number))
                .toList();
        return new DemoProject(
                new ProjectArchive(
                        DemoProject.KEY,
                        DemoProject.NAME,
                        true,
                        people.stream().map(Person::archived).toList(),
                        types,
                        made.stream().map(Made::issue).toList()),
                made.stream().map(Made::contact).toList());
    }

    private record Made(int number, ArchivedIssue issue, DemoContact contact) {}

    private void placeInTime() {
        Arrivals arrivals = new Arrivals(end);
        int newest = 0;
        for (Plan plan : plans) {
            Integer original = plan.original();
            if (plan.fate() == Fate.NEW) {
                created.put(plan.id(), end.minus(Duration.ofMinutes(NEWEST_MINUTES[newest++])));
            } else if (original == null) {
                created.put(plan.id(), arrivals.at(plan.position(), plan.language()));
            } else {
                double days = (plan.position() - plans.get(original).position()) * Arrivals.DAYS;
                created.put(plan.id(), created(original).plusSeconds((long) (days * 86_400)));
            }
        }
        List<Integer> oldestFirst = new ArrayList<>(created.keySet());
        oldestFirst.sort(Comparator.comparing(this::created).thenComparing(id -> id));
        IntStream.range(0, oldestFirst.size())
                .forEach(i -> keys.put(oldestFirst.get(i), DemoProject.KEY + "-" + (i + 1)));
    }

    private List<ArchivedRequestType> types() {
        List<ArchivedRequestType> types = new ArrayList<>();
        for (String[] row : Phrases.rows("requesttypes.txt")) {
            types.add(new ArchivedRequestType(row[0], row[1], row[2], row[3], row[4]));
            for (String topic : row[5].split(",", -1)) {
                requestTypes.put(topic, row[0]);
                issueTypes.put(topic, topic.equals("complaint") ? "Complaint" : row[4]);
            }
        }
        return types;
    }

    private Made contact(Plan plan) {
        Dice dice = Dice.of(seed, plan.id());
        int agent = agent(plan, dice);
        Voice voice = voice(plan, agent, plan.language().equals("zh") ? "zh" : "en");
        Voice other = plan.language().equals("mixed") ? voice(plan, agent, "zh") : voice;
        if (plan.original() != null && !plan.incident()) {
            voice.repeat(Objects.requireNonNull(voices.get(plan.original())));
        }
        voices.put(plan.id(), voice);
        Written text = text(plan, voice, other, dice);
        Story story = new Story(plan, voice, dice, created(plan.id()), end, agent, people.get(agent), lead);
        story.tell();
        return made(plan, text, story);
    }

    private Made made(Plan plan, Written text, Story story) {
        Timeline timeline = story.timeline();
        Person assignee = timeline.assignee();
        String topic = plan.topic().key();
        String key = key(plan.id());
        Integer original = plan.original();
        ArchivedIssue issue = new ArchivedIssue(
                key,
                Objects.requireNonNull(issueTypes.get(topic)),
                requestTypes.get(topic),
                text.summary(),
                text.description(),
                timeline.status(),
                Timeline.PRIORITIES.get(plan.priority()),
                timeline.resolution(),
                plan.customer().key(),
                assignee == null ? null : assignee.key(),
                plan.channel().key(),
                created(plan.id()),
                timeline.updated(),
                timeline.resolved(),
                timeline.comments(),
                timeline.changes());
        DemoContact contact = new DemoContact(
                key,
                topic,
                plan.language(),
                plan.channel().key(),
                story.moods(),
                original == null ? null : key(original),
                plan.copied(),
                plan.hostile(),
                text.personalData(),
                plan.pressing() == null ? null : plan.pressing().section());
        return new Made(Integer.parseInt(key.substring(key.indexOf('-') + 1)), issue, contact);
    }

    /** Chinese is answered by those who speak it; complaints reach the lead now and then. */
    private int agent(Plan plan, Dice dice) {
        boolean chinese = plan.language().equals("zh") || plan.language().equals("mixed");
        int complaint = plan.topic() == Topic.COMPLAINT ? 4 : 0;
        return chinese ? dice.weighted(complaint, 0, 0, 0, 5, 4, 0) : dice.weighted(complaint, 5, 4, 3, 0, 0, 3);
    }

    private Voice voice(Plan plan, int agent, String language) {
        Integer original = plan.original();
        long of = original == null || plan.incident() ? plan.id() : original;
        Map<String, String> slots = Slots.of(
                Dice.of(seed, 10_000 + of), language, created(plan.id()), plan.customer(), people.get(agent), lead);
        slots.put("original", original == null ? "" : key(original));
        return new Voice(language, plan.topic(), decks, slots);
    }

    private Written text(Plan plan, Voice voice, Voice other, Dice dice) {
        Written text = plan.copied() ? copy(plan.original()) : fresh(plan, voice, other, dice);
        written.put(plan.id(), text);
        return text;
    }

    private Written copy(@Nullable Integer original) {
        return Objects.requireNonNull(written.get(Objects.requireNonNull(original)));
    }

    private Written fresh(Plan plan, Voice voice, Voice other, Dice dice) {
        if (!plan.written()) {
            return Phrases.rows("other.txt").stream()
                    .filter(row -> row[0].equals(plan.language())
                            && row[1].equals(plan.topic().key()))
                    .map(row -> Opening.complete(row, voice))
                    .findFirst()
                    .orElseThrow();
        }
        String pressing = pressing(plan, voice);
        for (int i = 0; i < TRIES; i++) {
            Written text = new Opening(plan, voice, other, pressing, dice).write();
            if (descriptions.add(text.description())) {
                return text;
            }
        }
        throw new IllegalStateException("contact " + plan.id() + " about "
                + plan.topic().key() + " comes out as another one each time; add phrases to its file");
    }

    private String pressing(Plan plan, Voice voice) {
        if (plan.pressing() == null) {
            return "";
        }
        String file = (voice.chinese() ? "zh" : "en") + "/pressing.txt";
        String section = plan.pressing().section();
        return Objects.requireNonNull(pressingDecks.draw(file + section, new Phrases(file).in(section)));
    }

    private Instant created(int id) {
        return Objects.requireNonNull(created.get(id));
    }

    private String key(int id) {
        return Objects.requireNonNull(keys.get(id));
    }
}
