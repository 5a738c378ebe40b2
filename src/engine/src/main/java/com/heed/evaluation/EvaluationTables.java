package com.heed.evaluation;

import com.heed.learn.Scores.Interval;
import com.heed.report.Charts;
import com.heed.report.Html;
import com.heed.report.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The parts of an evaluation that are tables. */
final class EvaluationTables {
    /** A larger matrix cannot be read; what is mixed up most often stands in for it. */
    private static final int LARGEST_MATRIX = 12;

    /** Of more classes the worst are shown and the others folded away. */
    private static final int MOST_CLASSES = 15;

    /** With longer names the columns of a matrix are numbered, and the rows begin with these numbers. */
    private static final int LONGEST_HEAD = 12;

    private static final int SHADES = 4;
    private static final int MOST_WORDS = 4;

    private final Say say;
    private final Evaluation evaluation;

    EvaluationTables(Say say, Evaluation evaluation) {
        this.say = say;
        this.evaluation = evaluation;
    }

    void confusion(Page page) {
        List<Mixup> mixups = evaluation.mixups();
        page.paragraph(
                mixups.isEmpty()
                        ? say.text("confusion.none")
                        : say.text(
                                "confusion.says",
                                title(mixups.get(0).truth()),
                                title(mixups.get(0).said()),
                                say.count(mixups.get(0).cases()),
                                say.count(mixups.get(0).whole())));
        if (evaluation.classes().size() <= LARGEST_MATRIX) {
            page.add(matrix());
        } else if (!mixups.isEmpty()) {
            page.note(say.text("confusion.most"));
            page.words(
                    "",
                    List.of(say.text("errors.actual"), say.text("errors.predicted"), say.text("column.cases")),
                    mixups.stream()
                            .map(one -> List.of(
                                    title(one.truth()),
                                    title(one.said()),
                                    say.count(one.cases()) + " / " + say.count(one.whole())))
                            .toList());
        }
    }

    private Html matrix() {
        Html table = Page.wide(say.text("confusion.heading"))
                .open("table", "class", "numbers matrix")
                .open("thead")
                .open("tr")
                .leaf("th", say.text("confusion.corner"), "scope", "col");
        boolean numbered =
                evaluation.classes().stream().anyMatch(name -> title(name).length() > LONGEST_HEAD);
        for (int c = 0; c < evaluation.classes().size(); c++) {
            String name = title(evaluation.classes().get(c));
            table.leaf("th", numbered ? say.count(c + 1) : name, "scope", "col", "title", name);
        }
        table.leaf("th", say.text("confusion.recall"), "scope", "col")
                .close("tr")
                .close("thead")
                .open("tbody");
        for (int t = 0; t < evaluation.classes().size(); t++) {
            int[] row = evaluation.confusion().get(t);
            int whole = 0;
            for (int count : row) {
                whole += count;
            }
            String name = title(evaluation.classes().get(t));
            table.open("tr").leaf("th", numbered ? say.count(t + 1) + " " + name : name, "scope", "row");
            for (int s = 0; s < row.length; s++) {
                table.leaf("td", say.count(row[s]), "class", shade(row[s], whole, s == t));
            }
            table.leaf("td", whole == 0 ? "–" : say.wording().percent((double) row[t] / whole, 0))
                    .close("tr");
        }
        return table.close("tbody").close("table").close("div");
    }

    private static String shade(int count, int whole, boolean right) {
        int level = whole == 0 ? 0 : (int) Math.ceil((double) SHADES * count / whole);
        return (right ? "right-" : "wrong-") + level;
    }

    void classes(Page page) {
        List<ClassFigures> all = evaluation.perClass();
        if (all.size() > MOST_CLASSES) {
            page.paragraph(say.text("classes.worst", say.count(MOST_CLASSES), say.count(all.size())));
            page.add(classes(all.stream()
                    .sorted(Comparator.comparingDouble(ClassFigures::f1))
                    .limit(MOST_CLASSES)
                    .toList()));
            page.folded(say.text("classes.all", say.count(all.size())), classes(all));
        } else {
            page.add(classes(all));
        }
        page.note(say.text("classes.note"));
    }

    private Html classes(List<ClassFigures> rows) {
        boolean trained = rows.stream().allMatch(row -> row.trained() != null);
        Html table = Page.wide(say.text("classes.heading"))
                .open("table", "class", "numbers")
                .open("thead")
                .open("tr")
                .leaf("th", say.text("column.class"), "scope", "col");
        if (trained) {
            table.leaf("th", say.text("classes.trained"), "scope", "col");
        }
        for (String head : List.of("column.cases", "classes.recall", "classes.precision", "classes.f1")) {
            table.leaf("th", say.text(head), "scope", "col");
        }
        table.close("tr").close("thead").open("tbody");
        for (ClassFigures row : rows) {
            table.open("tr").leaf("th", title(row.name()), "scope", "row");
            Integer count = row.trained();
            if (trained && count != null) {
                table.leaf("td", say.count(count));
            }
            Interval precision = row.precision();
            table.leaf("td", say.count(row.cases()))
                    .leaf("td", say.share(row.recall()))
                    .leaf("td", precision == null ? "–" : say.share(precision))
                    .leaf("td", say.wording().number(row.f1(), 2))
                    .close("tr");
        }
        return table.close("tbody").close("table").close("div");
    }

