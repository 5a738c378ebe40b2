package com.heed.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.sandbox.transfer.ArchivedComment;
import com.heed.sandbox.transfer.ArchivedIssue;
import com.heed.sandbox.transfer.ArchivedPerson;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the people of the demo project write. */
final class DemoTextsTest {
    private static final DemoProject PROJECT = DemoProject.of(DemoProject.SEED, Instant.parse("2026-11-25T20:00:00Z"));
    private static final List<ArchivedIssue> ISSUES = PROJECT.archive().issues();
    private static final Pattern UNFILLED = Pattern.compile("\\{(?!code|quote|panel|color|html|macro)[a-z]+}");
    private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    @Test
    void noTwoDescriptionsAreEqualExceptTheCopiedOnes() {
        Set<String> seen = new HashSet<>();
        Map<String, DemoContact> contacts =
                PROJECT.contacts().stream().collect(Collectors.toMap(DemoContact::key, contact -> contact));

        assertThat(ISSUES.stream().filter(issue -> !seen.add(issue.description())))
                .hasSize(3)
                .allMatch(issue ->
                        Objects.requireNonNull(contacts.get(issue.key())).copied());
    }

    @Test
    void noSentenceStandsInMoreThanFourOfAHundredDescriptions() {
        Map<String, Integer> counts = new HashMap<>();
        for (ArchivedIssue issue : ISSUES) {
            Set<String> sentences = Arrays.stream(issue.description().split("(?<=[.!?。！？])\\s*|\n", -1))
                    .map(String::strip)
                    .filter(sentence -> sentence.length() > 4)
                    .collect(Collectors.toSet());
            sentences.forEach(sentence -> counts.merge(sentence, 1, Integer::sum));
        }

        assertThat(counts)
                .hasSizeGreaterThan(900)
                .allSatisfy((sentence, count) ->
                        assertThat(count).as(sentence).isLessThanOrEqualTo(ISSUES.size() * 4 / 100));
    }

    @Test
    void everySlotIsFilledAndEveryTextFits() {
        assertThat(texts()).noneMatch(text -> UNFILLED.matcher(text).find()).noneMatch(String::isBlank);
        assertThat(ISSUES)
                .allMatch(issue -> issue.summary().length() <= 255
                        && !issue.summary().contains("\n")
                        && !issue.description().isBlank());
    }

    @Test
    void noTextHoldsWhatADatabaseCannotKeep() {
        assertThat(texts()).noneMatch(text -> text.indexOf('\0') >= 0).allMatch(DemoTextsTest::wellFormed);
    }

    @Test
    void theLanguageIsTheOneSaid() {
        Map<String, ArchivedIssue> issues =
                ISSUES.stream().collect(Collectors.toMap(ArchivedIssue::key, issue -> issue));
        for (DemoContact contact : PROJECT.contacts()) {
            String text = Objects.requireNonNull(issues.get(contact.key())).description();
            long han = text.codePoints()
                    .filter(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN)
                    .count();
            switch (contact.language()) {
                case "zh" -> assertThat(han).as(text).isGreaterThan(5);
                case "mixed" -> {
                    assertThat(han).as(text).isGreaterThan(3);
                    assertThat(text).containsPattern("[a-z]{3,} [a-z]{2,} ");
                }
                case "ja" -> assertThat(text).containsPattern("[\\u3040-\\u309f]");
                case "fr" -> assertThat(text).containsPattern("[éèàç]");
                default -> assertThat(han).as(text).isZero();
            }
        }
    }

    @Test
    void everyCommentOfTheCustomerHasAMood() {
        Map<String, ArchivedIssue> issues =
                ISSUES.stream().collect(Collectors.toMap(ArchivedIssue::key, issue -> issue));
        for (DemoContact contact : PROJECT.contacts()) {
            ArchivedIssue issue = Objects.requireNonNull(issues.get(contact.key()));
            long written = issue.comments().stream()
                    .filter(comment -> String.valueOf(comment.author()).equals(issue.reporter()))
                    .count();
            assertThat(contact.moods()).as(contact.key()).hasSize((int) written + 1);
        }
    }

