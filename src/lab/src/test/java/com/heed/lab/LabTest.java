package com.heed.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.heed.lab.run.RunOptions;
import com.heed.learn.ModelPack;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What no work is needed for: help, and refusals before any work. */
class LabTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void everyCommandExplainsItselfAndHasTheOptionsOfAll() {
        for (String command : new String[] {
            "intent",
            "sentiment",
            "sentiment-cases",
            "jira",
            "patterns",
            "urgency",
            "pairs",
            "replies",
            "pictures",
            "train-sentiment",
            "train-pairs",
            "train-replies",
            "figures"
        }) {
            assertThat(run(command, "--help")).as(command).isZero();
            assertThat(out.toString()).contains("--seed=N", "--threads=N", "--out=DIR");
            assertThat(err.toString()).isEmpty();
        }
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains(
                        "intent",
                        "sentiment",
                        "sentiment-cases",
                        "jira",
                        "patterns",
                        "urgency",
                        "route",
                        "pairs",
                        "replies",
                        "pictures",
                        "train-sentiment",
                        "train-pairs",
                        "train-replies",
                        "figures",
                        "Exit codes");
    }

    @Test
    void theFiguresOfTheDocumentsAreCommandsThatExist() {
        List<FiguresCommand.Figure> figures = FiguresCommand.all();

        assertThat(figures).extracting(FiguresCommand.Figure::card).contains("sentiment-en", "sentiment-zh");
        for (FiguresCommand.Figure figure : figures) {
            String[] words =
                    figure.arguments(folder, new RunOptions(), folder.resolve("encodings"), folder.resolve("out"));
            assertThatCode(() -> new CommandLine(new Lab()).parseArgs(words))
                    .as(figure.line())
                    .doesNotThrowAnyException();
        }
        assertThat(run("figures", "--data", folder.toString(), "--card", "sentiment-zh", "--list"))
                .isZero();
        assertThat(out.toString())
                .contains("sentiment-zh: heed-lab sentiment --test $DATA/")
                .doesNotContain("-en:");
    }

    /** A command that refuses itself only after hours of others would be found out too late. */
    @Test
    void everyCardOfAModelIsTrainedAgainAndAsksFrozenCasesAndSentencesOfItsLanguage() {
        for (String language : new String[] {"en", "zh"}) {
            assertThat(FiguresCommand.all())
                    .filteredOn(figure -> figure.card().equals("sentiment-" + language))
                    .extracting(FiguresCommand.Figure::line)
                    .contains(
                            "heed-lab sentiment-cases --language " + language,
                            "heed-lab sentiment-cases --language " + language + " --sentences")
                    .anyMatch(line ->
                            line.startsWith("heed-lab train-sentiment --data $DATA --language " + language + " ")
                                    && line.contains(" --cross --adapt 50,200"));
        }
        String[] training = FiguresCommand.all().stream()
                .filter(figure -> figure.command().contains("train-sentiment"))
                .map(figure -> figure.arguments(folder, new RunOptions(), null, null))
                .findFirst()
                .orElseThrow();
        // Without --out it goes on until it misses the data.
        refused("has no goemotions/labels.txt", training);
    }

    /** Encoding is what a training takes longest for, and nothing else that figures run keeps encodings. */
    @Test
    void figuresKeepTheEncodedTextsOfTrainingsWhereToldTo() {
        for (FiguresCommand.Figure figure : FiguresCommand.all()) {
            boolean kept = List.of(figure.arguments(folder, new RunOptions(), folder.resolve("kept"), null))
                    .containsAll(List.of("--encodings", folder.resolve("kept").toString()));
            assertThat(kept)
                    .as(figure.line())
                    .isEqualTo(figure.command().getFirst().equals("train-sentiment"));
        }
    }

    @Test
    void figuresAreMeasuredOnDataThatIsThere() {
        refused("is no folder", "figures", "--data", folder.resolve("none").toString());
        refused("--card cards is none of sentiment-en", "figures", "--data", folder.toString(), "--card", "cards");
        refused(
                "These files are missing: " + folder.resolve("jira_apache"),
                "figures",
                "--data",
                folder.toString(),
                "--card",
                "jira");
    }

    @Test
    void wrongUseEndsWithTwoAndASentence() throws IOException {
        String file = csv("a.csv", "text,label\nhello,1\n");

        refused(
                "Name a command: intent, sentiment, sentiment-cases, jira, patterns, urgency, route, pairs, replies, recommend, risk, pictures, train-sentiment, train-pairs, train-replies, figures.");
        refused("Unmatched argument", "sentimen");
        refused("Missing required option", "sentiment");
        refused("Unknown option: '--foo'", "sentiment", "--test", file, "--text", "text", "--foo");
        refused("has no column 'body'; it has text, label.", "sentiment", "--test", file, "--text", "body");
        refused("has no column 'mood'", "sentiment", "--test", file, "--text", "text", "--label", "mood");
        refused(
                "row 0 (line 2), column 'label': label '1' is not one of negative, neutral, positive; say what it means, such as --map 1=negative.",
                "sentiment",
                "--test",
                file,
                "--text",
                "text",
                "--label",
                "label");
        refused(
                "--map 1=good: 'good' is not one of",
                "sentiment",
                "--test",
                file,
                "--text",
                "text",
                "--label",
                "label",
                "--map",
                "1=good");
        refused("should be in KEY=VALUE", "sentiment", "--test", file, "--text", "text", "--map", "1");
        refused(
                "--classes: 'happy' is not one of",
                "sentiment",
                "--test",
                file,
                "--text",
                "text",
                "--classes",
                "happy");
        refused("--threads 0 must be 1 to 256", "sentiment", "--test", file, "--text", "text", "--threads", "0");
        refused("Invalid value for option '--seed'", "sentiment", "--test", file, "--text", "text", "--seed", "x");
        refused("--train needs --label", "sentiment", "--test", file, "--text", "text", "--train", file);
        refused("--deletion 0 must be 1 to 20", "sentiment", "--test", file, "--text", "text", "--deletion", "0");
        refused(
                "--report-language 'fr' must be en or zh",
                "sentiment",
                "--test",
                file,
                "--text",
                "text",
                "--report-language",
                "fr");
        refused("is a file; name a folder", "sentiment", "--test", file, "--text", "text", "--out", file);
        refused("is a folder; name a file", "sentiment", "--test", folder.toString(), "--text", "text");
        refused("There is no file", "jira", "--export", folder.resolve("no.csv").toString());
        refused("has no column Summary or Description", "jira", "--export", file);
        refused(
                "has no file that ends in",
                "jira",
                "--export",
                Files.createDirectory(folder.resolve("empty")).toString());
        refused("--zone 'Mars' is not a time zone", "jira", "--export", file, "--zone", "Mars");
        refused("--threshold 2.0 must be 0 to 1", "jira", "--export", file, "--threshold", "2");
        refused("--quotes -1 must be 0 to 200", "jira", "--export", file, "--quotes", "-1");
        refused("'" + file + "' has 1 row; patterns need at least 20.", "patterns", "--input", file, "--text", "text");
        refused("Name the columns of the text with --text, or", "patterns", "--input", file);
        refused("has no column 'body'", "patterns", "--input", file, "--text", "body");
        refused("has no column 'channel'", "patterns", "--input", file, "--text", "text", "--fields", "channel");
        refused("A rule needs two columns at least", "patterns", "--input", file, "--fields", "label");
        refused("--topic needs --text", "patterns", "--input", file, "--fields", "text,label", "--topic", "label");
        refused("--min-support 1 must be 2 to", "patterns", "--input", file, "--text", "text", "--min-support", "1");
        refused("--resolution 0.0 must be", "patterns", "--input", file, "--text", "text", "--resolution", "0");
        refused("13 columns in --fields", "patterns", "--input", file, "--fields", "a,b,c,d,e,f,g,h,i,j,k,l,m");
        refused(
                "--language 'fr' must be en or zh",
                "train-sentiment",
                "--data",
                folder.toString(),
                "--language",
                "fr",
                "--out",
                "x");
        refused("--sentences and --cases exclude each other", "sentiment-cases", "--sentences", "--cases", file);
        refused(
                "--adapt needs --cross",
                "train-sentiment",
                "--data",
                folder.toString(),
                "--language",
                "en",
                "--adapt",
                "50");
        refused(
                "--adapt 'all' must be a number of rows",
                "train-sentiment",
                "--data",
                folder.toString(),
                "--language",
                "en",
                "--cross",
                "--adapt",
                "50,all");
        refused(
                "has no goemotions/labels.txt",
                "train-sentiment",
                "--data",
                folder.toString(),
                "--language",
                "en",
                "--out",
                folder.resolve("m").toString());
    }

    @Test
    void intentSaysWhatItNeedsToLearn() throws IOException {
        String test = csv("test.csv", "text,topic\nhello,a\n");
        String one = csv("one.csv", "text,topic\nhello,a\nbye,a\n");
        String two = csv("two.csv", "text,topic\nhello,a\nbye,b\n");
        String none = csv("none.csv", "text,topic\nhello,\n");

        intentRefused("--train has one label, 'a', in column 'topic'; two or more are needed", one, test, "topic");
        intentRefused("--train has no label in column 'topic'; two or more are needed", none, test, "topic");
        intentRefused("--train has 2 labelled texts; 10 are the least to learn from.", two, test, "topic");
        intentRefused(
                "No labelled row of --train has a text in column 'text'",
                csv("blank.csv", "text,topic\n" + "\"\",a\n\" \",b\n".repeat(10)),
                test,
                "topic");
        intentRefused("has no column 'kind'; it has text, topic.", two, test, "kind");
        intentRefused("is empty", csv("empty.csv", ""), test, "topic");
        intentRefused("There is no file", folder.resolve("no.csv").toString(), test, "topic");
    }

    /** Whatever is wrong with a file, there is a sentence, and nothing in the folder for results. */
    @Test
    void whatCannotBeMeasuredIsRefusedBeforeAnythingIsWritten() throws IOException {
        String rows = csv("rows.csv", "text,topic,day\n" + "hello,a,2024-01-01\nbye,b,2024-01-02\n".repeat(6));
        String two = csv("pair.csv", "text,topic,day\nhello,a,2024-01-01\nbye,b,2024-01-02\n");
        String one = csv("single.csv", "text,topic\n" + "hello,a\n".repeat(12));
        String huge = csv("huge.csv", "text,topic\n\"" + "x".repeat(1 << 20) + "\",a\n");
        Path broken = folder.resolve("broken.csv");
        Files.write(broken, new byte[] {'t', 'e', 'x', 't', ',', 't', 'o', 'p', 'i', 'c', '\n', (byte) 0xff, ',', 'a'});

        measured("Name what to measure on: --test FILE, or --time COLUMN or --folds K", rows);
        measured("--test, --time and --folds exclude each other", rows, "--folds", "3", "--time", "day");
        measured("--folds 1 must be 2 to 20.", rows, "--folds", "1");
        measured("--curve needs one test, by --test or --time", rows, "--folds", "3", "--curve");
        measured("--new-wording needs --test", rows, "--folds", "3", "--new-wording");
        measured("--precision 1.5 must be 0.5 to 0.99.", rows, "--folds", "3", "--precision", "1.5");
        measured("--dev and --folds exclude each other", rows, "--folds", "3", "--dev", rows);
        measured("has no column 'when'; it has text, topic, day.", rows, "--time", "when");
        measured("has no column 'channel'; it has text, topic, day.", rows, "--folds", "3", "--by", "channel");
        measured("--time needs one file in --train, not 2", rows + "," + two, "--time", "day");
        measured("--train has 2 labelled texts; 10 are the least to learn from.", two, "--folds", "2");
        measured("--train has one label, 'a', in column 'topic'", one, "--folds", "2");
        measured("--train has one label, 'a', in column 'topic'", huge, "--folds", "2");
        measured("line 2: not UTF-8", broken.toString(), "--folds", "2");
        measured("is empty", csv("nothing.csv", ""), "--folds", "2");
        sentiment("--folds and --time need --label", rows, "--folds", "3");
        sentiment(
                "--train, --time and --folds exclude each other",
                rows,
                "--label",
                "topic",
                "--folds",
                "3",
                "--train",
                rows);
        sentiment(
                "--deletion and --folds exclude each other",
                rows,
                "--label",
                "topic",
                "--folds",
                "3",
                "--deletion",
                "2");
        sentiment("--curve needs rows to adapt to, by --train or --time.", rows, "--label", "topic", "--curve");
        sentiment(
                "fewer than 30 labelled texts of each language",
                rows,
                "--label",
                "topic",
                "--map",
                "a=positive,b=negative",
                "--folds",
                "2");
    }

    @Test
    void pairsThatCannotBeReadOrLearnedFromAreRefused() throws IOException {
        String head = "a,b,same\n";
        String rows =
                csv("pairs.csv", head + "Where is it?,Where is it now?,1\nWhere is it?,Who are you?,0\n".repeat(6));
        String two = csv("two-pairs.csv", head + "Where is it?,Where is it now?,1\nWhere is it?,Who are you?,0\n");
        String one = csv("one-label.csv", head + "Where is it?,Where is it now?,1\n".repeat(12));
        String odd = csv("odd.csv", head + "Where is it?,Where is it now?,yes\n");
        String huge = csv("huge-pairs.csv", head + "\"" + "x".repeat(1 << 20) + "\",b,1\n");
        Path broken = folder.resolve("broken-pairs.csv");
        Files.write(broken, new byte[] {'a', ',', 'b', '\n', (byte) 0xff, ',', 'b'});

        pairs("is empty", csv("no-pairs.csv", ""));
        pairs("line 2: not UTF-8", broken.toString());
        refused("has no column 'c'; it has a, b, same.", "pairs", "--test", rows, "--text", "a,c");
        refused("--text names 1 column; name the two", "pairs", "--test", rows, "--text", "a");
        refused("--text names 3 columns; name the two", "pairs", "--test", rows, "--text", "a,b,same");
        pairs("--train needs --label, the column of the labels.", rows, "--train", rows);
        pairs("has no column 'label'", rows, "--label", "label");
        pairs("label 'yes' is not one of 0, 1; say what it means, such as --map yes=0.", odd, "--label", "same");
        pairs("--map yes=same: 'same' is not one of 0, 1", odd, "--label", "same", "--map", "yes=same");
        pairs("has one label, '1', in column 'same'; figures need 1 and 0.", huge, "--label", "same");
        pairs(
                "has one label, '1', in column 'same'; --train needs pairs with 1 and pairs with 0.",
                rows,
                "--label",
                "same",
                "--train",
                one);
        pairs("--train has 2 labelled pairs; 10 are the least to learn from.", rows, "--label", "same", "--train", two);
        refused("--language 'fr' must be en or zh", "train-pairs", "--language", "fr", "--out", "x");
    }

    @Test
    void repliesThatCannotBeRankedAreRefused() throws IOException {
        String history = csv("history.csv", "id,request,reply\n1,Where is it?,Here.\n");
        String query = csv("query.csv", "id,request\n1,Where?\n");
        String named =
                csv("named.jsonl", "{\"context\":[\"Hi\"],\"candidates\":[{\"id\":\"a\",\"text\":\"Hello\"}]}\n");

        refused(
                "Name the replies to rank: --history FILE, or candidates in every query.",
                "replies",
                "--queries",
                query);
        refused("--k 0 must be 1 or more.", "replies", "--queries", named, "--k", "0");
        refused("--cold and --train exclude", "replies", "--queries", named, "--cold", "--train", history);
        replies("is empty", csv("no-history.csv", ""), query);
        replies("neither a column 'request' nor", csv("odd-history.csv", "id,text,reply\n1,a,b\n"), query);
        replies("has no column 'reply'", csv("no-reply.csv", "id,request\n1,a\n"), query);
        replies("'reply' has no word", csv("blank-reply.csv", "id,request,reply\n1,a,\n"), query);
        replies("'id' is empty", csv("no-id.csv", "id,request,reply\n,a,b\n"), query);
        replies("is not JSON", history, csv("broken.jsonl", "{\"context\":\n"));
        replies("a turn is a text, or an object", history, csv("turn.jsonl", "{\"context\":[5]}\n"));
        replies("'context' has no turn with a word", history, csv("silent.jsonl", "{\"context\":[]}\n"));
        replies("'candidates' has no answer", history, candidates("[]"));
        replies("candidate 'a' has no text", history, candidates("[{\"id\":\"a\",\"text\":\" \"}]"));
        replies("candidate 0 has no 'id'", history, candidates("[{\"text\":\"x\"}]"));
        replies(
                "two candidates have the id 'a'",
                history,
                candidates("[{\"id\":\"a\",\"text\":\"x\"},{\"id\":\"a\",\"text\":\"y\"}]"));
        refused("--language 'fr' must be en or zh", "train-replies", "--language", "fr", "--dialogues", history);
    }

    private String candidates(String list) throws IOException {
        return csv("candidates.jsonl", "{\"context\":[\"Hi\"],\"candidates\":" + list + "}\n");
    }

    private void replies(String sentence, String history, String queries) {
        refusedWithoutResults(sentence, new String[0], "replies", "--history", history, "--queries", queries);
    }

    private void pairs(String sentence, String test, String... more) {
        refusedWithoutResults(sentence, more, "pairs", "--test", test, "--text", "a,b");
    }

    @Test
    void casesThatCannotBeAskedAreRefused() throws IOException {
        String head = "kind,label,text\n";
        String english = csv("english.csv", head + "sarcasm,negative,Thanks for nothing.\n");

        cases("--language 'fr' must be en or zh.", "--language", "fr");
        cases("There is no file", "--cases", folder.resolve("no.csv").toString());
        cases("is empty", "--cases", csv("empty.csv", ""));
        cases("has column names and no rows", "--cases", csv("names.csv", head));
        cases("has no column 'kind'; it has label, text.", "--cases", csv("kindless.csv", "label,text\nnegative,No\n"));
        cases(
                "row 0 (line 2), column 'label': label 'angry' is not one of negative, neutral, positive.",
                "--cases",
                csv("angry.csv", head + "sarcasm,angry,Thanks for nothing.\n"));
        cases("has no case in --language zh", "--cases", english, "--language", "zh");
    }

    private void cases(String sentence, String... args) {
        refusedWithoutResults(sentence, args, "sentiment-cases");
    }

    private void measured(String sentence, String train, String... more) {
        refusedWithoutResults(sentence, more, "intent", "--train", train, "--text", "text", "--label", "topic");
    }

    private void sentiment(String sentence, String test, String... more) {
        refusedWithoutResults(sentence, more, "sentiment", "--test", test, "--text", "text");
    }

    private void refusedWithoutResults(String sentence, String[] more, String... args) {
        Path results = folder.resolve("results");
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of(more));
        all.addAll(List.of("--out", results.toString()));
        refused(sentence, all.toArray(String[]::new));
        assertThat(results).doesNotExist();
    }

    private void intentRefused(String sentence, String train, String test, String label) {
        refused(sentence, "intent", "--train", train, "--test", test, "--text", "text", "--label", label);
    }

    @Test
    void anEncoderThatCannotReadIsRefusedBeforeAnyWork() throws IOException {
        String rows = csv("rows.csv", "text,topic\n" + "hello,a\nbye,b\n".repeat(6));
        Path empty = Files.createDirectories(folder.resolve("encoder"));
        String[] given = {"--encoder", empty.toString()};

        measured("--encoder: '" + empty + "' has no encoder.json", rows, with(given, "--folds", "2"));
        sentiment("--encoder needs --model", rows, given);
        cases("--encoder needs --model", given);
        sentiment("--model: file 'manifest.json' of model '" + empty, rows, "--model", empty.toString());

        Path other = folder.resolve("other");
        new ModelPack(new ModelPack.Manifest("urgency-en", 1, 1, "", 1, Map.of()), Map.of()).write(other);
        cases("is 'urgency-en' and no sentiment model", "--model", other.toString());
    }

    private static String[] with(String[] first, String... more) {
        return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void urgencySaysWhatItNeedsToLearn() throws IOException {
        String table = csv("t.csv", "text,level\nhello,1\n");
        String open =
                csv("open.jsonl", "{\"key\":\"A-1\",\"fields\":{\"created\":\"2024-03-01T08:15:00.000+0100\"}}\n");
        String named = csv(
                "named.jsonl",
                "{\"key\":\"A-1\",\"fields\":{\"created\":\"2024-03-01T08:15:00.000+0100\",\"resolutiondate\":\"2024-03-01T09:15:00.000+0100\",\"priority\":{\"name\":\"P1\"}}}\n");

        refused("Give --export, or --train with --text and --label.", "urgency");
        refused("Give --export, or --train with", "urgency", "--train", table, "--text", "text");
        refused("are two ways to give contacts; use one.", "urgency", "--export", open, "--train", table);
        refused("--train-share 1.0 must be above 0 and below 1.", "urgency", "--export", open, "--train-share", "1");
        refused("--threshold -1.0 must be 0 to 1.", "urgency", "--export", open, "--threshold", "-1");
        refused(
                "rules.json': rule 1: 'name' must be a text, found nothing.",
                "urgency",
                "--export",
                open,
                "--rules",
                csv("rules.json", "[{}]"));
        refused("--zone 'Mars' is not a time zone", "urgency", "--export", open, "--zone", "Mars");
        refused("has no resolved issue; of open ones nobody knows", "urgency", "--export", open);
        refused("The priorities P1 are not Jira’s own; give all of them, highest first", "urgency", "--export", named);
        refused(
                "label '1' is not one of low, medium, high",
                "urgency",
                "--train",
                table,
                "--text",
                "text",
                "--label",
                "level");
    }

    @Test
    void aRefusalLeavesNothingInTheFolderForResults() throws IOException {
        Path results = folder.resolve("results");
        String ragged = csv("ragged.csv", "text,label\nhello\n");

        assertThat(run("sentiment", "--test", ragged, "--text", "text", "--out", results.toString()))
                .isEqualTo(2);

        assertThat(results).doesNotExist();
    }

    /** Java 8 reads class files up to version 52. */
    @Test
    void theFirstClassLoadsOnAnOldJava() throws IOException {
        try (InputStream in = Main.class.getResourceAsStream("Main.class");
                DataInputStream data = new DataInputStream(in)) {
            assertThat(data.readInt()).isEqualTo(0xCAFEBABE);
            data.readUnsignedShort();
            assertThat(data.readUnsignedShort()).isEqualTo(52);
        }
    }

    private void refused(String sentence, String... args) {
        err.getBuffer().setLength(0);

        assertThat(run(args)).as(String.join(" ", args)).isEqualTo(2);

        assertThat(err.toString()).contains(sentence).doesNotContain("\tat ").doesNotContain("Exception");
    }

    private int run(String... args) {
        return Lab.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    private String csv(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }
}
