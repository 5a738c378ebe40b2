package com.heed.jira.recommend;

import com.heed.CustomerUnit;
import com.heed.action.KnownAction;
import com.heed.jira.store.CatalogueItem;
import com.heed.jira.store.Recommended;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The recommendations one person is to see of an issue.
 *
 * @param cards   best first, at most {@value #MOST}; empty where there is nothing to recommend
 * @param applied what agents did on this issue, oldest first
 */
public record RecommendationView(List<Card> cards, List<Applied> applied) {
    public static final int MOST = 3;

    public RecommendationView {
        cards = List.copyOf(cards);
        applied = List.copyOf(applied);
        if (cards.size() > MOST) {
            throw new IllegalArgumentException(cards.size() + " recommendations; at most " + MOST);
        }
    }

    /**
     * One item.
     *
     * @param id       its name in REST
     * @param name     what it is called
     * @param price    as the catalogue says it now; null where it names none
     * @param url      where it is described; empty for nowhere
     * @param because  what the customer did that speaks for it, the strongest first
     * @param words    it has in common with the contact, where it was found by content
     * @param known    what is known of an action by the past of the desk; null for everything else
     * @param picture  address of its picture below the root of Heed in REST; null without one
     * @param seen     whether it is recorded that this person saw it
     */
    public record Card(
            String id,
            CatalogueItem.Kind kind,
            String name,
            @Nullable BigDecimal price,
            @Nullable String currency,
            String url,
            Recommended.Basis basis,
            List<Because> because,
            List<String> words,
            @Nullable KnownAction known,
            @Nullable String picture,
            boolean seen) {
        public Card {
            because = List.copyOf(because);
            words = List.copyOf(words);
        }
    }

    /**
     * A recommendation that was applied.
     *
     * @param id   its name in REST
     * @param name what it is called now; of what has left the catalogue its id there
     * @param own  whether the person looking did it, and may take it back
     */
    public record Applied(String id, String name, Instant at, boolean own) {}

    /**
     * Something the customer did, or others of their organisation.
     *
     * @param asked whether it was asked about; else it was had
     * @param name  of the item or the request type
     * @param whose the customer's own, or of others of their organisation; who they are is not told
     */
    public record Because(boolean asked, String name, LocalDate on, CustomerUnit whose) {}
}
