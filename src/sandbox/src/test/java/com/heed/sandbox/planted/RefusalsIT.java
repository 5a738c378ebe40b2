package com.heed.sandbox.planted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.heed.sandbox.Host;
import com.heed.sandbox.HostPart;
import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.SandboxOptions;
import com.heed.sandbox.plugin.AppRefused;
import com.heed.sandbox.server.Standing;
import com.heed.sandbox.server.Visitors;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a Jira would refuse, the sandbox refuses; each with an app or a call made to be refused. */
final class RefusalsIT {
    private static final String PANEL = """
            <web-panel key="panel" location="here">
              <context-provider class="planted.Values"/>
              <resource name="view" type="velocity" location="/panel.vm"/>
            </web-panel>
            """;
    private static final String VALUES = """
            public class Values implements com.atlassian.plugin.web.ContextProvider {
                public void init(java.util.Map<String, String> params) {}
                public java.util.Map<String, Object> getContextMap(java.util.Map<String, Object> context) {
                    return java.util.Map.of("page", new Page());
                }
            }
            """;
    private static final String PAGE = """
            public class Page {
                public String getListed() { return "<b>listed</b>"; }
                public String getSecret() { return "the secret"; }
                @com.atlassian.velocity.htmlsafe.HtmlSafe
                public String getSafe() { return "<b>safe</b>"; }
                public String getBodyHtml() { return "<b>named</b>"; }
            }
            """;
    private static final String RESOURCE = """
            import com.atlassian.annotations.security.XsrfProtectionExcluded;
            import com.atlassian.plugins.rest.api.security.annotation.*;
            import jakarta.ws.rs.*;
            @Path("things")
            public class Things {
                @GET public String unannotated() { return "for the licensed"; }
                @GET @Path("open") @UnrestrictedAccess public String open() { return "for all"; }
                @GET @Path("customers") @UnlicensedSiteAccess public String customers() { return "for customers"; }
                @GET @Path("admins") @AdminOnly public String admins() { return "for admins"; }
                @POST @UnrestrictedAccess public String change(String body) { return "changed"; }
                @POST @Path("excluded") @UnrestrictedAccess @XsrfProtectionExcluded
                public String excluded(String body) { return "changed"; }
            }
            """;
    private static final String REST = "<rest key=\"rest\" path=\"/planted\" version=\"1.0\"/>";
    private static final String ACTION = """
            import com.atlassian.jira.security.xsrf.RequiresXsrfCheck;
            import com.atlassian.jira.web.action.JiraWebActionSupport;
            public class SettingsAction extends JiraWebActionSupport {
                private String colour = "none";
                public void setColour(String colour) { this.colour = colour; }
                public String getColour() { return colour; }
                @com.atlassian.jira.security.request.SupportedMethods(
                        com.atlassian.jira.security.request.RequestMethod.POST)
                @Override @RequiresXsrfCheck protected String doExecute() { return SUCCESS; }
            }
            """;
    private static final String WEBWORK = """
            <webwork1 key="actions"><actions>
              <action name="planted.SettingsAction" alias="PlantedSettings" roles-required="admin">
                <view name="success">/settings.vm</view><view name="input">/settings.vm</view>
              </action>
            </actions></webwork1>
            <velocity-allowlist key="allowed"><method>planted.SettingsAction#getColour()</method></velocity-allowlist>
            """;
    private static final String SETTINGS =
            "<html><head><title>Planted</title><meta name=\"decorator\" content=\"admin\"></head>"
                    + "<body>colour: $action.colour; token: $atl_token</body></html>";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void aPackageTheHostDoesNotExportIsNamed() {
        refused(new PlantedApp().importPackage("org.apache.commons.collections"))
                .withMessageContaining("org.apache.commons.collections")
                .withMessageContaining("does not export");
    }

    @Test
    void anAtlassianPackageIsImportedWithoutAVersion() {
        refused(new PlantedApp().importPackage("com.atlassian.jira.issue;version=\"[0.1,1)\""))
                .withMessageContaining("com.atlassian.jira.issue with a version");
    }

    @Test
    void aClassOutsideTheIndexIsNoBean() {
        refused(new PlantedApp()
                        .bean("Greeter", "public class Greeter { public Greeter(Helper helper) {} }")
                        .type("Helper", "@org.springframework.stereotype.Component public class Helper {}"))
                .withMessageContaining("'greeter'")
                .withMessageContaining("planted.Helper")
                .withMessageContaining("META-INF/plugin-components/component");
    }

    @Test
    void aHostServiceOutsideTheIndexIsNotInjected() {
        refused(new PlantedApp()
                        .bean(
                                "Greeter",
                                "public class Greeter { public Greeter(com.atlassian.event.api.EventPublisher e) {} }"))
                .withMessageContaining("com.atlassian.event.api.EventPublisher");
    }

