package com.heed.jira.recommend;

import com.heed.action.ActionValues.Says;
import com.heed.action.KnownAction;
import com.heed.jira.store.Recommended;
import java.util.ArrayList;
import java.util.List;

/**
 * Where actions stand among what is recommended: at most two of those that help for certain come first, then the first of what the customer may need, then at most two that agents often take or of which nobody can tell, then the rest.
 */
final class NextActions {
    private static final int MOST_FIRST = 2;
    private static final int MOST_BETWEEN = 2;

    private NextActions() {}

    /**
     * One list.
     *
     * @param actions those of which something is known, best first, none that harms
     * @param others  of none of those, best first
     * @param most    of the list
     */
    static List<Recommended.Item> merged(List<KnownAction> actions, List<Recommended.Item> others, int most) {
        List<KnownAction> helping =
                actions.stream().filter(known -> known.says() == Says.HELPS).toList();
        List<KnownAction> usual =
                actions.stream().filter(known -> known.says() != Says.HELPS).toList();
        int first = Math.min(MOST_FIRST, helping.size());
        List<Recommended.Item> merged = new ArrayList<>();
        helping.stream().limit(first).map(NextActions::item).forEach(merged::add);
        others.stream().limit(1).forEach(merged::add);
        usual.stream().limit(MOST_BETWEEN).map(NextActions::item).forEach(merged::add);
        helping.stream().skip(first).map(NextActions::item).forEach(merged::add);
        others.stream().skip(1).forEach(merged::add);
        return List.copyOf(merged.subList(0, Math.min(most, merged.size())));
    }

    private static Recommended.Item item(KnownAction known) {
        return new Recommended.Item(
                known.value().action(),
                known.says() == Says.FREQUENT ? Recommended.Basis.FREQUENT : Recommended.Basis.OUTCOME,
                List.of(),
                List.of(),
                known);
    }
}
