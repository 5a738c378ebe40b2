package com.heed.jira.setup;

import com.heed.Language;
import com.heed.jira.page.Texts;
import com.heed.routing.Channel;
import java.util.List;
import java.util.Set;

/** A first guess for a project without channels, in yuan; the administrator replaces the figures with the desk's own. */
public final class DefaultChannels {
    public static final String CURRENCY = "CNY";
    private static final Set<Language> BOTH = Set.of(Language.ENGLISH, Language.CHINESE);

    private DefaultChannels() {}

    public static List<Channel> named(Texts texts) {
        return List.of(
                new Channel("portal", texts.text("channel.default.portal"), true, 1, 0.5, 1, 0, 180, BOTH),
                new Channel("chat", texts.text("channel.default.chat"), true, 5, 1, 8, 12, 600, BOTH),
                new Channel("email", texts.text("channel.default.email"), true, 10, 10, 12, 8, 350, BOTH),
                new Channel("phone", texts.text("channel.default.phone"), true, 50, 5, 15, 10, 300, BOTH));
    }
}
