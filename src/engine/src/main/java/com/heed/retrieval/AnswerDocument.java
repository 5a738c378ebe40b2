package com.heed.retrieval;

import com.heed.Language;
import com.heed.reply.Answer;
import com.heed.reply.Origin;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.StoredFields;
import org.jspecify.annotations.Nullable;

/** An answer as a document of the index, and back. */
final class AnswerDocument {
    static final String ID = "id";
    /** Identity of the issue a past answer stands in. */
    static final String ISSUE = "issue";
    /** Words. */
    static final String REQUEST = "request";

    static final String REPLY = "reply";
    /** Vectors as halves. */
    static final String REQUEST_VECTOR = "requestVector";

    static final String REPLY_VECTOR = "replyVector";
    private static final String KIND = "kind";
    private static final String TEXT = "text";
    private static final String ASKED = "asked";
    private static final String WRITTEN = "written";
    private static final String NANOS = "nanos";
    private static final String WORTH = "worth";
    private static final String PLACE = "place";
    private static final String NAME = "name";
    private static final String ADDRESS = "address";
    private static final String OPEN = "open";
    private static final Set<String> STORED =
            Set.of(ID, KIND, TEXT, ASKED, WRITTEN, NANOS, WORTH, ISSUE, PLACE, NAME, ADDRESS, OPEN);

    private AnswerDocument() {}

    static Document of(EncodedAnswer encoded) {
        Answer answer = encoded.answer();
        Document document = new Document();
        document.add(new StringField(ID, answer.id(), Field.Store.YES));
        addOrigin(document, answer.origin());
        document.add(new StoredField(TEXT, answer.text()));
        document.add(words(REPLY, answer.text(), answer.language()));
        String request = answer.request();
        if (request != null) {
            document.add(new StoredField(ASKED, request));
        }
        String asked = AnswerEncoder.asked(answer);
        if (asked != null) {
            document.add(words(REQUEST, asked, answer.language()));
        }
        document.add(new StoredField(WRITTEN, answer.written().getEpochSecond()));
        document.add(new StoredField(NANOS, answer.written().getNano()));
        document.add(new StoredField(WORTH, answer.worth()));
        addVector(document, encoded.request(), REQUEST_VECTOR);
        addVector(document, encoded.reply(), REPLY_VECTOR);
        return document;
    }

    private static void addOrigin(Document document, Origin origin) {
        switch (origin) {
            case Origin.Canned canned -> {
                document.add(new StoredField(KIND, "canned"));
                document.add(new StoredField(PLACE, Long.toString(canned.response())));
                document.add(new StoredField(NAME, canned.name()));
            }
            case Origin.Past past -> {
                document.add(new StoredField(KIND, "past"));
                document.add(new StringField(ISSUE, past.issue(), Field.Store.YES));
                document.add(new StoredField(PLACE, past.message()));
            }
            case Origin.Article article -> {
                document.add(new StoredField(KIND, "article"));
                document.add(new StoredField(PLACE, article.page()));
                document.add(new StoredField(NAME, article.title()));
                document.add(new StoredField(ADDRESS, article.address()));
                document.add(new StoredField(OPEN, article.open() ? 1 : 0));
            }
        }
    }

    private static TextField words(String field, String text, Language language) {
        return new TextField(field, new IndexedWords(IndexedWords.of(text, language)));
    }

    private static void addVector(Document document, float @Nullable [] vector, String field) {
        if (vector != null) {
            document.add(new BinaryDocValuesField(field, HalfVector.write(vector)));
        }
    }

    static Answer read(StoredFields fields, int doc, Language language) throws IOException {
        Document document = fields.document(doc, STORED);
        return new Answer(
                text(document, ID),
                origin(document),
                language,
                text(document, TEXT),
                document.get(ASKED),
                Instant.ofEpochSecond(
                        number(document, WRITTEN).longValue(),
                        number(document, NANOS).longValue()),
                number(document, WORTH).doubleValue());
    }

    private static Origin origin(Document document) throws IOException {
        String kind = text(document, KIND);
        return switch (kind) {
            case "canned" -> new Origin.Canned(Long.parseLong(text(document, PLACE)), text(document, NAME));
            case "past" -> new Origin.Past(text(document, ISSUE), text(document, PLACE));
            case "article" ->
                new Origin.Article(
                        text(document, PLACE),
                        text(document, NAME),
                        text(document, ADDRESS),
                        number(document, OPEN).intValue() == 1);
            default -> throw new IOException("an answer of the unknown kind '" + kind + "'");
        };
    }

    private static String text(Document document, String field) {
        return Objects.requireNonNull(document.get(field), field);
    }

    private static Number number(Document document, String field) {
        return Objects.requireNonNull(document.getField(field), field).numericValue();
    }
}
