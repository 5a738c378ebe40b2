package com.heed.sandbox.planted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.atlassian.event.api.EventPublisher;
import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.SandboxOptions;
import com.heed.sandbox.database.DatabaseKind;
import com.heed.sandbox.plugin.IndexedProperty;
import com.heed.sandbox.plugin.WebItem;
import com.heed.sandbox.plugin.WorkflowFunction;
import com.heed.sandbox.server.ResourceTag;
import com.heed.sandbox.server.Standing;
import com.heed.sandbox.server.Visitors;
import com.opensymphony.workflow.FunctionProvider;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a good app finds: wiring, events, tables, fragments, files, workflow. */
final class WiringIT {
    private static final String ROW = """
            public interface Row extends net.java.ao.Entity {
                String getSaid();
                void setSaid(String said);
            }
            """;
    /** Keeps in its table what it hears; the table is first touched in onStart. */
    private static final String KEEPER = """
            import com.atlassian.activeobjects.external.ActiveObjects;
            import com.atlassian.event.api.*;
            public class Keeper implements com.atlassian.sal.api.lifecycle.LifecycleAware {
                private final ActiveObjects ao;
                private final EventPublisher events;
                public Keeper(ActiveObjects ao, EventPublisher events) { this.ao = ao; this.events = events; }
                public void onStart() { events.register(this); keep("started"); }
                public void onStop() { events.unregister(this); }
                @EventListener public void on(StringBuilder event) { keep(event.toString()); }
                private void keep(String said) { ao.create(Row.class, java.util.Map.of("SAID", said)); }
                public java.util.List<String> said() {
                    java.util.List<String> said = new java.util.ArrayList<>();
                    for (Row row : ao.find(Row.class, net.java.ao.Query.select().order("ID ASC"))) {
                        said.add(row.getSaid());
                    }
                    return said;
                }
                public int triedInVain() {
                    try {
                        ao.executeInTransaction(() -> { keep("never"); throw new IllegalStateException("back"); });
                    } catch (IllegalStateException expected) { }
                    return said().size();
                }
            }
            """;

