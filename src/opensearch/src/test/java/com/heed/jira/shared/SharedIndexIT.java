package com.heed.jira.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import com.heed.Language;
import com.heed.analysis.HeedAnalyser;
import com.heed.jira.http.Http;
import com.heed.opensearch.RealNode;
import com.heed.reply.Answer;
import com.heed.reply.Origin;
import com.heed.retrieval.AnswerEncoder;
import com.heed.retrieval.AnswerIndex;
import com.heed.retrieval.AnswerStore;
import com.heed.retrieval.EncodedAnswer;
import com.heed.retrieval.Found;
import com.heed.retrieval.Hit;
import com.heed.retrieval.IndexState;
import com.heed.retrieval.Question;
import com.heed.retrieval.VectorSearch;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The shared index in a real node beside the index on a node's own disk: the same answers, the same questions, the shipped encoders. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init") // set before all
final class SharedIndexIT {
    private static final Instant WRITTEN = Instant.parse("2026-03-01T10:15:30.123456789Z");

    @TempDir
    static Path folder;

    private static RealNode node;
    private static HeedAnalyser analyser;
    private static final Http HTTP = new Http();
    private static SharedIndex shared;
    private static AnswerIndex own;
    private static List<EncodedAnswer> encoded;

    @BeforeAll
    static void fillBoth() throws Exception {
        node = RealNode.start(folder.resolve("node"), true);
        analyser = HeedAnalyser.create(2);
        shared = index(node, 10_000);
        own = AnswerIndex.open(folder.resolve("own"), analyser.sentences());
        List<Answer> answers =
                Stream.concat(english().stream(), chinese().stream()).toList();
        encoded = own.encoded(answers, 2);
        for (AnswerStore store : List.of(own, shared)) {
            try (AnswerStore.Rebuild rebuild = store.rebuild()) {
                rebuild.put(encoded.subList(0, 250));
                rebuild.put(encoded.subList(250, encoded.size()));
                rebuild.finish();
            }
        }
    }

    @AfterAll
    static void stop() throws Exception {
        own.close();
        analyser.close();
        HTTP.destroy();
        node.close();
    }

    private static SharedIndex index(RealNode node, long project) {
        return SharedIndex.of(cluster(node), project, analyser.sentences(), Clock.systemUTC());
    }

    private static Cluster cluster(RealNode node) {
        return new Cluster(HTTP, new Connection(node.address(), "", "", "heed"));
    }

    private static List<Answer> english() {
        List<Answer> answers = new ArrayList<>();
        List<String> things = List.of(
                "router",
                "printer",
                "invoice",
                "voucher",
                "parcel",
                "password",
                "laptop",
                "account",
                "refund",
                "screen",
                "contract",
                "phone",
                "keyboard",
                "delivery",
                "ticket",
                "camera",
                "licence",
                "backup",
                "heating",
                "card");
        List<String> faults = List.of(
                "is broken",
                "arrived late",
                "does not work since the update",
                "was charged twice",
                "is missing",
                "cannot be opened",
                "shows an error",
                "was cancelled",
                "is too slow",
                "has to be changed");
        for (int t = 0; t < things.size(); t++) {
            for (int f = 0; f < faults.size(); f++) {
                int number = 10 * t + f;
                answers.add(new Answer(
                        "past-" + number + "-1",
                        new Origin.Past(String.valueOf(number), "1"),
                        Language.ENGLISH,
                        "About the " + things.get(t) + ": we are sorry that it " + faults.get(f)
                                + ". Please send number " + (100 + 7 * number) + " to our " + things.get((t + f) % 20)
                                + " team.",
                        "My " + things.get(t) + " " + faults.get(f) + ", what can I do about it?",
                        WRITTEN,
                        0.5));
            }
        }
        return answers;
    }

    private static List<Answer> chinese() {
        List<Answer> answers = new ArrayList<>();
        List<String> things = List.of(
                "路由器", "打印机", "发票", "优惠券", "包裹", "密码", "笔记本电脑", "账户", "退款", "屏幕", "合同", "手机", "键盘", "快递", "门票", "相机",
                "许可证", "备份", "暖气", "银行卡");
        List<String> faults = List.of("坏了", "到得太晚", "更新后无法使用", "被重复扣款", "不见了", "打不开", "显示错误", "被取消了", "太慢了", "需要更换");
        for (int t = 0; t < things.size(); t++) {
            for (int f = 0; f < faults.size(); f++) {
                int number = 1_000 + 10 * t + f;
                answers.add(new Answer(
                        "past-" + number + "-1",
                        new Origin.Past(String.valueOf(number), "1"),
                        Language.CHINESE,
                        "关于您的" + things.get(t) + faults.get(f) + "的问题，非常抱歉。请把编号" + (100 + 7 * number) + "发给我们的"
                                + things.get((t + f) % 20) + "团队。",
                        "我的" + things.get(t) + faults.get(f) + "，怎么办？",
                        WRITTEN,
                        0.5));
            }
        }
        return answers;
    }

