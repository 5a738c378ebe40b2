package com.heed.sandbox.demo;

import com.heed.sandbox.demo.Plan.Fate;
import com.heed.sandbox.sla.SlaGoals;
import com.heed.sandbox.sla.SlaMetric;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Lets one contact happen: agents take it, ask, answer and resolve it, the customer replies and perhaps comes back. Used once. */
final class Story {
    private final Plan plan;
    private final Voice voice;
    private final Dice dice;
    private final Instant created;
    private final Instant end;
    private final Pace pace;
    private final Person agent;
    private final Person lead;
    private final Timeline timeline;
    /** Mood the customer ends with, before reopenings. */
    private final int ending;

    private final List<Integer> moods = new ArrayList<>();

    Story(Plan plan, Voice voice, Dice dice, Instant created, Instant end, int speed, Person agent, Person lead) {
        this.plan = plan;
        this.voice = voice;
        this.dice = dice;
        this.created = created;
        this.end = end;
        this.ending = ending(plan.mood(), dice);
        this.pace = Pace.of(plan, speed, ending < plan.mood(), created, end, dice);
        this.agent = agent;
        this.lead = lead;
        this.timeline = new Timeline(created);
        this.moods.add(plan.mood());
    }

    Timeline timeline() {
        return timeline;
    }

    /** Moods of the description and of each of the customer's comments. */
    List<Integer> moods() {
        return moods;
    }

    void tell() {
        moreByChat();
        switch (plan.fate()) {
            case NEW -> {}
            case FORGOTTEN -> nudges(created, Duration.between(created, end), 2);
            case OVERDUE -> {
                Instant taken = take();
                answer(taken, voice.sayShared("agent.wait"));
                nudges(taken, Duration.between(taken, end), dice.between(1, 3));
            }
            case IN_PROGRESS -> {
                Instant taken = take();
                answer(taken, voice.sayShared("agent.wait"));
                note(after(taken, 0.2), voice.say("note"));
            }
            case WAITING -> {
                Instant taken = take();
                answer(taken, ask());
                timeline.status(taken, agent, Timeline.WAITING_FOR_CUSTOMER);
            }
            case DUPLICATE -> {
                Instant taken = take();
                String kind = plan.incident() ? "duplicate" : "again";
                note(taken.minusSeconds(40), voice.sayShared("note." + kind));
                answer(taken, voice.sayShared("agent." + kind));
                timeline.resolve(taken, agent, "Duplicate");
                close(taken);
            }
            case DECLINED -> {
                Instant taken = take();
                answer(taken, voice.sayShared("agent.wait"));
                Instant done = work(taken);
                answer(done, voice.sayShared("agent.wontdo"));
                timeline.resolve(done, agent, "Won't do");
                close(done);
            }
            case SOLVED -> solve();
        }
    }

    /** In a chat the rest follows a minute later, in a second message. */
    private void moreByChat() {
        if (plan.channel() == Channel.CHAT && plan.fate() != Fate.NEW && plan.written() && !plan.copied()) {
            String more = voice.join(
                    List.of(voice.say("detail"), plan.mood() == 0 ? "" : voice.sayShared("feeling." + plan.mood())));
            customer(
                    created.plusSeconds(dice.between(25, 110)), Casual.typed(more, voice.chinese(), dice), plan.mood());
        }
    }

    private void solve() {
        boolean urgent = plan.late() || plan.lateAnswer();
        boolean thanks = plan.topic() == Topic.PRAISE;
        int way = ending < plan.mood() ? 2 : thanks ? 0 : urgent ? dice.weighted(0, 4, 6) : dice.weighted(28, 38, 34);
        Instant done;
        if (way == 0) {
            done = take();
        } else if (way == 1) {
            done = afterAQuestion();
        } else {
            Instant taken = take();
            answer(taken, voice.sayShared("agent.wait"));
            int reminders = ending < plan.mood() ? Math.max(1, Math.min(3, plan.mood() - ending)) : 0;
            nudges(taken, Duration.between(taken, created.plus(pace.resolution())), reminders);
            done = work(taken);
        }
        settle(done);
        for (int i = 0; i < plan.reopenings(); i++) {
            done = again(done, i);
        }
        if (ending > plan.mood() || dice.chance(plan.mood() > 0 ? 0.6 : plan.mood() < 0 ? 0.35 : 0.12)) {
            int mood = ending < plan.mood() ? ending : Math.max(ending, plan.reopenings() > 0 ? 1 : ending);
            customer(after(done, dice.between(0.2, 18)), voice.say("fu." + mood), mood);
        }
        close(done);
    }

    /** Most stay as they came, many angry ones are won back, a few friendly ones are lost. */
    private static int ending(int mood, Dice dice) {
        return switch (mood) {
            case -2 -> dice.chance(0.42) ? dice.between(1, 2) : mood;
            case -1 -> dice.chance(0.45) ? dice.between(1, 2) : mood;
            case 0 -> dice.chance(0.25) ? dice.between(1, 2) : dice.chance(0.16) ? -2 : 0;
            case 1 -> dice.chance(0.18) ? dice.between(-2, -1) : mood;
            default -> mood;
        };
    }

