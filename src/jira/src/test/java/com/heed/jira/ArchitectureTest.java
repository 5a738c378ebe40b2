package com.heed.jira;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import net.java.ao.Entity;
import net.java.ao.Preload;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
    private static final JavaClasses APP = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("com.heed.jira");

    /** An empty import would pass every rule. */
    @Test
    void theAppIsSeen() {
        assertThat(APP.size()).isGreaterThan(60);
    }

    @Test
    void noPackageDependsOnItselfThroughOthers() {
        slices().matching("com.heed.jira.(*)..").should().beFreeOfCycles().check(APP);
    }

    @Test
    void onlyTheStoreKnowsActiveObjects() {
        noClasses()
                .that()
                .resideOutsideOfPackage("com.heed.jira.store")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("net.java.ao..", "com.atlassian.activeobjects..")
                .check(APP);
    }

    /** Without it ActiveObjects asks the database once more for each column, and answers null when the row was swept in between. */
    @Test
    void aRowIsReadWholeInOneQuery() {
        classes()
                .that()
                .areInterfaces()
                .and()
                .areAssignableTo(Entity.class)
                .should()
                .beAnnotatedWith(Preload.class)
                .check(APP);
    }

    @Test
    void onlyTheDeskKnowsServiceManagement() {
        noClasses()
                .that()
                .resideOutsideOfPackage("com.heed.jira.desk")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.atlassian.servicedesk..")
                .check(APP);
    }

    @Test
    void theStoreKnowsNoPageAndNoWork() {
        noClasses()
                .that()
                .resideInAPackage("com.heed.jira.store")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.heed.jira.panel..",
                        "com.heed.jira.admin..",
                        "com.heed.jira.rest..",
                        "com.heed.jira.work..",
                        "com.heed.jira.write..")
                .check(APP);
    }

    /** The panel shows what is stored; if it could reach the models, somebody would compute while a page renders. */
    @Test
    void thePanelCannotReachTheModels() {
        noClasses()
                .that()
                .resideInAPackage("com.heed.jira.panel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.heed.analysis..", "com.heed.text..", "com.heed.learn..", "com.heed.jira.work..")
                .check(APP);
    }

    /** No text leaves the machine while Heed reads an issue. There is one client, for what an administrator typed the address of: lookups, and the index that nodes share. */
    @Test
    void onlyOnePackageHasANetworkClient() {
        JavaClasses engine = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("com.heed");
        assertThat(engine.size()).isGreaterThan(APP.size() + 100);
        noClasses()
                .that()
                .resideOutsideOfPackage("com.heed.jira.http")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.net\\.(http\\..*|Socket|ServerSocket|DatagramSocket|URLConnection|HttpURLConnection)|javax\\.net\\..*|java\\.nio\\.channels\\.(Async.*)?(Server)?SocketChannel")
                .check(engine);
    }

    @Test
    void onlyLookupsAndTheSharedIndexUseIt() {
        noClasses()
                .that()
                .resideOutsideOfPackages("com.heed.jira.http", "com.heed.jira.lookup", "com.heed.jira.shared")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.heed.jira.http")
                .check(APP);
    }

    /** The shared index is asked by whoever asks a node's own, and set up by an administrator; nothing that predicts may reach it. */
    @Test
    void nothingButTheIndexOfAnswersAndItsSettingsKnowsTheSharedOne() {
        noClasses()
                .that()
                .resideOutsideOfPackages("com.heed.jira.shared", "com.heed.jira.answers", "com.heed.jira.admin")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.heed.jira.shared")
                .check(APP);
    }

    /** Lookups are for the agent who has a text filled; nothing that predicts may reach them. */
    @Test
    void nothingButFillingAndItsSettingsKnowsLookups() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "com.heed.jira.lookup", "com.heed.jira.canned", "com.heed.jira.admin", "com.heed.jira.rest")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.heed.jira.lookup")
                .check(APP);
    }

    @Test
    void theEngineKnowsNoJira() {
        JavaClasses engine = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(
                        "com.heed.analysis",
                        "com.heed.routing",
                        "com.heed.sentiment",
                        "com.heed.text",
                        "com.heed.queueing");
        assertThat(engine.size()).isGreaterThan(30);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.atlassian..")
                .check(engine);
    }
}