    private static final Map<Language, List<String>> QUESTIONS = Map.of(
            Language.ENGLISH,
            List.of(
                    "my router broke",
                    "the invoice was charged two times",
                    "where is the parcel",
                    "I cannot open the account",
                    "printer error after the update",
                    "please change my contract",
                    "money back for the ticket",
                    "laptop very slow",
                    "nothing that is here",
                    // More than 24 words: the rarest are looked for.
                    "since the update my laptop is too slow and the printer shows an error and the invoice was charged"
                            + " twice and my parcel is missing and the heating does not work what can I do about all of"
                            + " it please send help to our team about the camera licence backup and the card"),
            Language.CHINESE,
            List.of(
                    "路由器坏了怎么办",
                    "发票被重复扣款",
                    "我的包裹在哪里",
                    "账户打不开",
                    "打印机更新后显示错误",
                    "请更换合同",
                    "门票退款",
                    "电脑太慢",
                    "完全无关的话",
                    "更新后我的笔记本电脑太慢了，打印机显示错误，发票被重复扣款，包裹不见了，暖气无法使用，请问怎么办，请把相机许可证备份和银行卡的编号发给团队，"
                            + "另外手机键盘快递门票都需要更换，非常抱歉打扰您"));

    @Test
    @Order(1)
    void itFindsWhatTheIndexOnDiskFindsWithTheSameParts() {
        for (Language language : List.of(Language.ENGLISH, Language.CHINESE)) {
            for (String text : Objects.requireNonNull(QUESTIONS.get(language))) {
                Question question = own.encoder().question(text, language);
                Map<String, Hit> all = byId(own.search(question, 200, answer -> true));
                Found best = own.search(question, 20, answer -> true);
                Found there = shared.search(question, 20, answer -> true);
                assertThat(there.byVectors()).as(text).isTrue();
                for (Hit hit : there.hits()) {
                    assertThat(all).as(text).containsKey(hit.answer().id());
                    Hit same = Objects.requireNonNull(all.get(hit.answer().id()));
                    assertThat(hit.answer()).isEqualTo(same.answer());
                    assertThat(hit.wordsOfRequest()).as(text).isCloseTo(same.wordsOfRequest(), within(1e-4));
                    assertThat(hit.wordsOfReply()).as(text).isCloseTo(same.wordsOfReply(), within(1e-4));
                    assertThat(hit.cosineOfRequest()).as(text).isCloseTo(same.cosineOfRequest(), within(1e-3));
                    assertThat(hit.cosineOfReply()).as(text).isCloseTo(same.cosineOfReply(), within(1e-3));
                }
                // Equal sums stand in another order, and a list of fifty may end among equal scores.
                Set<String> both = new HashSet<>(byId(best).keySet());
                both.retainAll(byId(there).keySet());
                assertThat(both).as(text).hasSizeGreaterThanOrEqualTo(16);
                assertThat(byId(best))
                        .as(text)
                        .containsKey(there.hits().getFirst().answer().id());
            }
        }
        assertThat(shared.state().languages())
                .containsEntry(Language.ENGLISH, new IndexState.OfLanguage(200, 0, VectorSearch.GRAPH))
                .containsEntry(Language.CHINESE, new IndexState.OfLanguage(200, 0, VectorSearch.GRAPH));
    }

    private static Map<String, Hit> byId(Found found) {
        return found.hits().stream()
                .collect(Collectors.toMap(hit -> hit.answer().id(), Function.identity()));
    }

    @Test
    @Order(2)
    void permissionIsAskedOfEachAnswerAndTheNextTakesItsPlace() {
        Question question = own.encoder().question("my router broke", Language.ENGLISH);
        Set<String> allowed = Set.of("past-77-1", "past-123-1", "past-199-1");
        Found found = shared.search(question, 5, answer -> allowed.contains(answer.id()));
        assertThat(byId(found).keySet()).isEqualTo(allowed);
        assertThat(shared.search(question, 5, answer -> false).hits()).isEmpty();
    }

