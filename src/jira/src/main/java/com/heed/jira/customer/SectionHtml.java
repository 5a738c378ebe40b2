package com.heed.jira.customer;

import com.heed.jira.page.Html;
import com.heed.jira.page.Sparkline;
import com.heed.jira.page.Texts;
import com.heed.profile.Difference;
import com.heed.profile.Profile;
import com.heed.profile.SentimentCourse;
import java.util.List;

/** The lines of the panel about a customer: six at most, and the way to the page. */
final class SectionHtml {
    /** Contacts of which the small line shows the sentiment. */
    private static final int POINTS = 12;

    private static final int DIFFERENCES = 2;

    private final Texts texts;
    private final ProfileWords words;
    private final CustomerLinks links;

    SectionHtml(Texts texts, ProfileWords words, CustomerLinks links) {
        this.texts = texts;
        this.words = words;
        this.links = links;
    }

    String of(CustomerView.Shown shown) {
        Profile profile = shown.profile();
        Html html = new Html();
        html.open("dl", "class", "heed-glance");
        row(html, "customer.contacts.label");
        html.text(words.contacts(profile));
        shown.organisations().forEach(each -> html.text(" · ").element("bdi", each.name()));
        end(html);
        sentiment(html, profile.sentiment());
        if (profile.preferredChannel().isPresent() || profile.preferredHours().isPresent()) {
            row(html, "customer.prefers");
            profile.preferredChannel()
                    .ifPresent(preferred -> html.element("bdi", words.channel(preferred.channel()))
                            .text(" ")
                            .element("small", words.share(preferred.contacts())));
            if (profile.preferredChannel().isPresent()
                    && profile.preferredHours().isPresent()) {
                html.text(" · ");
            }
            profile.preferredHours().ifPresent(hours -> html.text(words.hours(hours)));
            end(html);
        }
        row(html, "customer.effort");
        html.text(words.effort(profile.effort()));
        end(html);
        words.time(profile.firstReply()).ifPresent(time -> {
            row(html, "customer.firstReply");
            html.text(time);
            end(html);
        });
        List<Difference> differences = profile.differences();
        if (!differences.isEmpty()) {
            row(html, "customer.differs");
            html.open("ul", "class", "heed-reasons");
            differences.stream().limit(DIFFERENCES).forEach(each -> html.element("li", words.difference(each)));
            html.close("ul");
            end(html);
        }
        html.close("dl");
        html.open("p")
                .element("a", texts.text("customer.open"), "href", links.of(shown))
                .close("p");
        return html.toString();
    }

    private void sentiment(Html html, SentimentCourse course) {
        if (course.points().isEmpty()) {
            return;
        }
        List<SentimentCourse.Point> points = course.points();
        List<Double> newest = points.subList(Math.max(0, points.size() - POINTS), points.size()).stream()
                .map(SentimentCourse.Point::score)
                .toList();
        row(html, "sentiment.label");
        html.text(words.mood(newest.getLast()));
        if (newest.size() > 1) {
            String listed = String.join(", ", newest.stream().map(texts::score).toList());
            Sparkline.draw(html, newest, texts.text("customer.sentiment.alt", listed));
        }
        words.trend(course).ifPresent(trend -> html.element("span", trend, "class", "heed-trend"));
        end(html);
    }

    private void row(Html html, String key) {
        html.open("div", "class", "heed-row").element("dt", texts.text(key)).open("dd", "class", "heed-value");
    }

    private static void end(Html html) {
        html.close("dd").close("div");
    }
}
