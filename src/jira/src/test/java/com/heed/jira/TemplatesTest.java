package com.heed.jira;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What templates call must be on the allowlist, and what is listed must exist: the host skips everything else in silence. */
final class TemplatesTest {
    private static final Map<String, Class<?>> OURS = Map.of(
            "panel", type("com.heed.jira.panel.PanelPage"),
            "heedPage", type("com.heed.jira.project.ProjectPage"),
            "heedPortal", type("com.heed.jira.portal.PortalPage"),
            "form", type("com.heed.jira.workflow.ReadingForm"),
            "page", type("com.heed.jira.admin.AdminPage"),
            "action", type("com.heed.jira.admin.HeedAction"));
    /** Given by the host. */
    private static final Set<String> HOSTS =
            Set.of("i18n.getText", "webResourceManager.requireResource", "form.threshold.length");

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> allowlist() throws IOException {
        Set<String> listed = new TreeSet<>();
        Matcher matcher = Pattern.compile("<method>([^<]+)</method>")
                .matcher(Files.readString(Bundle.ROOT.resolve("atlassian-plugin.xml")));
        while (matcher.find()) {
            listed.add(matcher.group(1));
        }
        return listed;
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(Bundle.ROOT.resolve("src/jira/src/main/resources/templates"))) {
            return files.filter(f -> f.toString().endsWith(".vm")).toList();
        }
    }

    @Test
    void everyMethodATemplateCallsIsOnTheAllowlist() throws IOException {
        Set<String> listed = allowlist();
        Pattern call = Pattern.compile("\\$!?\\{?(\\w+)\\.(\\w+)");
        List<String> seen = new ArrayList<>();
        for (Path template : templates()) {
            Matcher matcher = call.matcher(Files.readString(template));
            while (matcher.find()) {
                String object = matcher.group(1);
                String member = matcher.group(2);
                if (HOSTS.contains(object + "." + member)) {
                    continue;
                }
                assertThat(OURS).as(template.toString()).containsKey(object);
                Class<?> type = OURS.getOrDefault(object, Object.class);
                assertThat(listed).as(template.toString()).containsAnyElementsOf(entries(type, member));
                seen.add(object + "." + member);
            }
        }
        assertThat(seen).hasSizeGreaterThan(5);
    }

    private static List<String> entries(Class<?> type, String member) {
        String bean = Character.toUpperCase(member.charAt(0)) + member.substring(1);
        return Stream.of("get" + bean, "is" + bean, member)
                .map(name -> type.getName() + "#" + name + "()")
                .toList();
    }

    @Test
    void everythingOnTheAllowlistExists() throws Exception {
        for (String entry : allowlist()) {
            String[] parts = entry.split("#");
            Method method = Class.forName(parts[0]).getDeclaredMethod(parts[1].replace("()", ""));
            assertThat(method.getParameterCount()).isZero();
        }
    }

    /** Syntax that Velocity 1.6.4 lacks: it would stand in the page as it is, or not parse at all. */
    @Test
    void templatesUseTheOldestSyntaxOnly() throws IOException {
        for (Path template : templates()) {
            assertThat(Files.readString(template))
                    .as(template.toString())
                    .doesNotContain("$foreach")
                    .doesNotContain("#[[")
                    .doesNotContain("#{else}")
                    .doesNotContainPattern("\\$\\w+\\[");
        }
    }
}
