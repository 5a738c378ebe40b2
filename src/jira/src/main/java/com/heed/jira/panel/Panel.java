package com.heed.jira.panel;

import com.heed.jira.leaving.LeavingView;
import com.heed.jira.read.PicturesRead.SeenPicture;
import com.heed.jira.recommend.RecommendationView;
import com.heed.jira.reply.ReplyView;
import com.heed.jira.store.Change;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.StoredPrediction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one person is to see of one issue. */
public sealed interface Panel {
    /** Stable name, used in the page and in REST. */
    String state();

    /** This person sees nothing at all. */
    record Hidden() implements Panel {
        @Override
        public String state() {
            return "hidden";
        }
    }

    /** The project's administrator switched Heed off. */
    record Off() implements Panel {
        @Override
        public String state() {
            return "off";
        }
    }

    /** Nothing was read yet. @param waiting whether the issue is in the queue */
    record Loading(boolean waiting) implements Panel {
        @Override
        public String state() {
            return "loading";
        }
    }

    /** Reading failed, nothing older is there, and another attempt is planned. */
    record Failing() implements Panel {
        @Override
        public String state() {
            return "error";
        }
    }

    /**
     * A stored prediction.
     *
     * @param mayChange  whether the person may undo changes
     * @param reading    whether a newer reading is on its way
     * @param mayConfigure whether the person may open the set-up
     * @param topics     the project's topics, by name, from which a wrong one is corrected; empty before it learned any
     * @param replies    suggested for this person; null before any were prepared
     * @param leaving    how likely the customer leaves; null where nothing is known or may be told
     * @param customer   whose profile is fetched once the page is there; null for a visitor
     * @param pictures   the customer attached and that were looked at, newest first
     * @param recommendations for this person; null before any were prepared, and where the project has no catalogue
     */
    record Shown(
            StoredPrediction stored,
            ProjectSettings project,
            List<Change> changes,
            boolean mayChange,
            boolean reading,
            boolean mayConfigure,
            List<String> topics,
            @Nullable ReplyView replies,
            @Nullable LeavingView leaving,
            @Nullable Customer customer,
            List<SeenPicture> pictures,
            @Nullable RecommendationView recommendations)
            implements Panel {
        @Override
        public String state() {
            return stored.prediction().outcome();
        }
    }

    /** Who asked. @param key of the account @param project key of the project they asked in */
    record Customer(String key, String project) {}

    /** Number of the prediction shown, or null. */
    default @Nullable Integer version() {
        return this instanceof Shown shown ? shown.stored().id() : null;
    }
}
