package com.heed.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.heed.Language;
import com.heed.reply.Answer;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to the files of an index: damage, forgetting, building anew. */
class IndexFilesTest {
    private static final WordVectors ENCODER = new WordVectors();

    @TempDir
    private Path folder = Path.of("");

    private static void put(AnswerIndex index, Answer... answers) {
        index.put(Arrays.stream(answers).map(index.encoder()::encode).toList());
        index.commit();
    }

    private static List<String> ids(AnswerIndex index, String text) {
        return index.search(index.encoder().question(text, Language.ENGLISH), 10, answer -> true).hits().stream()
                .map(hit -> hit.answer().id())
                .toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private boolean anyFileHolds(String text) throws IOException {
        for (Path file : files(folder)) {
            if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void whatIsForgottenIsInNoFile() throws IOException {
        try (AnswerIndex index = AnswerIndex.open(folder, ENCODER)) {
            put(index, Answers.past("a", "1", null, "the zanzibarite delivery"), Answers.past("b", "2", null, "kept"));
            index.put(
                    Answers.random(300, 1).stream().map(index.encoder()::encode).toList());
            index.commit();
            assertThat(anyFileHolds("zanzibarite")).isTrue();
            index.forget(List.of("1"));
            assertThat(anyFileHolds("zanzibarite")).isFalse();
            assertThat(ids(index, "zanzibarite kept")).contains("b").doesNotContain("a");
            assertThat(index.state().answers()).isEqualTo(301);
        }
    }

    @Test
    void aDamagedByteInAnyFileOfAnswersIsSeen() throws IOException {
        try (AnswerIndex index = AnswerIndex.open(folder, ENCODER)) {
            index.put(
                    Answers.random(200, 1).stream().map(index.encoder()::encode).toList());
            index.commit();
        }
        int damaged = 0;
        for (Path file : files(folder)) {
            if (!file.toString().contains("en" + File.separator) || file.endsWith("write.lock")) {
                continue;
            }
            byte[] whole = Files.readAllBytes(file);
            for (int at : new int[] {0, whole.length / 3, whole.length / 2, whole.length - 1}) {
                byte[] broken = whole.clone();
                broken[at] ^= 0x10;
                Files.write(file, broken);
                assertRefused();
                damaged++;
            }
            Files.write(file, Arrays.copyOf(whole, whole.length / 2));
            assertRefused();
            Files.delete(file);
            assertRefused();
            Files.write(file, whole);
        }
        assertThat(damaged).isGreaterThan(8);
        try (AnswerIndex index = AnswerIndex.open(folder, ENCODER)) {
            assertThat(index.state().answers()).isEqualTo(200);
        }
    }

    private void assertRefused() {
        assertThatExceptionOfType(BrokenIndexException.class)
                .isThrownBy(() -> AnswerIndex.open(folder, ENCODER).close())
                .withMessageContaining(folder.toString())
                .withMessageEndingWith("has to be built again.");
    }

    @Test
    void anIndexOfANewerFormatOrOfAnotherEncoderIsRefusedAndCanBeMadeAfresh() throws IOException {
        try (AnswerIndex index = AnswerIndex.open(folder, ENCODER)) {
            put(index, Answers.past("a", "1", null, "text"));
        }
        assertThatExceptionOfType(BrokenIndexException.class)
                .isThrownBy(() -> AnswerIndex.open(folder, new WordVectors("others", true)))
                .withMessageContaining("'words'")
                .withMessageContaining("'others'");
        Path english = folder.resolve("build-000001").resolve("en");
        try (FSDirectory directory = FSDirectory.open(english);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("heed.format", "2").entrySet());
            writer.commit();
        }
        assertThatExceptionOfType(BrokenIndexException.class)
                .isThrownBy(() -> AnswerIndex.open(folder, ENCODER))
                .withMessageContaining("format 2, this version of Heed reads 1");
        Files.writeString(folder.resolve("current"), "../../elsewhere");
        assertRefused();
        try (AnswerIndex index = AnswerIndex.afresh(folder, ENCODER)) {
            assertThat(index.state().answers()).isZero();
            put(index, Answers.past("b", "1", null, "text"));
        }
        try (AnswerIndex index = AnswerIndex.open(folder, ENCODER)) {
            assertThat(ids(index, "text")).containsExactly("b");
            assertThat(folder.resolve("build-000001")).doesNotExist();
        }
    }

    @Test
    void aRebuildTakesTheIndexsPlaceAndKeepsWhatWasWrittenMeanwhile() throws IOException {
        try (AnswerIndex index = AnswerIndex.open(folder, ENCODER)) {
            put(
                    index,
                    Answers.past("stale", "1", null, "text of long ago"),
                    Answers.past("edited", "2", null, "text before"),
                    Answers.past("gone", "3", null, "text to be removed"));
            try (AnswerIndex.Rebuild rebuild = index.rebuild()) {
                assertThatIllegalStateException().isThrownBy(() -> index.rebuild());
                put(index, Answers.past("edited", "2", null, "text after"), Answers.past("new", "4", null, "text now"));
                index.removeOfIssues(List.of("3"));
                index.commit();
                // The rebuild read these from its source before they were changed.
                rebuild.put(List.of(
                        index.encoder().encode(Answers.past("edited", "2", null, "text before")),
                        index.encoder().encode(Answers.past("gone", "3", null, "text to be removed")),
                        index.encoder().encode(Answers.past("other", "5", null, "text of the source"))));
                assertThat(ids(index, "text")).containsExactlyInAnyOrder("stale", "edited", "new");
                rebuild.finish();
                assertThat(ids(index, "text")).containsExactlyInAnyOrder("edited", "new", "other");
                assertThat(index.search(index.encoder().question("after", Language.ENGLISH), 1, a -> true)
                                .hits()
                                .get(0)
                                .answer()
                                .text())
                        .isEqualTo("text after");
            }
            assertThat(folder.resolve("build-000001")).doesNotExist();
        }
        try (AnswerIndex index = AnswerIndex.open(folder, ENCODER)) {
            assertThat(ids(index, "text")).containsExactlyInAnyOrder("edited", "new", "other");
        }
    }

    @Test
    void aRebuildThatIsGivenUpOrCutOffLeavesTheIndexAsItWas() throws IOException {
        try (AnswerIndex index = AnswerIndex.open(folder, ENCODER)) {
            put(index, Answers.past("a", "1", null, "text"));
            try (AnswerIndex.Rebuild rebuild = index.rebuild()) {
                rebuild.put(List.of(index.encoder().encode(Answers.past("b", "2", null, "text"))));
            }
            assertThat(folder.resolve("build-000002")).doesNotExist();
            assertThat(ids(index, "text")).containsExactly("a");
            Files.createDirectories(folder.resolve("build-000007").resolve("en"));
        }
        try (AnswerIndex index = AnswerIndex.open(folder, ENCODER)) {
            assertThat(ids(index, "text")).containsExactly("a");
            assertThat(folder.resolve("build-000007")).doesNotExist();
        }
    }

    /** Of the ten nearest by all vectors, at least 98 in 100 are found by signs, too. */
    @Test
    void anIndexThatCrossesTheBorderFindsBySignsUntilItIsBelowItAgain() throws IOException {
        List<Answer> answers = Answers.random(8_000, 6);
        List<Question> questions;
        List<List<String>> exact;
        try (AnswerIndex index = AnswerIndex.open(folder, ENCODER, 8_000)) {
            for (int from = 0; from < 8_000; from += 2_000) {
                put(index, answers.subList(from, from + 2_000).toArray(Answer[]::new));
            }
            questions = Answers.random(100, 7).stream()
                    .map(answer -> index.encoder()
                            .question(answer.text(), Language.ENGLISH)
                            .byVector())
                    .toList();
            exact = questions.stream().map(q -> tenByReply(index, q)).toList();
            assertThat(english(index)).isEqualTo(new IndexState.OfLanguage(8_000, 0, VectorSearch.EXACT));
        }
        try (AnswerIndex index = AnswerIndex.open(folder, ENCODER, 7_999)) {
            assertThat(english(index)).isEqualTo(new IndexState.OfLanguage(8_000, 0, VectorSearch.SIGNS));
            assertThat(found(index, questions, exact)).isGreaterThanOrEqualTo(980);
            put(index, Answers.past("one more", "x", null, "text"));
            try (AnswerIndex.Rebuild rebuild = index.rebuild()) {
                rebuild.putCurrent();
                rebuild.finish();
            }
            assertThat(english(index)).isEqualTo(new IndexState.OfLanguage(8_001, 0, VectorSearch.SIGNS));
            assertThat(found(index, questions, exact)).isGreaterThanOrEqualTo(980);
            index.remove(List.of("one more", "a3"));
            index.commit();
            assertThat(english(index)).isEqualTo(new IndexState.OfLanguage(7_999, 0, VectorSearch.EXACT));
            assertThat(questions)
                    .allSatisfy(
                            question -> assertThat(tenByReply(index, question)).doesNotContain("a3"));
        }
    }

    private static int found(AnswerIndex index, List<Question> questions, List<List<String>> exact) {
        int found = 0;
        for (int i = 0; i < questions.size(); i++) {
            List<String> bySigns = tenByReply(index, questions.get(i));
            found += (int) exact.get(i).stream().filter(bySigns::contains).count();
        }
        return found;
    }

    private static IndexState.OfLanguage english(AnswerIndex index) {
        return Objects.requireNonNull(index.state().languages().get(Language.ENGLISH));
    }

    private static List<String> tenByReply(AnswerIndex index, Question question) {
        return index.search(question, 100, answer -> true).hits().stream()
                .sorted((a, b) -> Double.compare(b.cosineOfReply(), a.cosineOfReply()))
                .limit(10)
                .map(hit -> hit.answer().id())
                .toList();
    }
}