    @Test
    void aServiceTheHostDoesNotHaveIsNamed() {
        refused(new PlantedApp().imports("com.atlassian.activeobjects.external.ActiveObjects"))
                .withMessageContaining("com.atlassian.activeobjects.external.ActiveObjects");
    }

    @Test
    void activeObjectsIsNotOpenWhileTheAppIsWired() {
        refused(new PlantedApp()
                        .imports("com.atlassian.activeobjects.external.ActiveObjects")
                        .importPackage("net.java.ao.schema")
                        .type("Row", "public interface Row extends net.java.ao.Entity {}")
                        .bean(
                                "Eager",
                                "public class Eager { public Eager(com.atlassian.activeobjects.external.ActiveObjects"
                                        + " ao) { ao.count(Row.class); } }")
                        .module("<ao key=\"ao\" namespace=\"com.heed.planted\"><entity>planted.Row</entity></ao>"))
                .withMessageContaining("first use it in onStart");
    }

    @Test
    void aModuleClassThatIsNotInTheJarIsNamed() {
        refused(new PlantedApp().module(PANEL).file("panel.vm", "")).withMessageContaining("planted.Values");
    }

    @Test
    void classesOfTheHostInsideTheJarAreRefused() {
        refused(new PlantedApp().file("com/atlassian/plugin/Plugin.class", "")).withMessageContaining("com.atlassian");
    }

    @Test
    void aModuleTheHostDoesNotKnowIsNamed() {
        refused(new PlantedApp().module("<web-pannel key=\"panel\" location=\"here\"/>"))
                .withMessageContaining("<web-pannel>");
    }

    @Test
    void twoModulesWithOneKeyAreRefused() {
        refused(new PlantedApp().module(REST).module("<web-section key=\"rest\" location=\"menu\"/>"))
                .withMessageContaining("'rest'");
    }

    @Test
    void anUnfilteredVersionIsRefused() {
        refused(new PlantedApp().version("${project.version}")).withMessageContaining("'${project.version}'");
    }

    @Test
    void aManifestWithoutTheHeadersOfAnAppIsRefused() {
        refused(new PlantedApp().header("Atlassian-Plugin-Key", "com.heed.other"))
                .withMessageContaining("'com.heed.other'")
                .withMessageContaining(PlantedApp.KEY);
        refused(new PlantedApp().header("Spring-Context", null)).withMessageContaining("Spring-Context is missing");
    }

    @Test
    void aTemplateCallsOnlyWhatIsListed() {
        PlantedApp app = new PlantedApp()
                .type("Values", VALUES)
                .type("Page", PAGE)
                .module(PANEL)
                .module(
                        "<velocity-allowlist key=\"allowed\"><method>planted.Page#getListed()</method></velocity-allowlist>")
                .file("panel.vm", "$page.listed | $page.secret | $page.class.name");

        try (SandboxHost host = start(app, Standing.VISITOR)) {
            List<String> panels = host.app().renderPanels("here", Map.of());

            assertThat(panels).containsExactly("&lt;b&gt;listed&lt;/b&gt; | $page.secret | $page.class.name");
            assertThat(host.app().blockedTemplateCalls())
                    .containsExactlyInAnyOrder("planted.Page#getSecret()", "java.lang.Object#getClass()");
        }
    }

    @Test
    void aTemplateIsEscapedUnlessTheMethodOrTheNameSaysThatItIsHtml() {
        PlantedApp app = new PlantedApp()
                .type("Values", VALUES)
                .type("Page", PAGE)
                .module(PANEL)
                .module("<velocity-allowlist key=\"allowed\"><method>planted.Page#getListed()</method>"
                        + "<method>planted.Page#getSafe()</method><method>planted.Page#getBodyHtml()</method>"
                        + "</velocity-allowlist>")
                .file("panel.vm", "$page.listed $page.safe #set($kept = $page.safe)$kept $page.bodyHtml");

        try (SandboxHost host = start(app, Standing.VISITOR)) {
            assertThat(host.app().renderPanels("here", Map.of()))
                    .containsExactly("&lt;b&gt;listed&lt;/b&gt; <b>safe</b><b>safe</b> <b>named</b>");
        }
    }