    @Test
    @Order(3)
    void whatIsThereWithTheSameTextsKeepsItsVectors() {
        List<Answer> answers =
                encoded.subList(195, 205).stream().map(EncodedAnswer::answer).toList();
        List<EncodedAnswer> again = SharedIndex.of(
                        cluster(node), 10_000, new NeverEncodes(analyser.sentences()), Clock.systemUTC())
                .encoded(answers, 1);
        for (int i = 0; i < again.size(); i++) {
            assertThat(again.get(i).answer()).isEqualTo(answers.get(i));
            assertThat(again.get(i).reply())
                    .containsExactly(encoded.get(195 + i).reply(), within(1e-3f));
            assertThat(again.get(i).request())
                    .containsExactly(encoded.get(195 + i).request(), within(1e-3f));
        }
    }

    @Test
    @Order(4)
    void whatIsForgottenIsFoundNoMoreAndLeavesItsFiles() throws Exception {
        SharedIndex index = index(node, 20_000);
        Answer secret = new Answer(
                "past-900-1",
                new Origin.Past("900", "1"),
                Language.ENGLISH,
                "The zanzibarite is behind the door.",
                "Where is my zanzibarite?",
                WRITTEN,
                0.5);
        assertThat(index.isThere()).isFalse();
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> index.put(index.encoded(List.of(secret), 1)));
        try (AnswerStore.Rebuild rebuild = index.rebuild()) {
            rebuild.put(index.encoded(List.of(secret), 1));
            rebuild.put(encoded.subList(0, 20));
            rebuild.finish();
        }
        index.mark("looked", "then");
        index.commit();
        Question question = index.encoder().question("zanzibarite", Language.ENGLISH);
        assertThat(byId(index.search(question, 1, answer -> true))).containsKey("past-900-1");
        assertThat(filesWith("zanzibarite")).isNotEmpty();
        index.forget(List.of("900"));
        assertThat(byId(index.search(question, 30, answer -> true)))
                .doesNotContainKey("past-900-1")
                .hasSize(20);
        assertThat(index.mark("looked")).isEqualTo("then");
        long end = System.nanoTime() + 120_000_000_000L;
        while (!index.erased() && System.nanoTime() < end) {
            Thread.sleep(5_000);
        }
        assertThat(index.erased()).isTrue();
        assertThat(filesWith("zanzibarite")).isEmpty();
        index.removeOfIssues(List.of("1", "2"));
        index.remove(List.of("past-3-1"));
        index.commit();
        assertThat(index.state().answers()).isEqualTo(17);
    }

    private static List<Path> filesWith(String text) throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.walk(node.home())) {
            files = all.filter(Files::isRegularFile).toList();
        }
        List<Path> with = new ArrayList<>();
        for (Path file : files) {
            try {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                    with.add(file);
                }
            } catch (NoSuchFileException e) {
                // Merged away in between.
                continue;
            }
        }
        return with;
    }

    @Test
    @Order(5)
    void aBuildTakesTheIndexsPlaceAndOneThatIsGivenUpLeavesNothing() throws Exception {
        SharedIndex index = index(node, 30_000);
        try (AnswerStore.Rebuild rebuild = index.rebuild()) {
            rebuild.put(encoded.subList(0, 5));
            rebuild.finish();
        }
        try (AnswerStore.Rebuild given = index.rebuild()) {
            given.put(encoded.subList(5, 9));
        }
        assertThat(index.state().answers()).isEqualTo(5);
        try (AnswerStore.Rebuild rebuild = index.rebuild()) {
            rebuild.put(encoded.subList(5, 9));
            // Written meanwhile: newer than what the build brings.
            index.removeOfIssues(List.of("5"));
            rebuild.put(encoded.subList(5, 6));
            rebuild.finish();
        }
        assertThat(index.state().answers()).isEqualTo(3);
        assertThat(new Listing(cluster(node)).builds().values().stream().filter(one -> one.project() == 30_000))
                .hasSize(1);
    }

    @Test
    @Order(6)
    void aNodeWithoutThePluginForVectorsIsRefusedWithItsReason() throws Exception {
        AnswerEncoder encoder = new AnswerEncoder(analyser.sentences());
        ConnectionCheck.check(cluster(node), encoder);
        try (RealNode plain = RealNode.start(folder.resolve("plain"), false)) {
            assertThatExceptionOfType(SharedIndexException.class)
                    .isThrownBy(() -> ConnectionCheck.check(cluster(plain), encoder))
                    .satisfies(refused -> assertThat(refused.fault()).isEqualTo(SharedIndexException.Fault.KNN));
            plain.kill();
            assertThatExceptionOfType(SharedIndexException.class)
                    .isThrownBy(() -> ConnectionCheck.check(cluster(plain), encoder))
                    .satisfies(gone -> assertThat(gone.fault()).isEqualTo(SharedIndexException.Fault.UNREACHABLE));
        }
    }
}
