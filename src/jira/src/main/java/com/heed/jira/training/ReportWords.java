package com.heed.jira.training;

import com.atlassian.sal.api.message.I18nResolver;
import com.heed.evaluation.Evaluation;
import com.heed.jira.model.ModelReports;
import com.heed.jira.page.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What a report says, from the app's texts. */
record ReportWords(
        I18nResolver resolver,
        Function<Texts, String> title,
        Function<Texts, String> sentence,
        BiFunction<Texts, String, String> classes)
        implements ModelReports.Words {
    @Override
    public String heading(Locale locale) {
        return title.apply(new Texts(resolver, locale));
    }

    @Override
    public String lead(Locale locale) {
        return sentence.apply(new Texts(resolver, locale));
    }

    @Override
    public String name(String key, Locale locale) {
        return classes.apply(new Texts(resolver, locale), key);
    }

    /** Figures for the manifest of a pack. */
    static Map<String, Double> metrics(Evaluation evaluation) {
        return Map.of(
                "test.cases", (double) evaluation.cases(),
                "test.accuracy", evaluation.accuracy().value(),
                "test.macroF1", evaluation.macroF1().value(),
                "test.ece", evaluation.ece());
    }
}
