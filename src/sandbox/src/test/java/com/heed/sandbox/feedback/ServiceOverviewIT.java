package com.heed.sandbox.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.app.HeedJar;
import com.heed.sandbox.desk.SmallDesk;
import com.heed.sandbox.page.Visitor;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk is described by its administrator, planned with before it is saved, and looked at by its agents. */
final class ServiceOverviewIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROJECT = "/rest/heed/1.0/projects/SUP/";
    private static final String CHANNELS = "/secure/admin/HeedChannels";
    private static final String OVERVIEW = "/projects/SUP?selectedItem=com.heed.jira:heed-overview";
    private static final String HOSTILE = "<script>window.owned=1</script>\"'&";
    private static final String WORKED = """
            {"currency": "CNY", "contactsPerDay": 1000, "meanResponse": %s, "channels": [
             {"slug": "phone", "name": "Phone", "costPerContact": 50, "responseMinutes": 5, "minimumPerDay": 60, "capacityPerDay": 300},
             {"slug": "chat", "name": "Chat", "costPerContact": 5, "responseMinutes": 1, "capacityPerDay": 600},
             {"slug": "email", "name": "E-mail", "costPerContact": 10, "responseMinutes": 15,
              "firstResponses": [{"contacts": 100, "minutes": 10}], "capacityPerDay": 350},
             {"slug": "portal", "name": "Portal answer", "costPerContact": 1, "responseMinutes": 0.5, "capacityPerDay": 180}]}""";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final SmallDesk small = new SmallDesk();

    @Test
    void aDeskIsDescribedPlannedWithAndLookedAt() throws Exception {
        try (SandboxHost host = SmallDesk.startedIn(folder, HeedJar.shipped(), small);
                Visitor admin = Visitor.loggedIn(host.baseUrl(), "admin");
                Visitor ana = Visitor.loggedIn(host.baseUrl(), "ana");
                Visitor mei = Visitor.loggedIn(host.baseUrl(), "mei")) {
            planned(admin, ana, mei);
            typedOnThePage(admin);
            throughRest(admin);
            suggest(admin);
            assertThat(ana.page(OVERVIEW)).contains("Nothing to show yet", "0 so far");
            assertThat(mei.open(OVERVIEW).statusCode()).isEqualTo(403);
            for (int i = 0; i < 60; i++) {
                small.request("mei", "Order " + i, "Where is order " + i + "?");
            }
            overview(admin, ana, mei);
            asFiles(admin, ana, mei);
            split(admin, ana);
            prices(admin, ana, mei);
            assertThat(host.app().blockedTemplateCalls()).isEmpty();
        }
    }

    private static void planned(Visitor admin, Visitor ana, Visitor mei) throws Exception {
        assertThat(ana.post(PROJECT + "optimisations", "{}").statusCode()).isEqualTo(403);
        assertThat(mei.post(PROJECT + "optimisations", "{}").statusCode()).isEqualTo(403);
        JsonNode day = ok(admin.post(PROJECT + "optimisations", String.format(WORKED, "2.5")));
        assertThat(contacts(day.path("split"))).containsExactly(99L, 600L, 121L, 180L);
        assertThat(Math.round(day.path("split").path("cost").asDouble())).isEqualTo(9340);
        assertThat(day.path("split").path("meanResponse").asDouble()).isCloseTo(2.5, within(1e-6));
        assertThat(Math.round(day.path("cheapest").path("cost").asDouble())).isEqualTo(7780);
        assertThat(day.path("cheapest").path("meanResponse").asDouble()).isCloseTo(2.89, within(0.005));
        assertThat(Math.round(day.path("quickest").path("cost").asDouble())).isEqualTo(14_180);
        assertThat(day.path("quickest").path("meanResponse").asDouble()).isCloseTo(1.79, within(0.005));
        assertThat(day.path("more"))
                .filteredOn(more -> more.path("kind").asText().equals("place")
                        && more.path("slug").asText().equals("chat"))
                .singleElement()
                .satisfies(more ->
                        assertThat(Math.round(more.path("saves").asDouble())).isEqualTo(61));
        assertThat(day.path("html").asText()).contains("Chat is full in the recommended split.");

        JsonNode none = ok(admin.post(PROJECT + "optimisations", String.format(WORKED, "1.5")));
        assertThat(none.path("split").isNull()).isTrue();
        assertThat(none.path("inTheWay").path("key").asText()).isEqualTo("heed.plan.none.short");
        assertThat(none.path("inTheWay").path("missing").asDouble()).isCloseTo(0.29, within(0.005));

        JsonNode limitless = ok(admin.post(PROJECT + "optimisations", """
                {"contactsPerDay": 1000, "meanResponse": "", "channels": [
                 {"name": "Phone", "costPerContact": "50", "responseMinutes": "5"},
                 {"slug": "chat", "name": "Chat", "costPerContact": "5", "responseMinutes": "1"}]}"""));
        assertThat(limitless.path("limitless").asText()).isEqualTo("chat");
        assertThat(limitless.path("says").path(0).asText()).startsWith("Without limits, everything would go to Chat.");

        JsonNode wrong = refused(admin.post(PROJECT + "optimisations", """
                {"contactsPerDay": -1, "channels": [{"name": "", "costPerContact": -2, "responseMinutes": "soon"}]}"""));
        assertThat(wrong.path("faults"))
                .extracting(fault -> fault.path("field").asText())
                .containsExactly(
                        "channels[0].name",
                        "channels[0].costPerContact",
                        "channels[0].responseMinutes",
                        "contactsPerDay");
    }

    /** As the page sends it: one value a row, and the numbers of the rows that are ticked. */
    private static List<String> form(String agents, String cost, String shifts, String source, String zone) {
        List<String> fields = new ArrayList<>(List.of("project", "SUP", "step", "save", "currency", "CNY"));
        row(fields, "portal", "Portal answer", "1", "0.5", "1", "0", "180", "request", "portal", "");
        row(
                fields,
                "email",
                HOSTILE,
                cost,
                "15",
                "10",
                agents,
                "350",
                source,
                source.equals("jql") ? "summary ~" : "mail",
                shifts);
        fields.addAll(List.of("on", "0", "on", "1", "policy", "rules", "contactsPerDay", "", "meanResponse", ""));
        fields.addAll(List.of("failureCost", "60", "lossCost", "", "guardMinutes", "3", "mostWaitMinutes", "120"));
        fields.addAll(List.of("exploration", "", "settledDays", "7", "zone", zone, "holidays", "2026-10-01"));
        return fields;
    }

    private static void row(
            List<String> fields,
            String slug,
            String name,
            String cost,
            String response,
            String handle,
            String agents,
            String capacity,
            String kind,
            String source,
            String shifts) {
        fields.addAll(List.of("slug", slug, "name", name, "costPerContact", cost, "responseMinutes", response));
        fields.addAll(List.of("handleMinutes", handle, "agents", agents, "capacityPerDay", capacity));
        fields.addAll(List.of("languages", "en,zh", "skills", "", "sourceKind", kind, "sourceValue", source));
        fields.addAll(List.of("waitPrice", "", "patienceMinutes", "", "promiseMinutes", "", "minimumPerDay", ""));
        fields.addAll(List.of("serviceLevel", "", "firstResponses", "", "shifts", shifts));
    }

    private static String sent(Visitor admin, List<String> fields) {
        return admin.sendTo(CHANNELS + "!default.jspa?project=SUP", CHANNELS + ".jspa", fields.toArray(String[]::new))
                .body();
    }

    private static void typedOnThePage(Visitor admin) throws Exception {
        assertThat(admin.page(CHANNELS + "!default.jspa?project=SUP"))
                .contains("How do customers reach you?", "aui-progress-tracker-step-current", "heed-channels.js")
                .contains("Nothing is known of how many contacts come a day.")
                .doesNotContain("heed-measured");
        String before = admin.page(PROJECT + "channels");
        String wrong = sent(admin, form("6", "-1", "Mon-Fri 09:00-17:00 6\nFri 16:00-18:00 2", "jql", "Mars/Base"));
        assertThat(wrong)
                .contains("Enter a cost of 0 or more.", "id=\"channels[1].costPerContact-error\"")
                .contains("\u201cMon-Fri 09:00-17:00 6\u201d and \u201cFri 16:00-18:00 2\u201d overlap")
                .contains("Jira cannot answer this query")
                .contains("Mars/Base is no time zone")
                .contains("aria-invalid=\"true\"")
                .contains("value=\"&lt;script&gt;")
                .doesNotContain("<script>window.owned");
        assertThat(admin.page(PROJECT + "channels")).as("nothing is half saved").isEqualTo(before);

        assertThat(sent(admin, form("0", "10", "Mon-Fri 09:00-17:00 6", "request", "Asia/Shanghai")))
                .as("350 contacts of 10 minutes in 480 are 7.29 erlangs")
                .contains("needs at least 8 agents for its current load.");
        assertThat(admin.page(PROJECT + "channels")).isEqualTo(before);

        assertThat(sent(admin, form("0", "10", "周一至周五 09:00-17:00 8", "request", "Asia/Shanghai")))
                .contains("Saved.", "Mon-Fri 09:00-17:00 8", "&lt;script&gt;window.owned");
        JsonNode saved = ok(admin.open(PROJECT + "channels"));
        assertThat(saved.path("channels").path(1).path("source").asText()).isEqualTo("request:mail");
        JsonNode desk = ok(admin.open(PROJECT + "desk"));
        assertThat(desk.path("zone").asText()).isEqualTo("Asia/Shanghai");
        assertThat(desk.path("channels")
                        .path("email")
                        .path("shifts")
                        .path(0)
                        .path("agents")
                        .asInt())
                .isEqualTo(8);
        List<String> add = form("0", "10", "", "request", "UTC");
        add.set(3, "add");
        assertThat(sent(admin, add)).contains("data-row=\"2\"").doesNotContain("Saved.");
    }

    private static void throughRest(Visitor admin) throws Exception {
        assertThat(admin.put(PROJECT + "channels", """
                {"currency": "CNY", "channels": [
                 {"slug": "phone", "name": "Phone", "costPerContact": 50, "responseMinutes": 5, "handleMinutes": 5, "agents": 8, "capacityPerDay": 300, "languages": ["en", "zh"]},
                 {"slug": "portal", "name": "Portal answer", "costPerContact": 1, "responseMinutes": 0.5, "handleMinutes": 1, "agents": 0, "capacityPerDay": 180, "languages": ["en", "zh"], "source": "request:portal"}]}""").statusCode())
                .as("a body without terms is as good as ever")
                .isEqualTo(200);
        JsonNode desk = ok(admin.open(PROJECT + "desk"));
        assertThat(desk.path("failureCost").asDouble()).as("terms stay").isEqualTo(60);
        assertThat(refused(admin.put(PROJECT + "desk", "{\"failureCost\": -1}"))
                        .path("message")
                        .asText())
                .contains("failureCost -1.0 must be 0 or more");
        assertThat(refused(admin.put(
                                PROJECT + "desk",
                                "{\"channels\": {\"phone\": {\"live\": true, \"minimumPerDay\": 301}}}"))
                        .path("args")
                        .path(0)
                        .asText())
                .isEqualTo("channels[0].minimumPerDay");
        assertThat(ok(admin.open(PROJECT + "desk"))).isEqualTo(desk);
        JsonNode put = ok(
                admin.put(
                        PROJECT + "desk",
                        "{\"meanResponse\": 4, \"zone\": \"UTC\", \"channels\": {\"phone\": {\"minimumPerDay\": 1}, \"fax\": {}}}"));
        assertThat(put.path("meanResponse").asDouble()).isEqualTo(4);
        assertThat(put.path("channels").has("fax")).isFalse();
    }

    private static void suggest(Visitor admin) {
        String setup = "/secure/admin/HeedSetup";
        admin.sendTo(
                setup + "!default.jspa?project=SUP",
                setup + ".jspa",
                "project",
                "SUP",
                "step",
                "mode",
                "mode",
                "suggest",
                "threshold",
                "60",
                "wait",
                "0");
    }

    /** Sixty contacts came through the portal today: one costs 1 and waits half a minute, and one call a day is asked for. */
    private static void overview(Visitor admin, Visitor ana, Visitor mei) throws Exception {
        JsonNode figures = counted(ana, 60);
        assertThat(figures.path("contacts").asInt()).isEqualTo(60);
        assertThat(figures.path("days").asDouble())
                .as("the record begins today")
                .isEqualTo(1);
        assertThat(figures.path("enough").asBoolean()).isTrue();
        assertThat(figures.path("today").path("cost").asDouble()).isEqualTo(60);
        assertThat(figures.path("today").path("meanResponse").asDouble()).isEqualTo(0.5);
        assertThat(figures.path("recommended").path("cost").asDouble()).isCloseTo(109, within(1e-6));
        assertThat(figures.path("saving").isNull()).as("today is cheaper").isTrue();
        assertThat(figures.path("channels").path(1).path("load").asDouble()).isCloseTo(60.0 / 180, within(1e-6));

        assertThat(ana.page(OVERVIEW))
                .contains("Service overview", "Channel load and cost", "Cost against mean wait", "Show as table")
                .contains("role=\"img\"", "Today contacts wait 0.5 min on the mean at CN\u00a560 a day.")
                .contains("This is a model", "The recommended split is not cheaper than today")
                .contains("<a class=\"aui-button heed-here\" aria-current=\"page\"", "days=30");
        assertThat(ana.page(OVERVIEW + "&days=30")).contains("Last 30 days");
        assertThat(mei.open(PROJECT + "overview").statusCode()).isEqualTo(403);
        String tomorrow = LocalDate.now().plusDays(2).toString();
        assertThat(ok(ana.open(PROJECT + "overview?from=" + tomorrow + "&to="
                                + LocalDate.now().plusDays(3)))
                        .path("contacts")
                        .asInt())
                .isZero();
        refused(ana.open(PROJECT + "overview?from=yesterday"));
        refused(ana.open(PROJECT + "overview?from=" + tomorrow + "&to=" + tomorrow));
    }

    /** Counted in the background; the page does not wait for it. */
    private static JsonNode counted(Visitor ana, int contacts) throws Exception {
        JsonNode figures = ok(ana.open(PROJECT + "overview"));
        for (int i = 0; i < 300 && figures.path("contacts").asInt() < contacts; i++) {
            assertThat(ana.post(PROJECT + "overview", "{}").statusCode()).isEqualTo(200);
            Thread.sleep(300);
            figures = ok(ana.open(PROJECT + "overview"));
        }
        return figures;
    }

    private static void asFiles(Visitor admin, Visitor ana, Visitor mei) throws Exception {
        JsonNode channels = ok(admin.open(PROJECT + "channels"));
        String hostile = channels.toString().replace("\"Portal answer\"", "\"=SUM(A1),\\\"x\\\"\"");
        assertThat(admin.put(PROJECT + "channels", hostile).statusCode()).isEqualTo(200);
        HttpResponse<String> load = ana.open(PROJECT + "overview/load.csv?days=7");
        assertThat(load.statusCode()).isEqualTo(200);
        assertThat(load.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(load.headers().firstValue("Content-Disposition").orElseThrow())
                .isEqualTo("attachment; filename=\"heed-SUP-load.csv\"");
        assertThat(load.body())
                .startsWith("\uFEFFChannel,Key,Today,Recommended,Cost today,Load today\r\n")
                .contains("Phone,phone,0,1,0,0\r\n")
                .contains("\"'=SUM(A1),\"\"x\"\"\",portal,60,59,60,0.333333\r\n");
        assertThat(ana.open(PROJECT + "overview/frontier.csv").body())
                .contains("Recommended,", "\r\nToday,0.5,60,0,60\r\n");
        assertThat(ana.open(PROJECT + "overview/agents.csv").body()).contains("Phone,", "All hours on shift");
        assertThat(ana.open(PROJECT + "overview/nothing.csv").statusCode()).isEqualTo(404);
        assertThat(mei.open(PROJECT + "overview/load.csv").statusCode()).isEqualTo(403);
        refused(ana.open(PROJECT + "overview/load.csv?days=8"));
        assertThat(admin.put(PROJECT + "channels", channels.toString()).statusCode())
                .isEqualTo(200);

        assertThat(ana.forge(PROJECT + "overview").statusCode())
                .as("a form of another site")
                .isEqualTo(403);

        JsonNode topic = ok(ana.open(PROJECT + "overview?topic=Refund"));
        assertThat(topic.path("topic").asText()).isEqualTo("Refund");
        assertThat(topic.path("contacts").asInt()).isZero();
        assertThat(topic.path("recommended").isNull()).isTrue();
    }

    private static void split(Visitor admin, Visitor ana) throws Exception {
        JsonNode channels = ok(admin.open(PROJECT + "channels"));
        JsonNode desk = ok(admin.open(PROJECT + "desk"));
        JsonNode figures = ok(ana.open(PROJECT + "overview"));
        // The channels were saved anew, so that they are counted anew.
        for (int i = 0; i < 100 && figures.path("stale").asBoolean(); i++) {
            Thread.sleep(200);
            figures = ok(ana.open(PROJECT + "overview"));
        }
        String recommended = figures.path("recommended").path("meanResponse").asText();
        String body = "{\"days\": 7, \"meanResponse\": %s, \"counted\": \"%s\"}";
        String asked = String.format(body, recommended, figures.path("counted").asText());
        assertThat(ana.put(PROJECT + "split", asked).statusCode()).isEqualTo(403);
        assertThat(admin.put(
                                PROJECT + "split",
                                String.format(
                                        body, "4.321", figures.path("counted").asText()))
                        .statusCode())
                .as("no point of the line")
                .isEqualTo(409);
        assertThat(admin.put(PROJECT + "split", String.format(body, recommended, "2020-01-01T00:00:00Z"))
                        .statusCode())
                .as("another count")
                .isEqualTo(409);
        refused(admin.put(PROJECT + "split", "{\"meanResponse\": \"soon\"}"));
        assertThat(ok(admin.open(PROJECT + "split")).path("used").asBoolean()).isFalse();

        JsonNode used = ok(admin.put(PROJECT + "split", asked));
        assertThat(used.path("used").asBoolean()).isTrue();
        assertThat(used.path("cost").asDouble()).isCloseTo(109, within(1e-6));
        assertThat(used.path("channels").path(0).path("slug").asText()).isEqualTo("phone");
        assertThat(used.path("channels").path(0).path("places").asInt()).isEqualTo(1);
        assertThat(used.path("channels").path(1).path("places").asInt()).isEqualTo(59);
        assertThat(ok(admin.open(PROJECT + "channels")))
                .as("what was typed stays")
                .isEqualTo(channels);
        assertThat(ok(admin.open(PROJECT + "desk"))).isEqualTo(desk);
        assertThat(ana.page(OVERVIEW)).contains("Heed keeps to a split since").doesNotContain("heed-use-stop");
        assertThat(admin.page(OVERVIEW)).contains("heed-use-stop", "Use this split?");

        assertThat(admin.delete(PROJECT + "split").statusCode()).isEqualTo(200);
        assertThat(ana.page(OVERVIEW)).doesNotContain("Heed keeps to a split since");
    }

    private static void prices(Visitor admin, Visitor ana, Visitor mei) throws Exception {
        JsonNode prices = ok(ana.open(PROJECT + "prices"));
        assertThat(prices.path("known").asBoolean()).isTrue();
        assertThat(prices.path("agents").path(0).path("slug").asText()).isEqualTo("phone");
        assertThat(mei.open(PROJECT + "prices").statusCode()).isEqualTo(403);
        assertThat(ana.post(PROJECT + "prices", "{}").statusCode()).isEqualTo(403);

        JsonNode typed = ok(admin.post(PROJECT + "prices", """
                {"contactsPerDay": 960, "channels": [
                 {"slug": "phone", "name": "Phone", "costPerContact": 50, "responseMinutes": 5, "handleMinutes": 5,
                  "shifts": "Mon-Sun 09:00-17:00 4", "waitPrice": 2, "serviceLevel": "80 in 1"},
                 {"slug": "email", "name": "E-mail", "costPerContact": 10, "responseMinutes": 15, "handleMinutes": 10,
                  "shifts": "Mon-Sun 09:00-17:00 8", "waitPrice": 0.15, "promiseMinutes": 30}]}"""));
        assertThat(typed.path("contacts").asDouble()).isCloseTo(960, within(1e-6));
        assertThat(typed.path("agents")).hasSize(2);
        assertThat(typed.path("agents").path(1).path("always").asDouble()).isPositive();
        assertThat(typed.path("staff")).hasSize(1);
        assertThat(typed.path("staff").path(0).path("agents").asInt()).isEqualTo(4);
        assertThat(typed.path("html").asText())
                .contains("One more agent, by the hour", "Staffing for the service level");
        JsonNode wrong = refused(admin.post(PROJECT + "prices", """
                {"channels": [{"name": "Phone", "costPerContact": 50, "responseMinutes": 5, "serviceLevel": "all"}]}"""));
        assertThat(wrong.path("faults").path(0).path("field").asText()).isEqualTo("channels[0].serviceLevel");
    }

    private static List<Long> contacts(JsonNode split) {
        List<Long> contacts = new ArrayList<>();
        split.path("channels")
                .forEach(share -> contacts.add(Math.round(share.path("contacts").asDouble())));
        return contacts;
    }

    private static JsonNode ok(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static JsonNode refused(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return JSON.readTree(answer.body());
    }
}
