package com.heed.routing;

import com.heed.Contact;
import com.heed.Message;
import com.heed.analysis.SentimentOutcome;
import com.heed.sentiment.Mood;
import com.heed.sentiment.Trend;
import com.heed.text.TextCleaner;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the class of a contact is told from.
 *
 * @param mood             of the conversation, or null if Heed is not sure of it or cannot read it
 * @param trend            of the conversation, or null with {@code mood}
 * @param words            the customer's words so far, at least 0; a Chinese character counts as two thirds of a word
 * @param customerMessages messages of the customer, at least 0
 * @param escalation       whether the customer speaks of going over the agent's head
 */
public record ContactSignals(
        @Nullable Mood mood, @Nullable Trend trend, int words, int customerMessages, boolean escalation) {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}&&[^\\p{IsHan}]][\\p{L}\\p{N}'’_-]*");

    /** Words and phrases of somebody who goes over the agent's head: to a superior, a lawyer, a regulator, the public. Own list, not learned. */
    private static final Pattern ESCALATION = Pattern.compile(
            "\\b(?:escalat(?:e|ed|ing|ion)\\b(?! (?:rule|policy|path|matrix))"
                    + "|(?:speak|talk) (?:to|with) (?:a|your|the) (?:manager|supervisor|boss)|your (?:manager|supervisor|boss)"
                    + "|formal complaint|file a complaint|legal action|my (?:lawyer|attorney|solicitor)"
                    + "|consumer protection|ombudsman|cancel (?:my|our) (?:contract|account|subscription))\\b"
                    + "|投诉|你们(?:的)?(?:经理|主管|领导|老板)|找(?:你们)?(?:经理|主管|领导|老板)|律师|起诉|消协|消费者协会|12315|曝光|升级处理",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    public ContactSignals {
        if (words < 0 || customerMessages < 0) {
            throw new IllegalArgumentException(
                    "words " + words + " and customerMessages " + customerMessages + " must be 0 or more");
        }
    }

    /** Reads the signals off a contact and what was said about its sentiment. */
    public static ContactSignals of(Contact contact, SentimentOutcome outcome) {
        String own = Stream.concat(
                        Stream.of(contact.subject()),
                        contact.messages().stream()
                                .filter(Message::fromCustomer)
                                .map(message ->
                                        TextCleaner.clean(message.text()).text()))
                .collect(Collectors.joining("\n"));
        boolean sure = outcome instanceof SentimentOutcome.Sure;
        return new ContactSignals(
                outcome instanceof SentimentOutcome.Sure known
                        ? known.sentiment().overall().mood()
                        : null,
                sure ? ((SentimentOutcome.Sure) outcome).sentiment().trend() : null,
                words(own),
                (int) contact.messages().stream().filter(Message::fromCustomer).count(),
                speaksOfEscalation(own));
    }

    static boolean speaksOfEscalation(String text) {
        return ESCALATION.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    static int words(String text) {
        return (int) Math.round(count(WORD.matcher(text)) + count(HAN.matcher(text)) * 2 / 3.0);
    }

    private static long count(Matcher matcher) {
        return matcher.results().count();
    }
}
