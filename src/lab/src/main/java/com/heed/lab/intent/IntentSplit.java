package com.heed.lab.intent;

import com.heed.evaluation.LearningCurve;
import com.heed.intent.IntentText;
import com.heed.intent.IntentTrainer;
import com.heed.lab.evaluation.Folds;
import com.heed.lab.evaluation.Growth;
import com.heed.lab.evaluation.NewWording;
import com.heed.lab.evaluation.NewestPart;
import com.heed.lab.run.WrongUse;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The three ways to name a test: another file, the newest part, or parts in turns.
 *
 * @param known   labelled rows to learn from
 * @param weighed to weigh the voices on, or null
 * @param curve   whether to train on parts, too
 */
record IntentSplit(
        Learner learner, IntentTable known, @Nullable IntentTable weighed, PrintWriter terminal, boolean curve) {

    /**
     * Rows with the answers of models that have not seen them.
     *
     * @param names    of the classes
     * @param trained  (classes) rows each was learned from
     * @param growth   empty without a curve
     * @param inTurns  whether parts were read in turns
     * @param repeated rows left out because their text was learned from
     */
    record Answers(
            IntentTable rows,
            List<String> names,
            List<Answer> answers,
            List<Integer> trained,
            List<LearningCurve.Point> growth,
            boolean inTurns,
            int repeated) {}

    private static final Learner.Rows NONE = new Learner.Rows(List.of(), List.of());

    /**
     * Learns from all and answers for another file.
     *
     * @param onlyNew whether rows whose wording was learned from are left out
     */
    Answers against(IntentTable test, boolean onlyNew) {
        if (!onlyNew) {
            return learnAndAnswer(encoded(), test, 0);
        }
        int[] rows = NewWording.rows(known.texts(), test.texts());
        if (rows.length == 0) {
            throw new WrongUse("--new-wording: each of the " + test.texts().size()
                    + " rows of --test stands in --train word for word; take other rows, or leave the option out.");
        }
        return learnAndAnswer(encoded(), test.at(rows), test.texts().size() - rows.length);
    }

    /** Learns from the older rows and answers for the newest. */
    Answers byTime(NewestPart newest) {
        int[] test = newest.test(known.texts());
        if (test.length == 0) {
            throw new WrongUse("The newest fifth of --train, " + newest.order().size() / 5
                    + " rows, has no text that the older rows lack; take more rows.");
        }
        // Oldest first, as the app trains: it matters which texts came one after the other.
        int[] older = newest.order().stream()
                .limit(newest.older().length)
                .mapToInt(Integer::intValue)
                .toArray();
        return learnAndAnswer(
                learner.encode(known.at(older), "encoding"),
                known.at(test),
                known.texts().size() - older.length - test.length);
    }

    private Answers learnAndAnswer(Learner.Rows train, IntentTable test, int repeated) {
        Learner.Rows dev = weighed == null ? NONE : learner.encode(weighed, "encoding");
        say(train.labels());
        requireCurve(train.labels());
        Learner.Learned learned = learner.learn(train, dev, "The part of --train to learn from");
        List<Answer> answers = learner.answer(learned, test, "reading");
        return new Answers(
                test,
                learned.model().names(),
                answers,
                learned.trained(),
                curve ? growth(train, dev, test, answers) : List.of(),
                false,
                repeated);
    }

    /** Before the training, which takes minutes. */
    private void requireCurve(List<String> labels) {
        List<String> names = learner.names(labels);
        long rows = labels.stream().filter(names::contains).count();
        if (curve && rows < 4 * IntentTrainer.LEAST_TEXTS) {
            throw new WrongUse(
                    "--curve learns from a quarter of the rows, too, and needs " + 4 * IntentTrainer.LEAST_TEXTS
                            + " labelled ones to learn from; there are " + rows + ". Leave it out, or label more.");
        }
    }

    private Learner.Rows encoded() {
        return learner.encode(known, "encoding");
    }

    private void say(List<String> labels) {
        List<String> names = learner.names(labels);
        terminal.printf(
                Locale.ROOT,
                "learning %d classes from %d texts in %s%n",
                names.size(),
                labels.stream().filter(names::contains).count(),
                learner.language().tag());
        terminal.flush();
    }

    private List<LearningCurve.Point> growth(
            Learner.Rows train, Learner.Rows dev, IntentTable test, List<Answer> whole) {
        int[] labelled = IntStream.range(0, test.labels().size())
                .filter(i ->
                        !test.labels().get(i).isEmpty() && !test.labels().get(i).equals(learner.foreign()))
                .toArray();
        if (labelled.length == 0) {
            return List.of();
        }
        IntentTable measured = test.at(labelled);
        List<Answer> answers = IntStream.of(labelled).mapToObj(whole::get).toList();
        return Growth.measure(train.texts().size(), labelled.length, right(measured, answers), learner.seed(), rows -> {
            terminal.println("learning from " + rows.length + " texts for the curve");
            terminal.flush();
            Learner.Learned some =
                    learner.learn(train.at(rows), dev, "A part of --train for --curve, " + rows.length + " rows,");
            return right(measured, learner.answer(some, measured, "reading"));
        });
    }

    private static int right(IntentTable test, List<Answer> answers) {
        int right = 0;
        for (int i = 0; i < answers.size(); i++) {
            var whole = answers.get(i).whole();
            right += whole.names().get(whole.best()).equals(test.labels().get(i)) ? 1 : 0;
        }
        return right;
    }

    /** Each part is answered for by a model of the others. */
    Answers inTurns(int parts) {
        Folds folds = Folds.deal(known.texts(), known.labels(), parts, learner.seed());
        List<String> names = learner.names(known.labels());
        Learner.Rows rows = encoded();
        List<@Nullable Answer> answers = new ArrayList<>();
        for (int i = 0; i < known.texts().size(); i++) {
            answers.add(null);
        }
        int[] trained = new int[names.size()];
        for (int part = 0; part < parts; part++) {
            int[] test = folds.in(part);
            if (test.length == 0) {
                throw new WrongUse("--folds " + parts + ": --train has fewer different texts; take fewer parts.");
            }
            Learner.Rows rest = rows.at(folds.outside(part));
            terminal.print("part " + (part + 1) + " of " + parts + ": ");
            say(rest.labels());
            Learner.Learned learned = learner.learn(rest, NONE, "--train without part " + (part + 1) + " of " + parts);
            List<IntentText> asked = rows.at(test).texts();
            List<Answer> said = learner.answer(learned, asked);
            for (int k = 0; k < test.length; k++) {
                answers.set(test[k], said.get(k).among(names));
            }
            for (int c = 0; c < learned.trained().size(); c++) {
                trained[names.indexOf(learned.model().names().get(c))] +=
                        learned.trained().get(c);
            }
        }
        List<Answer> all = new ArrayList<>();
        for (Answer answer : answers) {
            if (answer != null) {
                all.add(answer);
            }
        }
        return new Answers(
                known,
                names,
                all,
                IntStream.of(trained)
                        .mapToObj(count -> Math.round((float) count / parts))
                        .toList(),
                List.of(),
                true,
                0);
    }
}