    private Instant take() {
        Instant answered = created.plus(pace.answer());
        Instant taken = created.plus(pace.answer().multipliedBy(6).dividedBy(10));
        timeline.assign(taken, agent, agent);
        boolean corrected = dice.chance(0.12) && plan.priority() < 4;
        if (plan.raised()) {
            timeline.priority(taken.plusSeconds(20), agent, plan.typed(), plan.priority());
        } else if (corrected) {
            timeline.priority(taken.plusSeconds(20), agent, plan.priority() + 1, plan.priority());
        }
        timeline.status(taken.plusSeconds(45), agent, Timeline.IN_PROGRESS);
        return answered;
    }

    private Instant afterAQuestion() {
        Instant asked = take();
        answer(asked, ask());
        timeline.status(asked.plusSeconds(5), agent, Timeline.WAITING_FOR_CUSTOMER);
        Instant replied = asked.plus(pace.pause());
        int mood = plan.mood() == -2 ? -1 : 0;
        customer(replied, voice.sayShared("info." + mood), mood);
        Instant back = replied.plusSeconds(60L * dice.between(3, 25));
        timeline.status(back, agent, Timeline.IN_PROGRESS);
        Duration paused = Duration.between(asked.plusSeconds(5), back);
        return created.plus(pace.resolution()).plus(paused);
    }

    /** Looks into it, writes a note, hands over now and then. */
    private Instant work(Instant taken) {
        Instant done = created.plus(pace.resolution());
        if (!done.isAfter(taken)) {
            done = taken.plusSeconds(600);
        }
        Duration span = Duration.between(taken, done);
        if (dice.chance(0.7)) {
            note(taken.plus(span.dividedBy(3)), dice.chance(0.7) ? voice.say("note") : voice.sayShared("note.shared"));
        }
        if (plan.late()) {
            note(taken.plus(span.multipliedBy(9).dividedBy(10)), voice.sayShared("note.breach"));
        }
        return done;
    }

    private void settle(Instant done) {
        String answer = plan.incident() ? voice.say("incident.answer") : voice.sayAnswer();
        answer(done, dice.chance(0.5) ? voice.join(List.of(answer, voice.sayShared("agent.end"))) : answer);
        timeline.resolve(done.plusSeconds(15), agent, "Done");
    }

    private Instant again(Instant done, int time) {
        int mood = time == 0 && plan.mood() >= 0 ? -1 : -2;
        Instant back = after(done, dice.between(2, 28));
        customer(back, voice.say("fu." + mood), mood);
        Instant opened = after(back, dice.between(0.2, 3));
        timeline.reopen(opened, agent);
        note(opened.plusSeconds(30), voice.sayShared("note.reopen"));
        timeline.status(opened.plusSeconds(60L * dice.between(5, 40)), agent, Timeline.IN_PROGRESS);
        double share = dice.between(0.12, 0.5);
        double goal = SlaGoals.DEFAULT
                .of(SlaMetric.RESOLUTION, Timeline.PRIORITIES.get(plan.priority()))
                .toHours();
        Instant solved = opened.plusSeconds((long) (3_600 * Math.min(48, goal * share)));
        settle(solved);
        return solved;
    }

    /** Reminders at even distances, each worse than the one before. */
    private void nudges(Instant from, Duration span, int count) {
        int mood = Math.min(plan.mood(), 0);
        for (int i = 1; i <= count; i++) {
            mood = i == count && count > 1 ? -2 : Math.max(-2, plan.mood() > 0 && i == 1 ? 0 : mood - 1);
            customer(from.plus(span.multipliedBy(i).dividedBy(count + 1)), voice.say("fu." + mood), mood);
        }
    }

    private String ask() {
        String question = voice.say("ask");
        return question.isEmpty() ? voice.sayShared("agent.wait") : question;
    }

    private void answer(Instant at, String text) {
        boolean chat = plan.channel() == Channel.CHAT;
        List<String> sentences = new ArrayList<>();
        sentences.add(plan.mood() < 0 && dice.chance(0.7) ? voice.sayShared("agent.sorry") : "");
        sentences.add(text);
        String bye = !chat && dice.chance(0.7) ? "\n\n" + voice.sayShared("agent.bye") : "";
        String hello = chat ? "" : voice.sayShared("agent.hello") + (voice.chinese() ? "" : "\n\n");
        timeline.comment(at, agent, hello + voice.join(sentences) + bye, false);
    }

    private void note(Instant at, String text) {
        timeline.comment(at, dice.chance(0.12) ? lead : agent, text, true);
    }

    private void customer(Instant at, String text, int mood) {
        moods.add(mood);
        timeline.comment(at, plan.customer(), text, false);
    }

    /** Three to six days later an agent closes what stayed quiet. */
    private void close(Instant done) {
        double hours = dice.between(72.0, 140.0);
        if (plan.settled()) {
            timeline.status(
                    after(timeline.updated().isAfter(done) ? timeline.updated() : done, hours), agent, Timeline.CLOSED);
        }
    }

    /** So many hours later, but always well before the end. */
    private Instant after(Instant at, double hours) {
        Duration left = Duration.between(at, end).multipliedBy(4).dividedBy(10);
        Duration wanted = Duration.ofSeconds((long) (hours * 3_600));
        return at.plus(wanted.compareTo(left) < 0 ? wanted : left);
    }
}
