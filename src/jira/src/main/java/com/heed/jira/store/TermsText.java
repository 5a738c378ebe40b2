package com.heed.jira.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.heed.desk.DeskTerms;
import com.heed.desk.DeskTermsJson;
import java.io.IOException;

/** The terms of a desk inside stored settings: a text, as {@link DeskTermsJson} writes it. */
final class TermsText {
    private TermsText() {}

    static final class Writer extends JsonSerializer<DeskTerms> {
        @Override
        public void serialize(DeskTerms terms, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(DeskTermsJson.write(terms));
        }
    }

    static final class Reader extends JsonDeserializer<DeskTerms> {
        @Override
        public DeskTerms deserialize(JsonParser in, DeserializationContext context) throws IOException {
            try {
                return DeskTermsJson.read(in.getText());
            } catch (IllegalArgumentException e) {
                throw context.weirdStringException(in.getText(), DeskTerms.class, e.getMessage());
            }
        }
    }
}
