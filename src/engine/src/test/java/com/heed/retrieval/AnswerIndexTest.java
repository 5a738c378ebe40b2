package com.heed.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import com.heed.Language;
import com.heed.reply.Answer;
import com.heed.reply.Origin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerIndexTest {
    private static final WordVectors ENCODER = new WordVectors();

    @TempDir
    private Path folder = Path.of("");

    private static void put(AnswerIndex index, List<Answer> answers) {
        index.put(answers.stream().map(index.encoder()::encode).toList());
        index.commit();
    }

    private static Question asked(AnswerIndex index, String text) {
        return index.encoder().question(text, Language.ENGLISH);
    }

    private static List<String> ids(Found found) {
        return found.hits().stream().map(hit -> hit.answer().id()).toList();
    }

    private static List<String> ids(AnswerIndex index, String text) {
        return ids(index.search(asked(index, text), 10, answer -> true));
    }

    /** BM25 with k1 = 1.2 and b = 0.75, as Robertson and Zaragoza (2009) give it, without the constant factor k1 + 1. */
    @Test
    void wordsAreScoredByTheTextbook() throws IOException {
        List<Answer> answers = Answers.random(60, 1);
        try (AnswerIndex index = AnswerIndex.open(folder, ENCODER)) {
            put(index, answers);
            List<String> words = List.of("wordaa", "wordaf", "wordbq", "wordgk");
            Found found = index.search(Question.byWords(String.join(" ", words), Language.ENGLISH), 60, answer -> true);
            assertThat(found.hits()).hasSizeGreaterThan(10);
            List<String> replies = answers.stream().map(Answer::text).toList();
            List<String> requests = answers.stream()
                    .map(Answer::request)
                    .filter(java.util.Objects::nonNull)
                    .toList();
            for (Hit hit : found.hits()) {
                assertThat(hit.wordsOfReply())
                        .isCloseTo(bm25(words, hit.answer().text(), replies), within(1e-5));
                String request = hit.answer().request();
                assertThat(hit.wordsOfRequest())
                        .isCloseTo(request == null ? 0 : bm25(words, request, requests), within(1e-5));
            }
        }
    }

    private static double bm25(List<String> question, String text, List<String> all) {
        double mean =
                all.stream().mapToInt(one -> one.split(" ").length).average().orElseThrow();
        List<String> own = List.of(text.split(" "));
        double sum = 0;
        for (String word : question) {
            long with = all.stream()
                    .filter(one -> List.of(one.split(" ")).contains(word))
                    .count();
            double often = own.stream().filter(word::equals).count();
            double idf = Math.log(1 + (all.size() - with + 0.5) / (with + 0.5));
            sum += idf * often / (often + 1.2 * (0.25 + 0.75 * own.size() / mean));
        }
        return sum;
    }

    /** A second implementation: all vectors, compared one by one. Answers are added in parts and some removed, so that there are several segments with gaps. */
    @Test
    void theNearestVectorsAreFoundAllOfThem() throws IOException {
        List<Answer> answers = Answers.random(1_500, 2);
        try (AnswerIndex index = AnswerIndex.open(folder, ENCODER)) {
            for (int i = 0; i < answers.size(); i += 250) {
                put(index, answers.subList(i, i + 250));
            }
            index.remove(IntStream.range(0, 100).mapToObj(i -> "a" + 7 * i).toList());
            index.commit();
            Random random = new Random(3);
            for (int round = 0; round < 20; round++) {
                String text = Answers.sentence(random);
                float[] vector =
                        java.util.Objects.requireNonNull(asked(index, text).vector());
                Found found = index.search(new Question(List.of(), Language.ENGLISH, vector), 1_400, answer -> true);
                Map<String, Double> byReply = new HashMap<>();
                Map<String, Double> byRequest = new HashMap<>();
                for (int i = 0; i < answers.size(); i++) {
                    if (i % 7 == 0 && i < 700) {
                        continue;
                    }
                    EncodedAnswer encoded = index.encoder().encode(answers.get(i));
                    byReply.put("a" + i, cosine(vector, encoded.reply()));
                    byRequest.put("a" + i, cosine(vector, encoded.request()));
                }
                assertThat(found.byVectors()).isTrue();
                assertThat(ids(found)).containsExactlyInAnyOrderElementsOf(byReply.keySet());
                for (Hit hit : found.hits()) {
                    // Halves are good to 2^-11 of each number.
                    assertThat(hit.cosineOfReply())
                            .isCloseTo(byReply.get(hit.answer().id()), within(1e-3));
                    assertThat(hit.cosineOfRequest())
                            .isCloseTo(byRequest.get(hit.answer().id()), within(1e-3));
                }
                List<Hit> ten = index.search(new Question(List.of(), Language.ENGLISH, vector), 50, answer -> true)
                        .hits();
                double best =
                        byReply.values().stream().mapToDouble(v -> v).max().orElseThrow();
                assertThat(ten.stream().mapToDouble(Hit::cosineOfReply).max().orElseThrow())
                        .isCloseTo(best, within(1e-3));
            }
        }
    }

    private static double cosine(float[] a, float @org.jspecify.annotations.Nullable [] b) {
        double sum = 0;
        for (int j = 0; b != null && j < b.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    @Test
    void whatAllFourListsPraiseComesFirst() throws IOException {
        try (AnswerIndex index = AnswerIndex.open(folder, ENCODER)) {
            put(
                    index,
                    List.of(
                            Answers.past("a", "1", "the parcel is late", "we are sorry for the wait"),
                            Answers.past("b", "2", "the password is wrong", "please reset the password"),
                            Answers.past("c", "3", null, "your parcel will come tomorrow")));
            Found found = index.search(asked(index, "I forgot my password"), 3, answer -> true);
            assertThat(ids(found)).startsWith("b");
            assertThat(found.hits().get(0).wordsOfReply()).isPositive();
            assertThat(found.hits().get(0).wordsOfRequest()).isPositive();
        }
    }

    @Test
    void anAnswerComesBackAsItWasPutInWhereverItStands() throws IOException {
        Answer canned = new Answer(
                "canned-1", new Origin.Canned(1, "Reset"), Language.CHINESE, "您好，请点击“忘记密码”。", null, Answers.WRITTEN, 1);
        Answer past = new Answer(
                "past-9-7", new Origin.Past("9", "7"), Language.CHINESE, "密码已经重置。", "我忘记密码了", Answers.WRITTEN, 0.25);
        Answer article = new Answer(
                "article-5-0",
                new Origin.Article("5", "Passwords", "https://wiki.example.com/5", true),
                Language.OTHER,
                "Сбросьте пароль",
                null,
                Answers.WRITTEN,
                0);
        try (AnswerIndex index = AnswerIndex.open(folder, ENCODER)) {
            put(index, List.of(canned, past, article));
            Found chinese = index.search(index.encoder().question("忘记密码", Language.CHINESE), 5, answer -> true);
            assertThat(chinese.hits()).extracting(Hit::answer).containsExactlyInAnyOrder(canned, past);
            Found other = index.search(index.encoder().question("пароль", Language.OTHER), 5, answer -> true);
            assertThat(other.hits()).extracting(Hit::answer).containsExactly(article);
            assertThat(other.byVectors()).isFalse();
        }
    }

    @Test
    void nothingThatIsNotPermittedIsHandedOutAndNoneIsAskedForTwice() throws IOException {
        List<Answer> answers = Answers.random(900, 4);
        try (AnswerIndex index = AnswerIndex.open(folder, ENCODER)) {
            put(index, answers);
            List<String> asked = new ArrayList<>();
            Found found = index.search(asked(index, answers.get(5).text()), 5, answer -> {
                asked.add(answer.id());
                return answer.id().endsWith("77");
            });
            assertThat(ids(found)).hasSize(5).allMatch(id -> id.endsWith("77"));
            assertThat(asked).hasSizeGreaterThan(50).doesNotHaveDuplicates();
            assertThat(found.cutShort()).isFalse();
            // All nine were looked for and found, down to the worst.
            assertThat(ids(index.search(
                            asked(index, answers.get(5).text()),
                            20,
                            answer -> answer.id().endsWith("77"))))
                    .hasSize(9);
        }
    }

    @Test
    void aSearchThatMeetsItsBoundSaysSo() throws IOException {
        try (AnswerIndex index = AnswerIndex.open(folder, ENCODER)) {
            put(index, Answers.random(AnswerIndex.MOST_LOOKED_AT + 2_000, 5));
            AtomicInteger asked = new AtomicInteger();
            Found found = index.search(asked(index, "wordaa wordab"), 5, answer -> {
                asked.incrementAndGet();
                return false;
            });
            assertThat(found.hits()).isEmpty();
            assertThat(found.cutShort()).isTrue();
            assertThat(asked.get()).isBetween(AnswerIndex.MOST_LOOKED_AT, 4 * AnswerIndex.MOST_LOOKED_AT);
        }
    }

    @Test
    void withoutEncoderWordsAloneFindAndTheResultSaysSo() throws IOException {
        try (AnswerIndex index = AnswerIndex.open(folder, new WordVectors("words", false))) {
            put(index, List.of(Answers.past("a", "1", null, "please reset the password")));
            Found found = index.search(asked(index, "password"), 3, answer -> true);
            assertThat(ids(found)).containsExactly("a");
            assertThat(found.byVectors()).isFalse();
            assertThat(index.state().languages().get(Language.ENGLISH))
                    .isEqualTo(new IndexState.OfLanguage(1, 1, VectorSearch.EXACT));
        }
    }

    @Test
    void whatIsWrittenIsSeenAndLastsFromTheNextCommitOn() throws IOException {
        try (AnswerIndex index = AnswerIndex.open(folder, ENCODER)) {
            put(
                    index,
                    List.of(Answers.past("a", "1", null, "first text"), Answers.past("b", "2", null, "second text")));
            index.put(List.of(index.encoder().encode(Answers.past("a", "1", null, "third words"))));
            index.removeOfIssues(List.of("2"));
            assertThat(ids(index, "text")).containsExactlyInAnyOrder("a", "b");
            index.commit();
            assertThat(ids(index, "text third")).containsExactly("a");
            assertThat(index.search(asked(index, "third"), 1, answer -> true)
                            .hits()
                            .get(0)
                            .answer()
                            .text())
                    .isEqualTo("third words");
            index.put(List.of(index.encoder().encode(Answers.past("c", "3", null, "never committed"))));
        }
        try (AnswerIndex index = AnswerIndex.open(folder, ENCODER)) {
            assertThat(ids(index, "text third never")).containsExactly("a");
            index.remove(List.of("a", "unknown"));
            index.commit();
            assertThat(index.state().answers()).isZero();
        }
    }

    @Test
    void anAnswerThatIsNowInAnotherLanguageIsNoLongerFoundInTheFirst() throws IOException {
        try (AnswerIndex index = AnswerIndex.open(folder, ENCODER)) {
            put(index, List.of(Answers.past("a", "1", null, "please reset the password")));
            put(
                    index,
                    List.of(new Answer(
                            "a", new Origin.Past("1", "ca"), Language.CHINESE, "请重置密码", null, Answers.WRITTEN, 0.5)));
            assertThat(ids(index, "password")).isEmpty();
            assertThat(index.state().languages()).containsOnlyKeys(Language.CHINESE);
        }
    }

    @Test
    void vectorsOfAnotherWidthAreRefused() throws IOException {
        try (AnswerIndex index = AnswerIndex.open(folder, ENCODER)) {
            Answer answer = Answers.past("a", "1", null, "text");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> index.put(List.of(new EncodedAnswer(answer, new float[3], new float[3]))))
                    .withMessageContaining("3 numbers")
                    .withMessageContaining("expected 48");
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            index.search(new Question(List.of(), Language.ENGLISH, new float[3]), 1, one -> true));
            index.commit();
            assertThat(index.state().answers()).isZero();
        }
    }

    @Test
    void searchesGoOnWhileAnswersAreWritten() throws Exception {
        try (AnswerIndex index = AnswerIndex.open(folder, ENCODER)) {
            put(index, List.of(Answers.past("kept", "0", "always there", "always there")));
            AtomicBoolean writing = new AtomicBoolean(true);
            AtomicInteger searches = new AtomicInteger();
            Thread reader = new Thread(() -> {
                while (writing.get()) {
                    assertThat(ids(index, "always")).contains("kept");
                    searches.incrementAndGet();
                }
            });
            List<Throwable> failures = new ArrayList<>();
            reader.setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
            reader.start();
            for (int round = 0; round < 15; round++) {
                put(index, Answers.random(40, round));
                index.forget(List.of("i" + round));
                try (AnswerIndex.Rebuild rebuild = index.rebuild()) {
                    rebuild.putCurrent();
                    rebuild.finish();
                }
            }
            writing.set(false);
            reader.join();
            assertThat(failures).isEmpty();
            assertThat(searches.get()).isPositive();
        }
    }

    @Test
    void aFolderIsOpenOnce() throws IOException {
        AnswerIndex index = AnswerIndex.open(folder, ENCODER);
        assertThatIOException()
                .isThrownBy(() -> AnswerIndex.open(folder, ENCODER))
                .withMessageContaining("open already");
        index.close();
        index.close();
        assertThatIllegalStateException().isThrownBy(() -> ids(index, "text")).withMessageContaining("closed");
        AnswerIndex.delete(folder);
        assertThat(folder).doesNotExist();
    }
}
