package com.heed.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.heed.Contact;
import com.heed.Language;
import com.heed.Message;
import com.heed.analysis.Analysis;
import com.heed.analysis.HeedAnalyser;
import com.heed.analysis.SentimentOutcome;
import com.heed.analysis.ShippedModels;
import com.heed.evaluation.Evaluation;
import com.heed.evaluation.EvaluationOptions;
import com.heed.evaluation.PairedCases;
import com.heed.learn.ModelFormatException;
import com.heed.learn.ModelPack;
import com.heed.learn.Progress;
import com.heed.sentiment.SentimentExample.Part;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.OnnxSentenceEncoder;
import com.heed.text.TextVector;
import com.heed.text.TokenPooling;
import com.heed.text.Words;
import com.heed.topic.TopicModels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Adapting the shipped models to what the people of one project said, with the real encoders. */
class SentimentTrainingTest {
    private static final OnnxSentenceEncoder ENCODER = new OnnxSentenceEncoder(1);
    private static final ShippedModels MODELS = new ShippedModels();

    /** Of a desk of programmers, who say such things all day and mean no harm. */
    private static final Map<String, List<String>> REPORTS = Map.of(
            "en",
            List.of(
                    "The %s does not work in version 2",
                    "The %s keeps failing since the upgrade",
                    "The %s crashes again when the list is empty",
                    "%s throws a null pointer on start",
                    "Wrong result in the %s after a restart"),
            "zh",
            List.of("%s在2.0版本不能用", "升级以后%s一直失败", "列表为空时%s又崩溃了", "%s启动时报空指针", "重启后%s结果错误"));

    private static final Map<String, List<String>> THINGS = Map.of(
            "en",
            List.of(
                    "parser",
                    "build",
                    "login test",
                    "index",
                    "editor",
                    "cache",
                    "printer driver",
                    "nightly job",
                    "scheduler",
                    "renderer",
                    "exporter",
                    "menu",
                    "sync client"),
            "zh",
            List.of("解析器", "构建", "登录测试", "索引", "编辑器", "缓存", "打印驱动", "夜间任务", "调度器", "渲染器", "导出工具", "菜单", "同步客户端"));

    @AfterAll
    static void close() {
        ENCODER.close();
    }

    private static SentimentModel shipped(String language) {
        return MODELS.sentiment(Language.ofTag(language));
    }

    private static TextVector encode(String text, Language language, TokenPooling pooling) {
        try {
            return ENCODER.encode(text, language, pooling);
        } catch (EncoderUnavailableException e) {
            throw new AssertionError(e);
        }
    }

    private static Part part(SentimentModel shipped, String text) {
        Language language = shipped.language();
        return new Part(text, Words.of(text, language), encode(text, language, shipped.pooling()));
    }

    private static SentimentExample said(SentimentModel shipped, int minute, String text, Polarity truth) {
        return new SentimentExample(
                minute,
                "DEV-" + minute,
                Instant.EPOCH.plusSeconds(60L * minute),
                "email",
                truth,
                1,
                List.of(part(shipped, text)));
    }

    /** {@code n} reports that people said are neutral, of the first ten things; nobody said anything about others. */
    private static List<SentimentExample> corrections(SentimentModel shipped, int n) {
        String language = shipped.language().tag();
        List<SentimentExample> examples = new ArrayList<>();
        for (String thing : THINGS.getOrDefault(language, List.of()).subList(0, 10)) {
            for (String report : REPORTS.getOrDefault(language, List.of())) {
                if (examples.size() < n) {
                    examples.add(said(shipped, examples.size(), report.formatted(thing), Polarity.NEUTRAL));
                }
            }
        }
        return examples;
    }

    /** What customers of any desk say and the shipped models read right; none is among the general sentences. */
    private static final Map<String, List<String>> CONFIRMED = Map.of(
            "en",
            List.of(
                    "negative\tstill waiting for my refund",
                    "negative\tI was charged twice and nobody cares.",
                    "neutral\tPlease reset my password.",
                    "neutral\tHow do I change my delivery address?",
                    "neutral\tCould you send me the invoice for March?",
                    "positive\tThank you so much, that solved it!"),
            "zh",
            List.of(
                    "negative\t到现在还没退款",
                    "negative\t等了三天没人回复",
                    "neutral\t怎么修改收货地址",
                    "neutral\t我想申请一台新电脑",
                    "positive\t谢谢，问题解决了",
                    "positive\t没什么问题，挺满意的"));