    @Test
    void cardsAndIdentityNumbersCarryRightCheckDigitsAndAreKnownTestNumbers() {
        Set<String> cards = Set.copyOf(new Phrases("slots.txt").in("card"));
        List<String> identities = found("(?<!\\d)99000019000101\\d{3}[\\dX]");

        assertThat(cards).allMatch(DemoTextsTest::luhn);
        assertThat(texts().filter(text -> cards.stream().anyMatch(text::contains)))
                .hasSizeGreaterThan(3);
        assertThat(identities).hasSizeGreaterThan(1).allMatch(DemoTextsTest::checkedId);
        assertThat(found("(?<!\\d)\\d(?:[ -]?\\d){12,18}(?!\\d)").stream()
                        .filter(DemoTextsTest::luhn)
                        .filter(number -> !cards.contains(number)))
                .isEmpty();
    }

    @Test
    void addressesBelongToNobody() {
        assertThat(PROJECT.archive().people())
                .extracting(ArchivedPerson::email)
                .allMatch(email -> email.endsWith(".example"))
                .doesNotHaveDuplicates();
        assertThat(found("\\w[\\w.]*@[\\w.]+\\.[a-z]+"))
                .hasSizeGreaterThan(10)
                .allMatch(email -> email.endsWith(".example"));
    }

    @Test
    void hostileTextsOfEveryKindAreThere() {
        List<String> kinds =
                Phrases.rows("hostile.txt").stream().map(row -> row[0]).toList();

        assertThat(PROJECT.contacts().stream().map(DemoContact::hostile).filter(kind -> kind != null))
                .containsExactlyInAnyOrderElementsOf(kinds);
        assertThat(texts().filter(text ->
                        Pattern.compile("[a-z]{5000}").matcher(text).find()))
                .hasSize(1);
        for (String sign :
                List.of("<script>", "${jndi", "#set(", "\u202E", "😡", "Ignore all previous", "\u001B", "{html}")) {
            assertThat(ISSUES).as(sign).anyMatch(issue -> issue.description().contains(sign));
        }
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void bothLanguagesHaveTheSamePhrasesForEachTopicAndEachMatterFits(Topic topic) {
        Phrases english = new Phrases("en/" + topic.key() + ".txt");
        Phrases chinese = new Phrases("zh/" + topic.key() + ".txt");

        for (String section : List.of("summary", "matter", "answer")) {
            assertThat(chinese.in(section))
                    .as(section)
                    .hasSameSizeAs(english.in(section))
                    .isNotEmpty();
        }
        for (int matter = 0; matter < english.in("matter").size(); matter++) {
            Fits.Fit fit = Fits.of(topic.key(), matter);
            assertThat(fit.summaries())
                    .isNotEmpty()
                    .allMatch(i -> i < english.in("summary").size());
            assertThat(fit.answers())
                    .isNotEmpty()
                    .allMatch(i -> i < english.in("answer").size());
        }
    }

    private static Stream<String> texts() {
        return ISSUES.stream()
                .flatMap(issue -> Stream.concat(
                        Stream.of(issue.summary(), issue.description()),
                        issue.comments().stream().map(ArchivedComment::body)));
    }

    private static List<String> found(String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return texts().flatMap(text -> compiled.matcher(text).results().map(MatchResult::group))
                .toList();
    }

    private static boolean wellFormed(String text) {
        return text.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
    }

    /** ISO/IEC 7812-1. */
    private static boolean luhn(String text) {
        String digits = text.replaceAll("[^0-9]", "");
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = (digits.charAt(digits.length() - 1 - i) - '0') * (i % 2 + 1);
            sum += digit / 10 + digit % 10;
        }
        return sum % 10 == 0;
    }

    /** GB 11643: with the check digit weighted 1, the sum leaves 1 when divided by 11. */
    private static boolean checkedId(String text) {
        int sum = text.charAt(17) == 'X' ? 10 : text.charAt(17) - '0';
        for (int i = 0; i < ID_WEIGHTS.length; i++) {
            sum += (text.charAt(i) - '0') * ID_WEIGHTS[i];
        }
        return sum % 11 == 1;
    }
}
