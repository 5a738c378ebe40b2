package com.heed.jira.store;

import com.heed.Language;
import com.heed.reply.CannedResponse;
import com.heed.reply.Macro;
import com.heed.reply.Scope;
import com.heed.reply.Template;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A canned response before it has an identity; its parts as in {@link CannedResponse} and {@link Macro}. */
public record CannedDraft(
        String name,
        Language language,
        Template template,
        @Nullable String shortcut,
        List<String> tags,
        List<Macro.FieldChange> changes) {

    public CannedDraft {
        tags = List.copyOf(tags);
        changes = List.copyOf(changes);
    }

    /** As a response that nobody approved. @param id 0 for a new one */
    public CannedResponse response(long id, Scope scope, Instant at) {
        return new CannedResponse(id, name, scope, language, template, shortcut, tags, at, null);
    }
}