    /** The corrections with a confirmation after every fourth; twice the same six sentences. */
    private static List<SentimentExample> spoken(SentimentModel shipped, int corrections) {
        List<SentimentExample> all = new ArrayList<>();
        List<String> confirmed = CONFIRMED.getOrDefault(shipped.language().tag(), List.of());
        int next = 0;
        for (SentimentExample correction : corrections(shipped, corrections)) {
            all.add(said(shipped, all.size(), correction.newest().clean(), correction.truth()));
            if (all.size() % 5 == 4 && next < 2 * confirmed.size()) {
                String[] parts = confirmed.get(next++ % confirmed.size()).split("\t", 2);
                all.add(said(shipped, all.size(), parts[1], Polarity.ofKey(parts[0])));
            }
        }
        return all;
    }

    private static SentimentTraining training(SentimentModel shipped) {
        return new SentimentTraining(shipped, (text, pooling) -> encode(text, shipped.language(), pooling));
    }

    private static SentimentTraining.Outcome.Learned learned(SentimentModel shipped, List<SentimentExample> examples) {
        return (SentimentTraining.Outcome.Learned) training(shipped).train(examples, Progress.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void whoIsToldNothingSaysWhatTheShippedModelSays(String language) {
        SentimentModel shipped = shipped(language);
        List<Part> anchors = GeneralSentences.anchors(shipped.language()).subList(0, 6).stream()
                .map(text -> part(shipped, text.text()))
                .toList();
        SentimentAdaptation adaptation = SentimentAdaptation.learn(shipped, List.of(), anchors);
        for (LabelledText text : GeneralSentences.held(shipped.language()).subList(44, 56)) {
            Part part = part(shipped, text.text());
            SentimentReading before = shipped.read(part.vector(), part.words());
            SentimentReading after = adaptation.read(shipped, part.vector(), part.words());
            assertThat(after.negative()).isCloseTo(before.negative(), within(1e-4));
            assertThat(after.positive()).isCloseTo(before.positive(), within(1e-4));
        }
    }

    /** The other things of the desk are read right afterwards, and of 150 sentences of other desks at most three more are read wrong. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void fiftyCorrectionsOfOneKindTeachThisKindAndUnlearnNoOther(String language) {
        SentimentModel shipped = shipped(language);
        SentimentTraining.Outcome.Learned learned = learned(shipped, spoken(shipped, 50));
        assertThat(learned.isBetter()).isTrue();
        PairedCases general = learned.general().all();
        assertThat(general.cases()).isEqualTo(150);
        assertThat(general.onlyFormer() - general.onlyNewer()).isLessThanOrEqualTo(3);
        int before = 0;
        int after = 0;
        for (String thing : THINGS.getOrDefault(language, List.of()).subList(10, 13)) {
            for (String report : REPORTS.getOrDefault(language, List.of())) {
                Part part = part(shipped, report.formatted(thing));
                before += shipped.read(part.vector(), part.words()).polarity() == Polarity.NEUTRAL ? 1 : 0;
                after += learned.adaptation()
                                        .read(shipped, part.vector(), part.words())
                                        .polarity()
                                == Polarity.NEUTRAL
                        ? 1
                        : 0;
            }
        }
        System.out.printf(
                "%s: other things of the desk read neutral, of 15: %d before, %d after; general sentences read right, of 150: %d before, %d after%n",
                language, before, after, general(shipped, null), general(shipped, learned.adaptation()));
        assertThat(before).isLessThanOrEqualTo(9);
        assertThat(after).isGreaterThanOrEqualTo(13);
    }

    /** Of the general sentences that anchor nothing: how many are read right. */
    private static int general(SentimentModel shipped, @Nullable SentimentAdaptation adaptation) {
        int right = 0;
        for (LabelledText sentence : GeneralSentences.held(shipped.language())) {
            Part part = part(shipped, sentence.text());
            SentimentReading reading = adaptation == null
                    ? shipped.read(part.vector(), part.words())
                    : adaptation.read(shipped, part.vector(), part.words());
            right += reading.polarity() == sentence.label() ? 1 : 0;
        }
        return right;
    }

    /** Why there are anchors and why confirmations are asked for. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void withoutAnchorsAndConfirmationsMoreOfOtherKindsIsUnlearned(String language) {
        SentimentModel shipped = shipped(language);
        SentimentAdaptation bare = SentimentAdaptation.learn(shipped, corrections(shipped, 50), List.of());
        int after = general(shipped, bare);
        System.out.printf(
                "%s: without anchors and confirmations, general sentences read right, of 150: %d before, %d after%n",
                language, general(shipped, null), after);
        assertThat(after)
                .isLessThan(
                        general(shipped, learned(shipped, spoken(shipped, 50)).adaptation()));
    }

    /** What guests of a café wrote, of which its people only ever say that it is praise (+) or blame (-); much of it is said so mildly that the shipped models read it as neutral. */
    private static final Map<String, List<String>> GUESTS = Map.of(
            "en",
            List.of(
                    "- Coffee took twenty minutes.",
                    "+ Third visit this week.",
                    "- The scone was from yesterday.",
                    "+ They know my order by now.",
                    "- Nobody came to the table.",
                    "+ Finished every crumb.",
                    "- Milk not frothed, cup half full.",
                    "+ Second slice of carrot cake, no regrets.",
                    "- We had to wipe the table ourselves.",
                    "+ The barista drew a cat on my foam.",
                    "- Seven pounds for a cheese toastie.",
                    "+ Plenty of seats and plenty of light.",
                    "- You could hear the dishwasher all the time.",
                    "+ Oat milk at no extra charge.",
                    "- The tea bag was still dry when it came.",
                    "+ Warm rolls at seven in the morning.",
                    "- The chair wobbled.",
                    "+ My kids ask for this place.",
                    "- No cake left by two.",
                    "+ Soup like my gran's.",
                    "- The door was open in January.",
                    "+ Stayed three hours and nobody minded.",
                    "- They forgot the jam, then the butter.",
                    "+ The window seat in the morning sun.",
                    "- Terrible service, we walked out.",
                    "+ Lovely people, great coffee.",
                    "- The worst brunch I have had in years.",
                    "+ Best flat white in town.",
                    "- Rude girl at the till.",
                    "+ Wonderful brownies!",
                    "- Disgusting toilets.",
                    "+ So friendly, we will be back.",
                    "- Overpriced and bland.",
                    "+ I adore their cheesecake.",
                    "- Very disappointed with the salad.",
                    "+ Delicious pancakes, happy children.",
                    "- Cold eggs, burnt toast, no apology.",
                    "+ Excellent breakfast, thank you.",
                    "- I felt ignored the whole time.",
                    "+ What a gem of a café."),
            "zh",
            List.of(
                    "- 一杯咖啡等了二十分钟。",
                    "+ 这周第三次来了。",
                    "- 司康是昨天的。",
                    "+ 店员已经记得我点什么。",
                    "- 坐了半天没人过来。",
                    "+ 连渣都吃光了。",
                    "- 奶泡没打，杯子半满。",
                    "+ 又加了一块胡萝卜蛋糕。",
                    "- 桌子是我们自己擦的。",
                    "+ 拉花是一只小猫。",
                    "- 一个芝士三明治六十八块。",
                    "+ 座位多，光线足。",
                    "- 一直听见洗碗机的声音。",
                    "+ 换燕麦奶不加钱。",
                    "- 茶包端上来还是干的。",
                    "+ 早上七点就有热面包。",
                    "- 椅子晃。",
                    "+ 孩子们点名要来这家。",
                    "- 两点就没蛋糕了。",
                    "+ 汤跟外婆煮的一个味。",
                    "- 大冬天门一直开着。",
                    "+ 坐了三个钟头也没人催。",
                    "- 先忘了果酱，又忘了黄油。",
                    "+ 早晨靠窗晒着太阳。",
                    "- 服务太差，我们直接走了。",
                    "+ 店员亲切，咖啡香。",
                    "- 这些年吃过最糟的早午餐。",
                    "+ 全城最好喝的澳白。",
                    "- 收银的小姑娘态度恶劣。",
                    "+ 布朗尼绝了！",
                    "- 厕所恶心。",
                    "+ 特别热情，还会再来。",
                    "- 又贵又没味道。",
                    "+ 爱死他家的芝士蛋糕。",
                    "- 沙拉让人很失望。",
                    "+ 松饼好吃，孩子开心。",
                    "- 鸡蛋是凉的，吐司糊了，也不道歉。",
                    "+ 早餐很棒，谢谢。",
                    "- 全程被无视，难受。",
                    "+ 宝藏小店。"));

    /** Silence about neutral is no word against it: of the neutral sentences of other desks at most three of fifty may be lost, and the mild praise and blame is understood better all the same. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void whoSpeaksOfTwoFeelingsOnlyDoesNotUnlearnTheThird(String language) {
        SentimentModel shipped = shipped(language);
        List<SentimentExample> said = new ArrayList<>();
        for (String guest : GUESTS.getOrDefault(language, List.of())) {
            Polarity truth = guest.startsWith("+") ? Polarity.POSITIVE : Polarity.NEGATIVE;
            said.add(said(shipped, said.size() * 17 % 40, guest.substring(2), truth));
        }
        SentimentTraining.Outcome.Learned learned = learned(shipped, said);
        int before = 0;
        int after = 0;
        for (SentimentExample each : said) {
            Part part = each.newest();
            before += shipped.read(part.vector(), part.words()).polarity() == each.truth() ? 1 : 0;
            after += learned.adaptation()
                                    .read(shipped, part.vector(), part.words())
                                    .polarity()
                            == each.truth()
                    ? 1
                    : 0;
        }
        PairedCases neutral =
                java.util.Objects.requireNonNull(learned.general().byFeeling().get(Polarity.NEUTRAL));
        System.out.printf(
                "%s: two feelings spoken of, of 40 contacts read right: %d before, %d after; of 50 neutral general sentences lost %d, won %d%n",
                language, before, after, neutral.onlyFormer(), neutral.onlyNewer());
        assertThat(after).isGreaterThan(before);
        assertThat(neutral.cases()).isEqualTo(50);
        assertThat(neutral.onlyFormer() - neutral.onlyNewer()).isLessThanOrEqualTo(3);
        assertThat(learned.general().isKept()).isTrue();
    }

    /** What is kept of two feelings does not make up for what is lost of the third. */
    @Test
    void anAdaptationThatForgotAFeelingIsNotUsed() {
        Map<Polarity, PairedCases> kept = Map.of(
                Polarity.NEGATIVE, new PairedCases(50, 0, 0),
                Polarity.NEUTRAL, new PairedCases(50, 3, 0),
                Polarity.POSITIVE, new PairedCases(50, 1, 1));
        Map<Polarity, PairedCases> forgot = new java.util.EnumMap<>(kept);
        forgot.put(Polarity.NEUTRAL, new PairedCases(50, 4, 0));
        assertThat(new GeneralCases(kept).isKept()).isTrue();
        assertThat(new GeneralCases(forgot).isKept()).isFalse();
        assertThat(new GeneralCases(forgot).all()).isEqualTo(new PairedCases(150, 5, 1));
    }

    /** A desk of programmers says "does not work" and "keeps failing" all day and means no harm; who is angry there is angry all the same. */
    @Test
    void fiftyTextsOfADeskMoveTheNeutralBoundaryToWhereItIsThere() {
        SentimentModel shipped = shipped("en");
        List<SentimentExample> all = new ArrayList<>();
        for (String part : List.of("parser", "build", "login test", "index", "editor", "cache", "printer driver")) {
            all.add(said(shipped, all.size(), "The " + part + " does not work in version 2", Polarity.NEUTRAL));
            all.add(said(shipped, all.size(), "The " + part + " keeps failing since the upgrade", Polarity.NEUTRAL));
            all.add(said(
                    shipped, all.size(), "The " + part + " crashes again when the list is empty", Polarity.NEUTRAL));
            all.add(said(shipped, all.size(), "The " + part + " is terrible, I am really angry", Polarity.NEGATIVE));
            all.add(said(shipped, all.size(), "I hate how slow the " + part + " is", Polarity.NEGATIVE));
            all.add(said(shipped, all.size(), "Thanks for the " + part + ", great work", Polarity.POSITIVE));
            all.add(said(shipped, all.size(), "The " + part + " is fast now, I like it", Polarity.POSITIVE));
        }
        SentimentAdaptation adapted = learned(shipped, all).adaptation();
        for (String report : List.of("The scheduler does not work", "The renderer keeps failing")) {
            Part part = part(shipped, report);
            assertThat(shipped.read(part.vector(), part.words()).polarity()).isEqualTo(Polarity.NEGATIVE);
            assertThat(adapted.read(shipped, part.vector(), part.words()).polarity())
                    .isEqualTo(Polarity.NEUTRAL);
        }
        Part anger = part(shipped, "The scheduler is terrible and I am angry about it");
        assertThat(adapted.read(shipped, anger.vector(), anger.words()).polarity())
                .isEqualTo(Polarity.NEGATIVE);
    }

    /** Two hundred rows and four hundred: with and without rows kept out. */
    @ParameterizedTest
    @ValueSource(ints = {200, 400})
    void wordsAloneLearnWhatADeskCallsNegative(int rows) {
        List<SentimentTrainer.Row> own = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            boolean late = i % 2 == 0;
            String text = "parcel number " + i + (late ? " came late" : " came early");
            own.add(new SentimentTrainer.Row(
                    new LabelledText("desk", text, late ? Polarity.NEGATIVE : Polarity.POSITIVE, java.util.Set.of()),
                    Words.of(text, Language.ENGLISH),
                    new TextVector(new float[0], new float[0], new float[0], 0, false),
                    null));
        }
        var words = SentimentTrainer.trainWords(own);
        assertThat(words.apply(Words.of("mine came late", Language.ENGLISH)).negative())
                .isGreaterThan(0.9);
        assertThat(words.apply(Words.of("mine came early", Language.ENGLISH)).positive())
                .isGreaterThan(0.9);
    }

    @Test
    void everyCaseIsYoungerThanAllItsModelLearnedFrom() {
        SentimentModel shipped = shipped("en");
        List<SentimentExample> mixedUp = corrections(shipped, 41);
        Collections.shuffle(mixedUp, new Random(7));
        SentimentTraining.Outcome.Learned learned = learned(shipped, mixedUp);
        assertThat(learned.test())
                .extracting(each -> each.example().id())
                .isEqualTo(java.util.stream.LongStream.range(20, 41).boxed().toList());
        assertThat(learned.test()).extracting(SentimentCase::before).containsOnly(20, 30);
        assertThat(learned.test()).allMatch(each -> each.example().id() >= each.before());
    }

    /** Who only says that the shipped model is right has nothing to gain: here of the first sixteen general sentences of each feeling. */
    @Test
    void whereNothingIsGainedTheShippedModelStays() {
        SentimentModel shipped = shipped("en");
        List<SentimentExample> right = new ArrayList<>();
        for (int i = 0; i < 150; i += i % 50 == 7 ? 43 : 1) {
            for (LabelledText text : List.of(
                    GeneralSentences.anchors(Language.ENGLISH).get(i),
                    GeneralSentences.held(Language.ENGLISH).get(i))) {
                Part part = part(shipped, text.text());
                Polarity truth = java.util.Objects.requireNonNull(text.label());
                if (shipped.read(part.vector(), part.words()).polarity() == truth) {
                    right.add(said(shipped, right.size() * 7 % 48, text.text(), truth));
                }
            }
        }
        assertThat(right).hasSizeGreaterThan(40);
        SentimentTraining.Outcome.Learned learned = learned(shipped, right);
        assertThat(learned.newest().onlyFormer()).isZero();
        assertThat(learned.isBetter()).isFalse();
    }

    @Test
    void thirtyContactsAreTheLeast() {
        SentimentModel shipped = shipped("en");
        assertThat(training(shipped).train(corrections(shipped, 29), Progress.NONE))
                .isInstanceOf(SentimentTraining.Outcome.TooFew.class);
    }

    /** Whoever only ever says where it is wrong leaves nothing to measure what an adaptation breaks. */
    @Test
    void tenOfThemHaveToBeRight() {
        SentimentModel shipped = shipped("zh");
        List<SentimentExample> wrong = corrections(shipped, 50).stream()
                .filter(each -> each.parts().stream()
                        .noneMatch(part -> shipped.read(part.vector(), part.words())
                                .polarity()
                                .equals(each.truth())))
                .toList();
        assertThat(wrong).hasSizeGreaterThanOrEqualTo(SentimentTraining.LEAST);
        assertThat(training(shipped).train(wrong, Progress.NONE))
                .isEqualTo(new SentimentTraining.Outcome.TooFew(wrong.size(), 0));
    }

    @Test
    void thePackGivesTheAdaptationBackAndFitsOnlyItsOwnModel() {
        SentimentModel shipped = shipped("zh");
        SentimentAdaptation adaptation =
                learned(shipped, spoken(shipped, 50)).adaptation().numbered(4);
        ModelPack pack = adaptation.pack("f", 1, Map.of());
        SentimentAdaptation again = SentimentAdaptation.of(Language.CHINESE, pack);
        Part part = part(shipped, "索引又坏了");
        assertThat(again.number()).isEqualTo(4);
        assertThat(again.read(shipped, part.vector(), part.words()))
                .isEqualTo(adaptation.read(shipped, part.vector(), part.words()));
        assertThat(again.fits(shipped)).isTrue();
        assertThat(again.fits(shipped("en"))).isFalse();
        assertThat(new SentimentAdaptations(Map.of(Language.CHINESE, again)).of(shipped("en")))
                .isEmpty();
        ModelPack cut =
                new ModelPack(pack.manifest(), Map.of("adaptation.bin", new byte[] {0, 0, 0}, "base.txt", new byte[0]));
        assertThatThrownBy(() -> SentimentAdaptation.of(Language.CHINESE, cut))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("train again");
    }

    @Test
    void theReportHoldsTheAdaptedModelAgainstTheSimpleWaysAndTheShippedOne() {
        SentimentModel shipped = shipped("en");
        SentimentTraining.Outcome.Learned learned = learned(shipped, corrections(shipped, 50));
        Evaluation evaluation = SentimentEvaluation.of("sentiment-en", learned, EvaluationOptions.standard(1));
        assertThat(evaluation.cases()).isEqualTo(25);
        assertThat(evaluation.classes()).containsExactly("negative", "neutral", "positive");
        assertThat(evaluation.comparisons())
                .extracting(each -> each.key() + each.baseline())
                .containsExactly("majoritytrue", "keywordtrue", "wordstrue", "shippedfalse");
        assertThat(evaluation.comparisons().get(3).onlyFeature())
                .isEqualTo(learned.newest().onlyNewer());
        assertThat(evaluation.comparisons().get(3).onlyRival())
                .isEqualTo(learned.newest().onlyFormer());
    }

    @Test
    void theAnalyserReadsAProjectsContactsWithWhatItWasTaught() {
        SentimentModel shipped = shipped("en");
        SentimentAdaptations moods = new SentimentAdaptations(Map.of(
                Language.ENGLISH,
                learned(shipped, corrections(shipped, 50)).adaptation().numbered(3)));
        HeedAnalyser analyser = HeedAnalyser.create(ENCODER);
        Contact contact = new Contact(
                "1",
                "email",
                null,
                null,
                Instant.EPOCH,
                "",
                List.of(new Message(
                        "description", Message.Author.CUSTOMER, Instant.EPOCH, "The scheduler does not work")));
        Analysis before = analyser.analyse(contact, 0);
        Analysis after = analyser.analyse(contact, 0, TopicModels.NONE, moods);
        assertThat(before.adaptation()).isZero();
        assertThat(after.adaptation()).isEqualTo(3);
        assertThat(after.model()).isEqualTo(before.model());
        assertThat(((SentimentOutcome.Sure) before.sentiment())
                        .sentiment()
                        .overall()
                        .polarity())
                .isEqualTo(Polarity.NEGATIVE);
        assertThat(((SentimentOutcome.Sure) after.sentiment())
                        .sentiment()
                        .overall()
                        .polarity())
                .isEqualTo(Polarity.NEUTRAL);
    }
}
