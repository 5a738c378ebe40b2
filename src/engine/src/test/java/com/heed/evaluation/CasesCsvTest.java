package com.heed.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CasesCsvTest {
    private static EvaluatedCase one(String name, int truth, boolean refused, double... p) {
        return new EvaluatedCase(
                name, truth, p, refused, Map.of(), "my secret text", Map.of(0, List.of("secret"), 1, List.of("my")));
    }

    private static String csv(List<String> classes, List<Integer> trained, boolean[] answered, EvaluatedCase... cases) {
        return CasesCsv.of(new EvaluatedFeature("topic-en", classes, List.of(cases), List.of(), trained), answered);
    }

    @Test
    void everyCaseIsALineWithoutItsText() {
        String csv = csv(
                List.of("Refund", "Login", "Rare"),
                List.of(40, 40, 3),
                new boolean[] {true, false, false},
                one("SUP-1", 0, false, 0.9, 0.06, 0.04),
                one("SUP-2", 2, false, 0.48, 0.1, 0.42),
                one("SUP-3", 1, true, 0.2, 0.7, 0.1));
        assertThat(csv)
                .isEqualTo("\uFEFFissue,truth,said,probability,answered,reason\r\n"
                        + "SUP-1,Refund,Refund,0.9000,true,\r\n"
                        + "SUP-2,Rare,Refund,0.4800,false,fewTrained:3 close secondRight misleadingWords\r\n"
                        + "SUP-3,Login,Login,0.7000,false,heldBack\r\n");
    }

    @Test
    void namesWithCommasQuotesAndFormulasStayNames() {
        String csv = csv(
                List.of("Cancel, or \"change\"", "=HYPERLINK(1)"),
                List.of(),
                new boolean[] {true},
                one("SUP-1", 0, false, 0.4, 0.6));
        assertThat(csv.lines().skip(1))
                .first()
                .asString()
                .startsWith("SUP-1,\"Cancel, or \"\"change\"\"\",'=HYPERLINK(1),0.6000,true,");
    }

    @Test
    void oneAnswerForEachCaseIsNeeded() {
        assertThatThrownBy(() -> csv(List.of("a", "b"), List.of(), new boolean[2], one("SUP-1", 0, false, 1, 0)))
                .hasMessageContaining("2 answers for 1 cases");
    }
}
