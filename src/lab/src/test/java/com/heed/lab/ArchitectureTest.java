package com.heed.lab;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = imported();

    /** Of what lies outside, the names are enough: reading all of Jackson takes longer than the rest. */
    private static JavaClasses imported() {
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("com.heed.lab");
    }

    @Test
    void featuresDoNotKnowEachOtherInACircle() {
        assertThat(CLASSES.size()).isGreaterThan(30);
        slices().matching("com.heed.lab.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void whatCommandsShareKnowsNoCommand() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAnyPackage("com.heed.lab.run..", "com.heed.lab.input..", "com.heed.lab.report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.heed.lab", "com.heed.lab.jira..", "com.heed.lab.pattern..", "com.heed.lab.sentiment..")
                .check(CLASSES);
    }
}
