package com.heed.lab.report;

import picocli.CommandLine.Option;

/** {@code --report-language}, of every command that writes a report. */
public final class ReportOptions {
    @Option(
            names = "--report-language",
            defaultValue = "en",
            paramLabel = "LANGUAGE",
            description = "Language of report.html, en or zh. Default: ${DEFAULT-VALUE}.")
    private String language = "en";

    /**
     * The texts of the language.
     *
     * @throws com.heed.lab.run.WrongUse if it is none of the two
     */
    public Texts texts() {
        return Texts.in(language);
    }
}
