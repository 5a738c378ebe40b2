package com.heed.jira.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.action.ActionValues;
import com.heed.action.Effect;
import com.heed.action.KnownAction;
import com.heed.action.Situation;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ActionValuesJsonTest {
    @Test
    void whatWasLearnedIsReadAsItWasKept() {
        Effect effect = new Effect(42, 258, 0.81, 0.63, 0.18, 0.05, 0.6, 0.7);
        ActionValues values = new ActionValues(
                400,
                20,
                List.of(
                        new ActionValues.Value("voucher", new Situation.Group("Billing", true), 300, 42, effect),
                        new ActionValues.Value("callback", new Situation.Group(null, null), 400, 7, null)));
        assertThat(Json.read(Json.write(values), ActionValues.class)).isEqualTo(values);
        Recommended.Item item = new Recommended.Item(
                "voucher",
                Recommended.Basis.OUTCOME,
                List.of(),
                List.of(),
                new KnownAction(ActionValues.Says.HELPS, values.values().getFirst()));
        assertThat(Json.read(Json.write(item), Recommended.Item.class)).isEqualTo(item);
    }

    @Test
    void rowsFromBeforeThereWereLimitsAreRead() {
        CatalogueItem item = Json.read(
                "{\"id\":\"callback\",\"text\":\"Call back\",\"kind\":\"ACTION\",\"url\":\"\",\"notFor\":[],\"onlyFor\":[]}",
                CatalogueItem.class);
        assertThat(item.bounds()).isEqualTo(CatalogueItem.Bounds.NONE);
        assertThat(Json.read(Json.write(item), CatalogueItem.class)).isEqualTo(item);
        assertThat(Json.read(
                                "{\"basis\":\"CONTENT\",\"because\":[],\"item\":\"guide\",\"words\":[\"limescale\"]}",
                                Recommended.Item.class)
                        .known())
                .isNull();
    }
}
