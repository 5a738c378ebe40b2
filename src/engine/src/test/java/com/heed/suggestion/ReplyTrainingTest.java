package com.heed.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.heed.Language;
import com.heed.Message.Author;
import com.heed.evaluation.Evaluation;
import com.heed.evaluation.EvaluationOptions;
import com.heed.evaluation.RankedCases;
import com.heed.learn.Progress;
import com.heed.ranking.PastReply;
import com.heed.ranking.ReadAnswer;
import com.heed.ranking.ReadTurns;
import com.heed.ranking.ReplyRanker;
import com.heed.ranking.Turn;
import com.heed.suggestion.ReplyTraining.Outcome.Learned;
import com.heed.text.OnnxSentenceEncoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A desk whose answers have nothing in common with the requests they are given to, by words or by meaning; read with the shipped encoder and trained from the shipped ranker. */
class ReplyTrainingTest {
    private static final List<String> THINGS = List.of(
            "lamp flickers",
            "door sticks",
            "kettle leaks",
            "clock stops",
            "chair wobbles",
            "fan rattles",
            "tap drips",
            "heater smells",
            "shelf bends",
            "radio hums",
            "curtain tears",
            "rug slips");
    private static final List<String> ANSWERS = List.of(
            "Please hold the brass pin down for ten seconds.",
            "Our courier brings form seven to you on Tuesday.",
            "Quote the blue number and we pay back half.",
            "Sign the second page and scan it for us.",
            "The Leipzig branch will call you before noon.",
            "Order part twenty with the voucher inside the box.",
            "We send two new screws by letter today.",
            "Ask your landlord for the grey certificate first.",
            "Wait until the inspector has stamped the card.",
            "Choose option nine in the menu and confirm twice.",
            "Bring the receipt to any of our shops.",
            "Put it into the freezer over night, then write again.");
    private static final List<String> WORDINGS = List.of(
            "My %s, what can I do?",
            "Hello, since yesterday the %s.",
            "The new %s. Please help.",
            "Good morning, our %s again",
            "Can you help? The %s all day.",
            "I am unhappy, the old %s.");
    private static final OnnxSentenceEncoder ENCODER = new OnnxSentenceEncoder(2);

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Learned learned;

    private static AnsweredContact contact(int i) {
        int thing = i % THINGS.size();
        String request = WORDINGS.get(i / THINGS.size() % WORDINGS.size()).formatted(THINGS.get(thing));
        return new AnsweredContact(
                new PastReply(List.of(new Turn(Author.CUSTOMER, request)), ANSWERS.get(thing), "contact " + i),
                request,
                Instant.EPOCH.plusSeconds(3_600L * i),
                "DESK-" + i,
                Map.of("channel", "email"));
    }

    private static List<AnsweredContact> contacts(int count) {
        List<AnsweredContact> contacts = new ArrayList<>();
        for (int i = count - 1; i >= 0; i--) {
            contacts.add(contact(i));
        }
        return contacts;
    }

    private static ReplyTraining training() {
        return new ReplyTraining(ReplyRanker.shipped(Language.ENGLISH), ENCODER, 1, 2, Progress.NONE);
    }

