package com.heed.lab.urgency;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.lab.report.Texts;
import com.heed.report.Page;
import com.heed.urgency.Urgency;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LevelLinesTest {
    private static final List<Urgency> TRUTH = truth();

    private static List<Urgency> truth() {
        List<Urgency> truth = new ArrayList<>(Collections.nCopies(60, Urgency.MEDIUM));
        truth.addAll(Collections.nCopies(40, Urgency.HIGH));
        return truth;
    }

    /** @param right of the hundred contacts that the model tells right */
    private static String page(String language, int right) {
        List<Urgency> said = new ArrayList<>(TRUTH);
        for (int i = right; i < said.size(); i++) {
            said.set(i, Urgency.LOW);
        }
        LevelLines lines = new LevelLines(TRUTH, 1);
        lines.add("heed", said, null);
        lines.add("medium", Collections.nCopies(100, Urgency.MEDIUM), null);
        lines.add("priority", TRUTH, null);
        Texts texts = Texts.in(language);
        Page page = new Page("t", texts);
        lines.into(page, texts);
        return page.html();
    }

    @Test
    void aModelThatIsRightMoreOftenThanTheBestWayWithoutOneIsSaidToBe() {
        assertThat(page("en", 85))
                .contains(
                        "Heed is right in 85.0% of 100 contacts; the best way without a model of Heed, “Always medium”, in 60.0%.");
        assertThat(page("zh", 85)).contains("在 100 个联系中，Heed 有 85.0% 判断正确");
    }

    @Test
    void aModelThatIsNotWorthHavingIsToldSo() {
        assertThat(page("en", 60))
                .contains(
                        "no more often than the best way without a model of Heed, “Always medium” (60.0%). Rules alone will do here.");
    }
}
