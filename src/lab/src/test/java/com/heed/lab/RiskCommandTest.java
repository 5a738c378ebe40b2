package com.heed.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RiskCommandTest {
    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();
    private final StringWriter out = new StringWriter();

    /** Runs {@code risk} and returns its exit code. */
    private int risk(List<String> args) {
        return Lab.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Stream.concat(Stream.of("risk"), args.stream()).toArray(String[]::new));
    }

    private void runs(List<String> args) {
        assertThat(risk(args)).as(err.toString()).isZero();
    }

    /** Wrong use is told in a sentence that begins or goes on like this. */
    private void refuses(String sentence, List<String> args) {
        err.getBuffer().setLength(0);
        assertThat(risk(args)).as(err.toString()).isEqualTo(2);
        assertThat(err.toString()).contains(sentence).doesNotContain("Exception");
    }

    private static List<String> args(Object... args) {
        return Stream.of(args).map(String::valueOf).toList();
    }

    /** Learning from a table whose column {@code left} says who left. */
    private static List<String> table(Path train, Object... more) {
        return Stream.concat(args("--train", train, "--label", "left").stream(), args(more).stream())
                .toList();
    }

    /** Learning who is silent for 40 days from a history. */
    private static List<String> silence(Path history, Object... more) {
        return Stream.concat(args("--history", history, "--inactive-days", 40).stream(), args(more).stream())
                .toList();
    }

    private JsonNode metrics(String out) throws IOException {
        return new ObjectMapper().readTree(folder.resolve(out + "/metrics.json").toFile());
    }

    /** Who pays by the month and is new leaves more often; some months are empty. */
    private Path customers(String name, long seed, int rows, String extra) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder("id,plan,months,reason,left\n");
        for (int i = 0; i < rows; i++) {
            boolean month = random.nextBoolean();
            int months = random.nextInt(60);
            boolean left = random.nextDouble() < 1 / (1 + Math.exp(2.5 - (month ? 2.5 : 0) + months / 15.0 - 1.5));
            text.append(name, 0, 1)
                    .append(i)
                    .append(month ? ",month," : ",year,")
                    .append(i % 20 == 0 ? "" : months)
                    .append(left ? ",price" : ",")
                    .append(left ? ",yes\n" : ",no\n");
        }
        return Files.writeString(folder.resolve(name), text.append(extra).toString());
    }

    @Test
    void predictsWithReasonsAndRefusesWhatIsKnownOnlyAfterwards() throws IOException {
        Path train = customers("train.csv", 1, 300, "");
        Path test = customers("test.csv", 2, 200, "");

        runs(table(train, "--test", test, "--id", "id", "--out", folder.resolve("a")));

        assertThat(out.toString()).contains("Column 'reason' was refused: it is filled in", "say --keep reason.");
        List<String> lines = Files.readAllLines(folder.resolve("a/predictions.jsonl"));
        assertThat(lines).hasSize(200);
        JsonNode first = new ObjectMapper().readTree(lines.getFirst());
        assertThat(first.get("p").asDouble()).isBetween(0.0, 1.0);
        assertThat(first.at("/factors/0/0").asText()).matches("(plan|months)=.*");
        JsonNode metrics = metrics("a");
        assertThat(metrics.at("/metrics/auc").asDouble()).isGreaterThan(0.7);
        assertThat(metrics.at("/baselines/majority/accuracy").asDouble()).isBetween(0.5, 0.95);
        assertThat(metrics.at("/metrics/factors/0/oddsRatio").asDouble()).isPositive();
    }

    @Test
    void wrongInputGetsASentenceAndChangesNothing() throws IOException {
        Path twice = customers("twice.csv", 1, 100, "t7,month,3,,no\n");
        Path out = folder.resolve("none");

        refuses(
                "customer 't7' stands in row 7 already; keep one of the two rows.",
                table(twice, "--id", "id", "--out", out));
        refuses(
                "has the values 'month', 'year'; say with --positive which of them means",
                args("--train", twice, "--label", "plan"));
        Path one = Files.writeString(folder.resolve("one.csv"), "x,left\n1,yes\n2,yes\n");
        refuses("all 2 customers left; learning who leaves needs some of both.", table(one, "--positive", "yes"));
        assertThat(out).doesNotExist();
    }

    @Test
    void laterCustomersWhoAllStayedArePredictedAndNotMeasured() throws IOException {
        Path train = customers("past.csv", 1, 200, "");
        Path stayed = customers("stayed.csv", 2, 40, "");
        Files.writeString(stayed, Files.readString(stayed).replace(",yes", ",no"));
        runs(table(train, "--test", stayed, "--id", "id"));
        assertThat(this.out.toString()).contains("All 40 labelled rows of '" + stayed + "' say that somebody stayed");
    }

    /** Every tenth day each; half of the customers stop one by one over the year, each after two visits that were twenty days apart. */
    private Path visits(String extra) throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        StringBuilder text = new StringBuilder("customer,at,value\n");
        for (int c = 0; c < 200; c++) {
            int end = c % 2 == 0 ? 500 : 60 + random.nextInt(380);
            int gap = 10;
            for (int day = random.nextInt(10); day < Math.min(400, end); day += gap + random.nextInt(3)) {
                text.append("c%d,%s,%d%n".formatted(c, LocalDate.of(2025, 1, 1).plusDays(day), 5 + random.nextInt(20)));
                gap = end - day < 60 ? 20 : 10;
            }
        }
        return Files.writeString(folder.resolve("visits.csv"), text.append(extra));
    }

    @Test
    void silenceIsLearnedFromAHistoryMeasuredLaterAndAskedOfTheCustomersOfToday() throws IOException {
        Path history =
                visits("c0,2999-01-01,5\nc0,2026-01-02,1e9\nc0,2026-01-03,7\nc0,2026-01-03,7\nc0,2026-01-03,8\n");

        runs(silence(history, "--out", folder.resolve("h")));

        assertThat(out.toString())
                .contains("Leaving is 40 days without any activity;")
                .contains("1 rows of '" + history + "' have a time after today and were left out")
                .contains("1 rows of '" + history
                        + "' repeat the customer, time, item and value of another and were counted all the same")
                .contains("1 rows of '" + history + "' have a value more than 10,000 times the median")
                .contains("(Kaplan-Meier)");
        JsonNode metrics = metrics("h");
        assertThat(metrics.at("/metrics/auc").asDouble()).isGreaterThan(0.8);
        List<String> lines = Files.readAllLines(folder.resolve("h/predictions.jsonl"));
        assertThat(lines).hasSizeBetween(90, 160);
        JsonNode first = new ObjectMapper().readTree(lines.getFirst());
        assertThat(first.path("customer").asText()).startsWith("c");
        assertThat(first.path("p").asDouble()).isBetween(0.0, 1.0);
        assertThat(first.path("factors").size()).isPositive();
    }

    @Test
    void aHistoryThatTellsNothingGetsASentence() throws IOException {
        refuses("Give --train with a table of customers, or --history", args());
        Path history = visits("");
        refuses("Say with --inactive-days how many days", args("--history", history));
        refuses(
                "to learn who is silent for 200 days it has to be 600 at least",
                args("--history", history, "--inactive-days", 200));
        refuses("go with a table, not with --history", silence(history, "--label", "x"));
        refuses("column 'value': 'cheap' is no number such as 12.50", silence(visits("c1,2025-03-01,cheap\n")));
        Path nobody = Files.writeString(folder.resolve("nobody.csv"), "customer,at\n,2025-01-01\n");
        refuses("has no customer; fill it in or take the row out.", silence(nobody));
    }

    /** Customers with the day they were looked at, when they were seen last, and a call that was made after some had left. */
    private Path dated(String seen, String called, String asOf) throws IOException {
        SplittableRandom random = new SplittableRandom(9);
        StringBuilder text = new StringBuilder("id,months,flat,price,seen,call,called,as_of,left\n");
        for (int i = 0; i < 200; i++) {
            int months = random.nextInt(60);
            boolean left = random.nextDouble() < 1 / (1 + Math.exp(months / 10.0 - 2));
            text.append("c%d,%d,7,%s,%s,%d,%s,%s,%s%n"
                    .formatted(
                            i,
                            months,
                            i == 5 ? "1000000000" : String.valueOf(20 + random.nextInt(9)),
                            seen,
                            random.nextInt(4),
                            i % 10 == 0 ? called : "",
                            asOf,
                            left ? "yes" : "no"));
        }
        return Files.writeString(folder.resolve("dated.csv"), text);
    }

    @Test
    void datesAfterTheDayThatCountsAreRefusedAndWhatWasKnownOnThemToo() throws IOException {
        Path late = dated("2026-03-01", "2026-05-02", "2026-03-31");

        runs(table(late, "--id", "id", "--as-of", "as_of", "--known-on", "call=called", "--out", folder.resolve("d")));

        assertThat(out.toString())
                .contains(
                        "Column 'call' was refused: its date 'called' lies after 'as_of' in 20 rows, first in row 0 (2026-05-02 after 2026-03-31), so it was known only afterwards. If it was known before, say --keep call.")
                .contains("Column 'flat' is '7' in every row, says nothing and was left out.")
                .contains("Column 'price', row 5: 1000000000 is far from all others")
                .doesNotContain("'seen' was refused");
        String predictions = Files.readString(folder.resolve("d/predictions.jsonl"));
        assertThat(predictions).contains("months=").doesNotContain("call=", "called=", "as_of=");
    }

    @Test
    void aColumnOfDatesThatIsKeptOrInTheFutureIsSaid() throws IOException {
        Path late = dated("2999-03-01", "2026-02-02", "2026-03-31");
        runs(table(late, "--id", "id", "--as-of", "as_of"));
        assertThat(out.toString())
                .contains("Column 'seen' was refused: it lies after 'as_of' in 200 rows")
                .contains("Column 'seen' of '" + late
                        + "' has dates after today in 200 rows; see whether they are right.")
                .doesNotContain("'called' was refused");
        runs(table(late, "--id", "id", "--as-of", "as_of", "--keep", "seen"));
        assertThat(out.toString().lastIndexOf("'seen' was refused"))
                .isEqualTo(out.toString().indexOf("'seen' was refused"));
    }

    @Test
    void wrongDatesGetASentence() throws IOException {
        Path ambiguous = dated("2026-03-01", "2026-02-02", "03/04/2026");
        refuses(
                "'03/04/2026' can be read with the day or the month first; say which",
                table(ambiguous, "--as-of", "as_of"));
        Path fine = dated("2026-03-01", "2026-02-02", "2026-04-03");
        refuses(
                "Column 'months' of '" + fine + "' does not hold dates in every filled row",
                table(fine, "--as-of", "months"));
        refuses("nowhere", table(fine, "--as-of", "nowhere"));
        refuses("Say with --as-of which column has the day", table(fine, "--known-on", "call=called"));
    }

    @Test
    void anEmptyFileGetsASentence() throws IOException {
        refuses("empty.csv' is empty.", table(Files.writeString(folder.resolve("empty.csv"), "")));
        refuses(
                "head.csv' has column names and no rows.",
                table(Files.writeString(folder.resolve("head.csv"), "a,left\n")));
        refuses(
                "nothing.csv' has column names and no rows.",
                silence(Files.writeString(folder.resolve("nothing.csv"), "customer,at\n")));
    }

    @Test
    void theReportHasFiguresCalibrationFactorsAndSurvivalInBothLanguages() throws IOException {
        Path history = visits("");
        for (String language : List.of("en", "zh")) {
            runs(silence(history, "--compare", "--report-language", language, "--out", folder.resolve(language)));
        }
        String english = Files.readString(folder.resolve("en/report.html"));
        assertThat(english)
                .contains("How right that is", "The more frequent outcome, of everybody")
                .contains("What was said and what came true", "What predicts, and why", "What goes with leaving")
                .contains("Days of activity alone, MBG/NBD", "discrete-time hazard")
                .contains("How long customers stay", "Kaplan-Meier")
                .doesNotContain("risk.", "{0}", "<script");
        assertThat(Files.readString(folder.resolve("zh/report.html")))
                .contains("有多准确", "客户会停留多久", "40 天没有任何活动")
                .doesNotContain("risk.", "How right");
        JsonNode metrics = metrics("en");
        assertThat(metrics.at("/baselines/rhythm/auc").asDouble()).isGreaterThan(0.6);
        assertThat(metrics.at("/baselines/hazard/auc").asDouble()).isGreaterThan(0.6);
        assertThat(metrics.at("/metrics/eceByChance").asDouble()).isBetween(0.001, 0.2);
        assertThat(metrics.at("/metrics/survival/steps").size()).isGreaterThan(20);
    }
}
