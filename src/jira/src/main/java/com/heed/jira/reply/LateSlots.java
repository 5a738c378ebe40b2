package com.heed.jira.reply;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.Language;
import com.heed.jira.canned.Filling;
import com.heed.jira.store.StoredReply;
import com.heed.reply.SlotCatalogue;
import com.heed.reply.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Slots that a stored reply leaves to whoever looks: who the agent is, and what the clock says. The others are filled when the reply is prepared. */
@Component
public class LateSlots {
    private static final Set<String> LATE =
            Set.of(SlotCatalogue.AGENT, SlotCatalogue.GREETING, SlotCatalogue.TODAY, SlotCatalogue.SLA_REMAINING);

    private final Filling filling;

    public LateSlots(Filling filling) {
        this.filling = filling;
    }

    static boolean isLate(String slot) {
        return SlotCatalogue.PLAIN.known(slot).filter(LATE::contains).isPresent();
    }

    /** The reply as this agent would send it now. */
    StoredReply filled(StoredReply reply, Issue issue, ApplicationUser agent) {
        if (reply.open().stream().noneMatch(LateSlots::isLate)) {
            return reply;
        }
        Language language = Language.ofTag(reply.language());
        List<StoredReply.Piece> pieces = new ArrayList<>();
        for (StoredReply.Piece piece : reply.pieces()) {
            String slot = piece.slot();
            if (piece.isOpen() && slot != null && isLate(slot)) {
                pieces.addAll(StoredReply.pieces(
                        filling.fill(new Template(List.of(new Template.Slot(slot))), language, issue, agent)));
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
