package com.heed.benchmark;

import com.heed.Contact;
import com.heed.Language;
import com.heed.Message;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.SentenceEncoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Complaints of exactly 128 tokens, the two special ones included, in one language. Each has the same sentences in another order, so that
 * no cache knows it and every one costs the same.
 */
final class Complaint {
    private static final int PIECES = 126;

    private static final List<String> ENGLISH = List.of(
            "I have been waiting for my parcel for two weeks",
            "nobody answers the phone",
            "the page only shows an error",
            "your colleague promised a refund on Monday",
            "I am very disappointed",
            "please send me the money back today",
            "the first call was friendly",
            "the second one was not",
            "I was told to wait again",
            "this is the third time I write to you",
            "my order was cancelled without a reason",
            "the app does not let me log in");
    private static final List<String> CHINESE = List.of(
            "我的快递已经等了两个星期",
            "客服电话一直没人接",
            "网页打开就报错",
            "你们同事说周一退款",
            "我非常失望",
            "请今天把钱退给我",
            "第一次通话态度很好",
            "第二次就不一样了",
            "又让我继续等",
            "这是我第三次给你们写信",
            "订单没有原因就被取消");

    private final Language language;
    private final List<String> sentences;
    private final Random random = new Random(7);

    /** Fills the sentences up with single words until the encoder reads 128 tokens. */
    Complaint(Language language, SentenceEncoder encoder) throws EncoderUnavailableException {
        this.language = language;
        this.sentences = new ArrayList<>(language == Language.CHINESE ? CHINESE : ENGLISH);
        int pieces = encoder.encode(next(), language).tokens();
        if (pieces > PIECES) {
            throw new IllegalStateException("the sentences have " + pieces + " tokens, more than " + PIECES);
        }
        for (int i = pieces; i < PIECES; i++) {
            int last = sentences.size() - 1;
            sentences.set(last, sentences.get(last) + (language == Language.CHINESE ? "请" : " please"));
        }
        int filled = encoder.encode(next(), language).tokens();
        if (filled != PIECES) {
            throw new IllegalStateException("the text has " + filled + " tokens instead of " + PIECES);
        }
    }

    /** The next text; another order of the sentences. */
    String next() {
        Collections.shuffle(sentences, random);
        return language == Language.CHINESE ? String.join("，", sentences) : String.join(", ", sentences);
    }

    static Contact contact(String text) {
        return new Contact(
                "1",
                null,
                null,
                null,
                Instant.EPOCH,
                "",
                List.of(new Message("description", Message.Author.CUSTOMER, Instant.EPOCH, text)));
    }
}
