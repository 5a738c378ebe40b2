package com.heed.jira.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.heed.Language;
import org.junit.jupiter.api.Test;

class ModelSeriesTest {
    @Test
    void foldersOfModelsKeepTheirNames() {
        assertThat(ModelSeries.all())
                .extracting(ModelSeries::feature)
                .containsExactly(
                        "topic-en",
                        "topic-zh",
                        "sentiment-en",
                        "sentiment-zh",
                        "urgency",
                        "replies-en",
                        "replies-zh",
                        "leaving",
                        "recommend");
    }

    @Test
    void aSeriesIsFoundByItsKindAndTagAndByItsFolder() {
        for (ModelSeries series : ModelSeries.all()) {
            assertThat(ModelSeries.of(series.kind(), series.tag())).contains(series);
            assertThat(ModelSeries.ofFeature(series.feature())).contains(series);
        }
        assertThat(ModelSeries.of(ModelKind.URGENCY, "all")).contains(ModelSeries.URGENCY);
        assertThat(ModelSeries.of(ModelKind.RECOMMEND, "all")).contains(ModelSeries.RECOMMEND);
        assertThat(ModelSeries.of(ModelKind.URGENCY, "en")).isEmpty();
        assertThat(ModelSeries.of(ModelKind.TOPIC, "all")).isEmpty();
        assertThat(ModelSeries.of(ModelKind.TOPIC, "und")).isEmpty();
        assertThat(ModelSeries.ofFeature("urgency-en")).isEmpty();
    }

    @Test
    void urgencyAndWhoLeavesAreOfEveryLanguageAndEverythingElseOfOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModelSeries(ModelKind.URGENCY, Language.CHINESE))
                .withMessageContaining("not only zh");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModelSeries(ModelKind.LEAVING, Language.ENGLISH))
                .withMessageContaining("not only en");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModelSeries(ModelKind.TOPIC, null))
                .withMessageContaining("say which");
    }
}
