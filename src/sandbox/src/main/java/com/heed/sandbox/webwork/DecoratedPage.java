package com.heed.sandbox.webwork;

import com.heed.sandbox.server.Page;
import com.heed.sandbox.server.ResourceTag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes an action's document apart, so that the site's frame can be put around its body. */
final class DecoratedPage {
    private static final Pattern TITLE = Pattern.compile("<title>(.*?)</title>", Pattern.DOTALL);
    private static final Pattern META =
            Pattern.compile("<meta\\s+name=\"([^\"]*)\"\\s+content=\"([^\"]*)\"\\s*/?>", Pattern.DOTALL);
    private static final Pattern HEAD = Pattern.compile("<head[^>]*>(.*?)</head>", Pattern.DOTALL);
    private static final Pattern BODY = Pattern.compile("<body[^>]*>(.*)</body>", Pattern.DOTALL);

    private DecoratedPage() {}

    /** A document without head and body elements is all body. */
    static Page of(String html, List<ResourceTag> resources) {
        Matcher head = HEAD.matcher(html);
        String headText = head.find() ? head.group(1) : "";
        Matcher title = TITLE.matcher(headText);
        Map<String, String> meta = new LinkedHashMap<>();
        META.matcher(headText).results().forEach(found -> meta.put(found.group(1), found.group(2)));
        Matcher body = BODY.matcher(html);
        return new Page(
                title.find() ? unescape(title.group(1).strip()) : "",
                meta.getOrDefault("decorator", ""),
                meta,
                META.matcher(TITLE.matcher(headText).replaceAll(""))
                        .replaceAll("")
                        .strip(),
                body.find() ? body.group(1) : html,
                resources);
    }

    private static String unescape(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
