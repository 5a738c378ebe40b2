package com.heed.jira.reply;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.message.I18nResolver;
import com.heed.Language;
import com.heed.jira.canned.Filling;
import com.heed.jira.page.Texts;
import com.heed.jira.store.StoredReply;
import com.heed.reply.SlotCatalogue;
import com.heed.reply.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Slots that a stored reply leaves to whoever looks: who the agent is, what the clock says, and what was masked. The others are filled when the reply is prepared. */
@Component
public class LateSlots {
    private static final Set<String> LATE =
            Set.of(SlotCatalogue.AGENT, SlotCatalogue.GREETING, SlotCatalogue.TODAY, SlotCatalogue.SLA_REMAINING);

    private final Filling filling;
    private final I18nResolver resolver;

    public LateSlots(Filling filling, I18nResolver resolver) {
        this.filling = filling;
        this.resolver = resolver;
    }

    static boolean isLate(String slot) {
        return SlotCatalogue.PLAIN.known(slot).filter(LATE::contains).isPresent();
    }

    /** What a mask is called where it is to be filled, in the language of the text. */
    private String named(String mask, Language language) {
        Locale locale = language == Language.CHINESE ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        return new Texts(resolver, locale).text("mask." + mask.toLowerCase(Locale.ROOT));
    }

    /** The reply as this agent would send it now. What was masked in it is open, by a name that can be read. */
    StoredReply filled(StoredReply reply, Issue issue, ApplicationUser agent) {
        if (reply.open().stream().noneMatch(slot -> isLate(slot) || Template.MASKS.contains(slot))) {
            return reply;
        }
        Language language = Language.ofTag(reply.language());
        List<StoredReply.Piece> pieces = new ArrayList<>();
        for (StoredReply.Piece piece : reply.pieces()) {
            String slot = piece.slot();
            if (piece.isOpen() && slot != null && isLate(slot)) {
                pieces.addAll(StoredReply.pieces(
                        filling.fill(new Template(List.of(new Template.Slot(slot))), language, issue, agent)));
            } else if (piece.isOpen() && slot != null && Template.MASKS.contains(slot)) {
                pieces.add(new StoredReply.Piece(null, named(slot, language)));
            } else {
                pieces.add(piece);
            }
        }
        return new StoredReply(
                reply.answer(),
                reply.language(),
                pieces,
                reply.sources(),
                reply.probability(),
                reply.worth(),
                reply.agreeing());
    }
}