    /** Twenty times agents were shown the right answer, and another one, and used none. */
    private static List<ShownReplies> refused() {
        List<ShownReplies> shown = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            shown.add(new ShownReplies(
                    List.of(new Turn(Author.CUSTOMER, "Hello, my " + THINGS.get(i % THINGS.size()))),
                    List.of(ANSWERS.get(i % ANSWERS.size()), ANSWERS.get((i + 5) % ANSWERS.size())),
                    ShownReplies.NONE,
                    1,
                    "shown " + i));
        }
        return shown;
    }

    @BeforeAll
    static void train() throws Exception {
        learned = (Learned) training().train(contacts(72), refused());
    }

    @AfterAll
    static void close() {
        ENCODER.close();
    }

    @Test
    void fiftyNineAnswersAreTooFew() throws Exception {
        assertThat(training().train(contacts(59), List.of())).isEqualTo(new ReplyTraining.Outcome.TooFew(59));
    }

    @Test
    void theNewestFifthIsMeasuredAndNotLearnedFromAndTheModelLearnsFromAll() {
        assertThat(learned.test()).extracting(each -> each.contact().name()).containsExactlyElementsOf(names(58, 72));
        assertThat(learned.earlier()).isEqualTo(58);
        assertThat(learned.learned()).isEqualTo(72);
        assertThat(learned.test()).allSatisfy(each -> {
            assertThat(each.candidates()).hasSize(ReplyTraining.AMONG).doesNotHaveDuplicates();
            assertThat(each.candidates().getFirst())
                    .isEqualTo(each.contact().pair().reply());
        });
    }

    private static List<String> names(int from, int to) {
        return java.util.stream.IntStream.range(from, to)
                .mapToObj(i -> "DESK-" + i)
                .toList();
    }

    @Test
    void whatMeaningCannotTellWasLearned() {
        Evaluation evaluation =
                Evaluation.of(ReplyEvaluation.feature("replies-en", learned), EvaluationOptions.standard(1));

        assertThat(evaluation.accuracy().value()).as("R@1 among ten").isGreaterThan(0.9);
        List<RankedCases.Way> ways = ReplyEvaluation.ranked(learned).ways();
        assertThat(ways).extracting(RankedCases.Way::key).containsExactly("heed", "pairs", "cosine", "shipped");
        assertThat(ways.get(2).reciprocal()).isLessThan(ways.get(0).reciprocal() - 0.3);
        assertThat(ReplyEvaluation.isNoWorse(evaluation)).isTrue();
    }

    @Test
    void aRequestInOtherWordsGetsTheDesksOwnAnswer() {
        assertThat(best(learned.model(), "Why is it that my kettle leaks?")).isEqualTo(ANSWERS.get(2));
        assertThat(best(learned.model(), "There is a radio here that hums")).isEqualTo(ANSWERS.get(9));
    }

    private static String best(ProjectReplies model, String request) {
        double[] fits = fits(model, request);
        int best = 0;
        for (int i = 1; i < fits.length; i++) {
            best = fits[i] > fits[best] ? i : best;
        }
        return ANSWERS.get(best);
    }

    private static double[] fits(ProjectReplies model, String request) {
        ReadTurns turns = model.ranker().readTurns(List.of(new Turn(Author.CUSTOMER, request)), ENCODER);
        List<ReadAnswer> answers = ANSWERS.stream()
                .map(answer -> model.ranker().readAnswer(answer, ENCODER))
                .toList();
        return model.fits(turns, answers);
    }

    /** A fit does not depend on how many answers are ranked, nor on the share of contacts that have a right one. */
    @Test
    void aFitIsTheLogitOfTheRankersProbabilityForOneAnswer() {
        ProjectReplies model = learned.model();
        ReadTurns turns = model.ranker().readTurns(List.of(new Turn(Author.CUSTOMER, "My lamp flickers")), ENCODER);
        List<ReadAnswer> one = List.of(model.ranker().readAnswer(ANSWERS.get(3), ENCODER));
        double p = model.ranker().rank(turns, one, model.past(), 0.5).getFirst().probability();

        assertThat(model.fits(turns, one)[0]).isCloseTo(Math.log(p / (1 - p)), within(1e-6));
        assertThat(fits(model, "My lamp flickers")[3]).isCloseTo(model.fits(turns, one)[0], within(1e-6));
    }

    @Test
    void agentsWhoUseNothingMakeUseLessProbable() {
        double[] fits = fits(learned.model(), "My door sticks");
        java.util.Arrays.sort(fits);
        double[] best = {fits[fits.length - 1]};

        assertThat(learned.before().shown()).isZero();
        assertThat(learned.before().answered()).isEqualTo(14);
        assertThat(learned.model().use().shown()).isEqualTo(20);
        assertThat(learned.model().use().probabilities(best, 3)[0])
                .isLessThan(learned.before().probabilities(best, 3)[0] - 0.1);
    }

    /** Vectors of the past are kept in half precision: eleven bits. */
    @Test
    void aModelIsReadBackFromItsPackWithoutAWordOfThePast() {
        var pack = learned.model().pack(3, "ab", 1, Map.of());
        ProjectReplies again = ProjectReplies.of(Language.ENGLISH, pack);

        assertThat(again.number()).isEqualTo(3);
        assertThat(again.use()).isEqualTo(learned.model().use());
        assertThat(again.encoder()).isEqualTo(ENCODER.identity(Language.ENGLISH));
        assertThat(fits(again, "My tap drips")).containsExactly(fits(learned.model(), "My tap drips"), within(0.05));
        pack.files()
                .forEach(
                        (name, content) -> assertThat(new String(content, java.nio.charset.StandardCharsets.ISO_8859_1))
                                .as(name)
                                .doesNotContain("brass", "flickers"));
    }

    @Test
    void aRankerThatIsNeverFirstWhereTheOrderWithoutItIsIsWorse() {
        assertThat(ReplyEvaluation.isNoWorse(evaluation(30, 0))).isTrue();
        assertThat(ReplyEvaluation.isNoWorse(evaluation(27, 3))).isFalse();
        assertThat(ReplyEvaluation.isNoWorse(evaluation(0, 30))).isFalse();
    }

    /** The order without the ranker is always right. @param right cases the ranker gets right */
    private static Evaluation evaluation(int right, int wrong) {
        List<ReplyCase> cases = new ArrayList<>();
        for (int i = 0; i < right + wrong; i++) {
            int place = i < right ? 0 : 1;
            cases.add(new ReplyCase(
                    contact(i),
                    List.of(ANSWERS.get(0), ANSWERS.get(1)),
                    new double[] {0.6, 0.4},
                    place,
                    place,
                    List.of(
                            new ReplyCase.Rival(0, place),
                            new ReplyCase.Rival(0, place),
                            new ReplyCase.Rival(1, 1 - place))));
        }
        return Evaluation.of(
                ReplyEvaluation.feature(
                        "replies-en", new Learned(learned.model(), 100, 80, cases, learned.use(), learned.before())),
                EvaluationOptions.standard(1));
    }
}