    private static final String TABLES =
            "<ao key=\"ao\" namespace=\"com.heed.planted\"><entity>planted.Row</entity></ao>";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void anAppHearsEventsAndKeepsItsRowsWhileItIsOffAndOnAgain(DatabaseKind kind) throws Exception {
        PlantedApp app = keeper();
        try (SandboxHost host = start(app, kind)) {
            EventPublisher events = host.services().get(EventPublisher.class);
            events.publish(new StringBuilder("你好"));
            assertThat(said(host)).isEqualTo(List.of("started", "你好"));

            host.app().disable();
            events.publish(new StringBuilder("unheard"));
            host.app().enable();

            assertThat(said(host)).isEqualTo(List.of("started", "你好", "started"));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aTransactionThatThrowsLeavesNothing(DatabaseKind kind) throws Exception {
        try (SandboxHost host = start(keeper(), kind)) {
            Object keeper = host.app().make("planted.Keeper");
            assertThat(keeper.getClass().getMethod("triedInVain").invoke(keeper))
                    .isEqualTo(1);
        }
    }

    @Test
    void anAppOutsideItsLifeAnswersWithNothing() {
        try (SandboxHost host = start(keeper(), DatabaseKind.H2)) {
            assertThat(host.app().isEnabled()).isTrue();
            host.app().disable();

            assertThat(host.app().isEnabled()).isFalse();
            assertThat(host.app().key()).isEqualTo(PlantedApp.KEY);
            assertThat(host.app().renderPanels("anywhere", Map.of())).isEmpty();
            assertThat(host.app().workflowFunctions()).isEmpty();
            assertThatIllegalStateException().isThrownBy(() -> host.app().newWorkflowObject("planted.Anything"));
        }
    }

    @Test
    void linksFollowTheirConditionsWeightsAndLanguage() {
        PlantedApp app = new PlantedApp()
                .type("OnDemand", """
                        public class OnDemand implements com.atlassian.plugin.web.Condition {
                            private String name;
                            public void init(java.util.Map<String, String> params) { name = params.get("name"); }
                            public boolean shouldDisplay(java.util.Map<String, Object> context) {
                                return context.containsKey(name);
                            }
                        }
                        """)
                .file("i18n/planted.properties", "planted.link=Settings of {0}\nplanted.other=Other")
                .file("i18n/planted_zh_CN.properties", "planted.other=\\u5176\\u4ed6")
                .module("<resource type=\"i18n\" name=\"i18n\" location=\"i18n.planted\"/>")
                .module("<web-item key=\"late\" section=\"menu\" weight=\"20\"><label key=\"planted.other\"/>"
                        + "<link linkId=\"late-link\">/late?a=1&amp;b=$word</link></web-item>")
                .module("<web-item key=\"early\" section=\"menu\" weight=\"10\"><label>First</label>"
                        + "<link>/early</link><condition class=\"planted.OnDemand\">"
                        + "<param name=\"name\">word</param></condition></web-item>");

        try (SandboxHost host = start(app, DatabaseKind.H2)) {
            host.visitors(speaking(Locale.SIMPLIFIED_CHINESE));
            List<WebItem> all = host.app().webItems("menu", Map.of("word", "x&y"));
            assertThat(all).extracting(WebItem::label).containsExactly("First", "其他");
            assertThat(all.get(1).url()).isEqualTo("/late?a=1&b=x&y");
            assertThat(all.get(1).key()).isEqualTo("com.heed.planted:late");

            host.visitors(speaking(Locale.FRENCH));
            assertThat(host.app().webItems("menu", Map.of()))
                    .extracting(WebItem::label)
                    .containsExactly("Other");
        }
    }

    @Test
    void scriptsAreServedWithTheirTextsInTheReadersLanguage() {
        PlantedApp app = new PlantedApp()
                .file("i18n/planted.properties", "planted.hi=Say \"hi\", {0}")
                .file("js/planted.js", "show(AJS.I18n.getText('planted.hi', name), AJS.I18n.getText('planted.hi'));")
                .module("<resource type=\"i18n\" name=\"i18n\" location=\"i18n.planted\"/>")
                .module(
                        "<web-resource key=\"res\"><transformation extension=\"js\"><transformer key=\"jsI18n\"/>"
                                + "</transformation><dependency>com.atlassian.auiplugin:ajs</dependency>"
                                + "<context>some.page</context>"
                                + "<resource type=\"download\" name=\"planted.js\" location=\"/js/planted.js\"/></web-resource>");

        try (SandboxHost host = start(app, DatabaseKind.H2);
                Browser browser = new Browser(host.baseUrl())) {
            List<ResourceTag> tags = host.app().resourcesFor("some.page");
            assertThat(tags)
                    .containsExactly(new ResourceTag(
                            ResourceTag.Kind.SCRIPT, "/download/resources/com.heed.planted:res/planted.js"));
            assertThat(browser.get(tags.getFirst().url()).body())
                    .isEqualTo("show(AJS.format(\"Say \\\"hi\\\", {0}\", name), \"Say \\\"hi\\\", {0}\");");
            assertThat(browser.get("/download/resources/com.heed.planted:res/atlassian-plugin.xml")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void aPostFunctionIsConfiguredAndRunsFromTheBundle() throws Exception {
        PlantedApp app = new PlantedApp()
                .importPackage("com.atlassian.jira.plugin.workflow")
                .importPackage("com.opensymphony.workflow")
                .importPackage("com.opensymphony.workflow.loader")
                .importPackage("com.opensymphony.module.propertyset")
                .type("MarkFactory", """
                        import com.opensymphony.workflow.loader.*;
                        import java.util.Map;
                        public class MarkFactory extends com.atlassian.jira.plugin.workflow.AbstractWorkflowPluginFactory
                                implements com.atlassian.jira.plugin.workflow.WorkflowPluginFunctionFactory {
                            protected void getVelocityParamsForInput(Map<String, Object> p) { p.put("mark", "new"); }
                            protected void getVelocityParamsForEdit(Map<String, Object> p, AbstractDescriptor d) {
                                getVelocityParamsForView(p, d);
                            }
                            protected void getVelocityParamsForView(Map<String, Object> p, AbstractDescriptor d) {
                                p.put("mark", ((FunctionDescriptor) d).getArgs().get("mark"));
                            }
                            public Map<String, ?> getDescriptorParams(Map<String, Object> form) {
                                return Map.of("mark", extractSingleParam(form, "mark"));
                            }
                        }
                        """)
                .type("Mark", """
                        public class Mark implements com.opensymphony.workflow.FunctionProvider {
                            @SuppressWarnings({"unchecked", "rawtypes"})
                            public void execute(java.util.Map vars, java.util.Map args,
                                    com.opensymphony.module.propertyset.PropertySet ps) {
                                vars.put("marked", args.get("mark"));
                            }
                        }
                        """)
                .file("mark.vm", "<b>$mark</b>")
                .module("<workflow-function key=\"mark\" name=\"Mark\" class=\"planted.MarkFactory\">"
                        + "<description>Marks</description><function-class>planted.Mark</function-class>"
                        + "<resource type=\"velocity\" name=\"view\" location=\"mark.vm\"/>"
                        + "<resource type=\"velocity\" name=\"input-parameters\" location=\"mark.vm\"/>"
                        + "</workflow-function>");

        try (SandboxHost host = start(app, DatabaseKind.H2)) {
            WorkflowFunction function = host.app().workflowFunctions().getFirst();
            assertThat(function.inputHtml()).isEqualTo("<b>new</b>");
            Map<String, String> arguments = function.arguments(Map.of("mark", new String[] {"<i>"}));
            assertThat(function.viewHtml(arguments)).isEqualTo("<b>&lt;i&gt;</b>");

            Map<String, Object> vars = new HashMap<>();
            ((FunctionProvider) host.app().newWorkflowObject(function.functionClass())).execute(vars, arguments, null);
            assertThat(vars).containsEntry("marked", "<i>");
        }
    }

    @Test
    void searchableValuesOfAPropertyAreAnnounced() {
        PlantedApp app = new PlantedApp()
                .module(
                        "<index-document-configuration key=\"idx\" entity-key=\"IssueProperty\"><key property-key=\"heed\">"
                                + "<extract path=\"sentiment\" type=\"string\" alias=\"heedSentiment\"/></key>"
                                + "</index-document-configuration>");

        try (SandboxHost host = start(app, DatabaseKind.H2)) {
            assertThat(host.app().indexedProperties())
                    .containsExactly(new IndexedProperty("heed", "sentiment", "string", "heedSentiment"));
        }
    }

    private static PlantedApp keeper() {
        return new PlantedApp()
                .type("Row", ROW)
                .bean("Keeper", KEEPER)
                .imports("com.atlassian.activeobjects.external.ActiveObjects")
                .imports("com.atlassian.event.api.EventPublisher")
                .exports("Keeper")
                .module(TABLES);
    }

    private static Object said(SandboxHost host) throws ReflectiveOperationException {
        Object keeper = host.app().make("planted.Keeper");
        return keeper.getClass().getMethod("said").invoke(keeper);
    }

    private SandboxHost start(PlantedApp app, DatabaseKind kind) {
        return SandboxHost.start(
                new SandboxOptions(0, folder.resolve("home"), app.packInto(folder), kind, null, false, false),
                List.of());
    }

    private static Visitors speaking(Locale locale) {
        return new Visitors() {
            @Override
            public Standing standing() {
                return Standing.CUSTOMER;
            }

            @Override
            public Locale locale() {
                return locale;
            }
        };
    }
}
