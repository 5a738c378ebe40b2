package com.heed.plan;

import java.util.List;

/**
 * Why there is no plan: the limit that stands in the way and by how much.
 *
 * @param key     of the sentence in the i18n files
 * @param args    of the sentence: texts and numbers
 * @param missing how much the limit would have to give way, in its own unit, or 0 where that has no meaning
 */
public record NoPlan(String key, List<Object> args, double missing) implements HorizonOutcome, DayOutcome {
    public NoPlan {
        args = List.copyOf(args);
    }
}
