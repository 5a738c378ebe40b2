package com.heed.sandbox.app;

import static com.heed.sandbox.app.DemoDesk.REST;
import static com.heed.sandbox.app.DemoDesk.as;
import static com.heed.sandbox.app.DemoDesk.ok;
import static com.heed.sandbox.app.DemoDesk.panel;
import static com.heed.sandbox.app.DemoDesk.post;
import static com.heed.sandbox.app.DemoDesk.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.SandboxOptions;
import com.heed.sandbox.database.DatabaseKind;
import com.heed.sandbox.desk.ServiceDesk;
import com.heed.sandbox.planted.Browser;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is held of a person is told in full and forgotten in full: afterwards every column of every table of the app is searched. */
final class PrivacyIT {
    private static final String MARK = "Zanzibarite";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private SandboxHost host(DatabaseKind kind) {
        return SandboxHost.start(
                new SandboxOptions(0, folder.resolve("home"), HeedJar.shipped(), kind, null, true, false));
    }

    /** Where a text stands in the app's tables, as {@code TABLE.COLUMN}, in any case. */
    private static List<String> holding(SandboxHost host, String text) throws SQLException {
        List<String> found = new ArrayList<>();
        int tables = 0;
        try (Connection connection = host.database().dataSource().getConnection();
                ResultSet all = connection
                        .getMetaData()
                        .getTables(null, null, "AO\\_%", new String[] {"TABLE", "BASE TABLE"})) {
            while (all.next()) {
                tables++;
                String table = all.getString("TABLE_NAME");
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery(
                                "SELECT * FROM \"" + all.getString("TABLE_SCHEM") + "\".\"" + table + "\"")) {
                    while (rows.next()) {
                        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                            String value = rows.getString(column);
                            if (value != null
                                    && value.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT))) {
                                found.add(table + "." + rows.getMetaData().getColumnName(column));
                            }
                        }
                    }
                }
            }
        }
        assertThat(tables).as("an empty look finds nothing").isGreaterThan(40);
        return found;
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aForgottenPersonIsInNoTable(DatabaseKind kind) throws Exception {
        try (SandboxHost host = host(kind);
                Browser admin = as("admin", host);
                Browser agent = as("agent", host)) {
            String name = host.part(ServiceDesk.class)
                    .desk()
                    .people()
                    .byKey("customer")
                    .orElseThrow()
                    .getDisplayName();
            ok(admin.put(REST + "projects/SUP/mode", "application/json", "{\"mode\":\"suggest\",\"threshold\":0.5}"));
            ok(admin.put(
                    REST + "projects/SUP/suggestions",
                    "application/json",
                    "{\"threshold\":0.01,\"useThreshold\":0.01}"));
            ok(
                    post(
                            admin,
                            "canned-responses",
                            "{\"scope\":\"project\",\"project\":\"SUP\",\"language\":\"en\",\"name\":\"Parcel\",\"text\":\"Dear {{customer.name}}, your parcel about {{issue.summary}} is on its way.\"}"));
            ok(post(
                    agent,
                    "canned-responses",
                    "{\"scope\":\"personal\",\"project\":\"SUP\",\"language\":\"en\",\"name\":\"Mine\",\"text\":\"My own words: "
                            + MARK + " agent.\"}"));
            String key = request(
                    host, null, "portal", "Where is my " + MARK + " parcel?", "I am " + name + ", my parcel is late.");
            JsonNode panel = panel(agent, key, said -> said.toString().contains("is on its way"));
            assertThat(panel.toString()).contains(name);
            assertThat(holding(host, name))
                    .as("else nothing is shown by its absence")
                    .isNotEmpty();

            assertThat(agent.get(REST + "customers/customer/export").statusCode())
                    .isIn(401, 403);
            assertThat(agent.delete(REST + "customers/customer").statusCode()).isIn(401, 403);
            assertThat(admin.delete(REST + "customers/nobody").statusCode()).isEqualTo(404);
            JsonNode held = ok(admin.get(REST + "customers/customer/export"));
            assertThat(held.path("tables").path("SUGGESTION").toString()).contains(name);
            assertThat(held.path("tables").path("PREDICTION")).isNotEmpty();

            JsonNode forgotten = ok(delete(admin, "customers/customer"));
            assertThat(forgotten.path("rows").asInt()).isGreaterThan(1);
            assertThat(forgotten.path("issues").asInt()).isGreaterThan(0);
            assertThat(holding(host, name)).isEmpty();
            assertThat(holding(host, MARK + " parcel")).isEmpty();
            JsonNode left = ok(admin.get(REST + "customers/customer/export"));
            assertThat(left.path("forgotten").asText()).isNotEmpty();
            assertThat(left.path("tables").path("SUGGESTION")).isEmpty();
            assertThat(left.path("tables").path("PREDICTION")).isEmpty();

            assertThat(ok(admin.get(REST + "customers/agent/export"))
                            .path("canned")
                            .get(0)
                            .path("text")
                            .asText())
                    .contains(MARK);
            assertThat(ok(delete(admin, "customers/agent")).path("canned").asInt())
                    .isEqualTo(1);
            assertThat(holding(host, MARK)).isEmpty();
            assertThat(ok(admin.get(REST + "customers/agent/export")).path("canned"))
                    .isEmpty();
        }
    }

    private static HttpResponse<String> delete(Browser browser, String path) {
        return browser.delete(REST + path);
    }
}
