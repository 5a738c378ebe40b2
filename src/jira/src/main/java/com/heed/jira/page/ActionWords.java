package com.heed.jira.page;

import com.heed.action.ActionValues;
import com.heed.action.Effect;
import com.heed.action.KnownAction;
import com.heed.action.Situation;
import org.jspecify.annotations.Nullable;

/** What is known of an action by the past of a desk, in the reader's words. */
public record ActionWords(Texts texts) {

    /** In one sentence. */
    public String why(KnownAction known) {
        Effect effect = known.value().effect();
        if (effect == null) {
            return texts.text(
                    "rec.frequent",
                    texts.number(known.value().with()),
                    texts.number(known.value().contacts()));
        }
        return texts.text(
                known.says() == ActionValues.Says.UNCLEAR ? "rec.outcome.unclear" : "rec.outcome",
                texts.number(effect.with()),
                texts.percent(effect.wellWith()),
                texts.percent(effect.wellWithout()),
                texts.number(effect.without()));
    }

    /** What it stands on. */
    public String basis(KnownAction known) {
        String similar = similar(known.value().group());
        Effect effect = known.value().effect();
        return effect == null
                ? texts.text("rec.basis.frequent", similar)
                : texts.text("rec.basis.outcome", similar, points(effect.lower()), points(effect.upper()));
    }

    /** A difference of shares in percentage points, with its sign. */
    public String points(double difference) {
        String points = texts.number(Math.abs(Math.round(100 * difference)));
        return points.equals(texts.number(0)) ? points : (difference < 0 ? "\u2212" : "+") + points;
    }

    /** Which contacts are taken as similar. */
    public String similar(Situation.Group group) {
        @Nullable String topic = group.topic();
        @Nullable Boolean unhappy = group.unhappy();
        if (unhappy == null) {
            return texts.text("rec.similar.all");
        }
        String mood = texts.text(unhappy ? "rec.similar.unhappy" : "rec.similar.others");
        return topic == null ? mood : texts.text("rec.similar.topic", topic, mood);
    }
}