    void groups(Page page) {
        List<GroupFigures> apart = GroupFigures.apart(evaluation.groups());
        if (apart.isEmpty()) {
            page.paragraph(say.text("groups.even"));
        }
        for (GroupFigures one : apart) {
            Interval ahead = one.ahead();
            if (ahead != null) {
                boolean less = ahead.value() < 0;
                page.paragraph(say.text(
                        less ? "groups.apart.less" : "groups.apart.more",
                        say.group(one.dimension(), one.group()),
                        say.share(one.accuracy().value()),
                        say.points(ahead.value()),
                        say.points(less ? ahead.high() : ahead.low()),
                        say.points(less ? ahead.low() : ahead.high())));
            }
        }
        Map<String, List<GroupFigures>> dimensions = evaluation.groups().stream()
                .collect(Collectors.groupingBy(GroupFigures::dimension, LinkedHashMap::new, Collectors.toList()));
        dimensions.forEach((dimension, rows) -> page.add(groups(dimension, rows)));
        page.note(say.text("groups.note", say.count(GroupFigures.LEAST)));
    }

    private Html groups(String dimension, List<GroupFigures> rows) {
        Html table = Page.wide(say.dimension(dimension))
                .open("table", "class", "numbers")
                .open("thead")
                .open("tr")
                .leaf("th", say.dimension(dimension), "scope", "col");
        for (String head :
                List.of("column.cases", "column.accuracy", "column.right", "column.answered", "groups.difference")) {
            table.leaf("th", say.text(head), "scope", "col");
        }
        table.close("tr").close("thead").open("tbody");
        for (GroupFigures row : rows) {
            String name = say.group(dimension, row.group());
            Interval right = row.accuracy();
            Interval ahead = row.ahead();
            table.open("tr")
                    .leaf("th", name, "scope", "row")
                    .leaf("td", say.count(row.cases()))
                    .around(
                            "td",
                            Charts.share(
                                    name + ": " + say.share(right),
                                    right.value(),
                                    right.low(),
                                    right.high(),
                                    row.isApart() ? "l2" : "l1"),
                            "class",
                            "bar-cell")
                    .leaf("td", say.share(right))
                    .leaf("td", say.share(row.answered().value()))
                    .leaf("td", ahead == null ? "–" : say.signed(ahead))
                    .close("tr");
        }
        return table.close("tbody").close("table").close("div");
    }

    void errors(Page page) {
        if (evaluation.wrong() == 0) {
            page.paragraph(say.text("errors.none"));
            return;
        }
        page.note(say.text("errors.note", say.count(evaluation.examples().size()), say.count(evaluation.wrong())));
        List<List<String>> rows = new ArrayList<>();
        for (WrongExample example : evaluation.examples()) {
            rows.add(List.of(
                    example.name(),
                    example.text(),
                    title(example.truth()),
                    title(example.said()) + " " + say.wording().percent(example.sureness(), 0),
                    why(example.reasons())));
        }
        page.words(
                "",
                List.of(
                        say.text("errors.case"),
                        say.text("errors.text"),
                        say.text("errors.actual"),
                        say.text("errors.predicted"),
                        say.text("errors.why")),
                rows);
    }

    private String why(List<Reason> reasons) {
        return reasons.isEmpty()
                ? say.text("reason.unknown")
                : reasons.stream().map(this::why).collect(Collectors.joining(say.text("reason.separator")));
    }

    private String why(Reason reason) {
        return switch (reason) {
            case Reason.Foreign foreign -> say.text("reason.foreign");
            case Reason.NeverTrained never -> say.text("reason.never", title(never.truth()));
            case Reason.FewTrained few -> say.text("reason.few", title(few.truth()), say.count(few.cases()));
            case Reason.Close close -> say.text("reason.close", say.wording().percent(close.gap(), 0));
            case Reason.SecondRight second ->
                say.text("reason.second", say.wording().percent(second.probability(), 0));
            case Reason.MisleadingWords words ->
                say.text(
                        "reason.words",
                        title(words.said()),
                        words.words().stream().limit(MOST_WORDS).collect(Collectors.joining(", ")));
        };
    }

    private String title(String name) {
        return say.title().apply(name);
    }
}