    @Test
    void anUnannotatedResourceIsForLicensedUsers() {
        PlantedApp app = new PlantedApp().type("Things", RESOURCE).module(REST);

        assertThat(statusOf(app, Standing.VISITOR, "things")).isEqualTo(401);
        assertThat(statusOf(app, Standing.CUSTOMER, "things")).isEqualTo(403);
        assertThat(statusOf(app, Standing.LICENSED, "things")).isEqualTo(200);
        assertThat(statusOf(app, Standing.VISITOR, "things/open")).isEqualTo(200);
        assertThat(statusOf(app, Standing.VISITOR, "things/customers")).isEqualTo(401);
        assertThat(statusOf(app, Standing.CUSTOMER, "things/customers")).isEqualTo(200);
        assertThat(statusOf(app, Standing.LICENSED, "things/admins")).isEqualTo(403);
        assertThat(statusOf(app, Standing.ADMIN, "things/admins")).isEqualTo(200);
    }

    @Test
    void aFormPostedToRestNeedsTheHeaderThatAnotherSiteCannotSend() {
        PlantedApp app = new PlantedApp().type("Things", RESOURCE).module(REST);
        String form = "application/x-www-form-urlencoded";
        String things = "/rest/planted/1.0/things";

        try (SandboxHost host = start(app, Standing.LICENSED);
                Browser browser = new Browser(host.baseUrl())) {
            HttpResponse<String> forged = browser.post(things, form, "a=b");
            assertThat(forged.statusCode()).isEqualTo(403);
            assertThat(forged.body()).contains("XSRF check failed");
            assertThat(browser.post(things, form, "a=b", "X-Atlassian-Token", "no-check")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(browser.post(things, "application/json", "{}", "Origin", "http://elsewhere.example")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(browser.post(things, "application/json", "{}", "Origin", host.baseUrl())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(browser.post(things + "/excluded", form, "a=b").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void anActionThatChangesSomethingNeedsTheTokenOfItsPage() {
        PlantedApp app =
                new PlantedApp().type("SettingsAction", ACTION).module(WEBWORK).file("settings.vm", SETTINGS);
        String form = "application/x-www-form-urlencoded";
        String page = "/secure/admin/PlantedSettings";

        try (SandboxHost host = start(app, Standing.ADMIN);
                Browser browser = new Browser(host.baseUrl())) {
            String shown = browser.get(page + "!default.jspa").body();
            String token = shown.replaceAll("(?s).*token: (\\w+).*", "$1");
            assertThat(token).hasSize(32);

            assertThat(browser.get(page + ".jspa?colour=red&atl_token=" + token).statusCode())
                    .isEqualTo(405);

            HttpResponse<String> forged = browser.post(page + ".jspa", form, "colour=red");
            assertThat(forged.statusCode()).isEqualTo(403);
            assertThat(forged.body()).contains("XSRF security token missing").doesNotContain("colour: red");

            HttpResponse<String> changed = browser.post(page + ".jspa", form, "colour=red&atl_token=" + token);
            assertThat(changed.statusCode()).isEqualTo(200);
            assertThat(changed.body()).contains("colour: red");
        }
    }

    @Test
    void anActionForAdministratorsSendsAVisitorToTheLoginAndRefusesAnAgent() {
        PlantedApp app =
                new PlantedApp().type("SettingsAction", ACTION).module(WEBWORK).file("settings.vm", SETTINGS);
        String page = "/secure/admin/PlantedSettings!default.jspa";

        try (SandboxHost host = start(app, Standing.VISITOR);
                Browser browser = new Browser(host.baseUrl())) {
            HttpResponse<String> answer = browser.get(page);
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .endsWith("/login.jsp?os_destination=%2Fsecure%2Fadmin%2FPlantedSettings%21default.jspa");
        }
        try (SandboxHost host = start(app, Standing.LICENSED);
                Browser browser = new Browser(host.baseUrl())) {
            assertThat(browser.get(page).statusCode()).isEqualTo(403);
        }
    }

    private int statusOf(PlantedApp app, Standing standing, String path) {
        try (SandboxHost host = start(app, standing);
                Browser browser = new Browser(host.baseUrl())) {
            return browser.get("/rest/planted/latest/" + path).statusCode();
        }
    }

    private org.assertj.core.api.ThrowableAssertAlternative<AppRefused> refused(PlantedApp app) {
        return assertThatExceptionOfType(AppRefused.class)
                .isThrownBy(() -> start(app, Standing.VISITOR).close());
    }

    private SandboxHost start(PlantedApp app, Standing standing) {
        return SandboxHost.start(
                SandboxOptions.forTest(folder.resolve("home"), app.packInto(folder)), List.of(new Everyone(standing)));
    }

    /** Gives whoever asks one standing. */
    private record Everyone(Standing standing) implements HostPart, Visitors {
        @Override
        public void start(Host host) {
            host.visitors(this);
        }

        @Override
        public Locale locale() {
            return Locale.ENGLISH;
        }
    }
}
