package com.heed.reply;

import com.heed.Language;
import com.heed.text.Languages;
import com.heed.text.Masker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page of help.
 *
 * @param page     identity of the page where it was imported from
 * @param title    its heading
 * @param address  where a reader finds it, possibly empty
 * @param open     whether customers may read it
 * @param written  when it was last changed
 * @param language what it is written in; null where nobody said, then each passage is what its script says
 * @param sections in reading order
 */
public record HelpArticle(
        String page,
        String title,
        String address,
        boolean open,
        Instant written,
        @Nullable Language language,
        List<Section> sections) {
    /** Characters of the longest passage: what an agent reads at a glance and the encoder reads whole. */
    private static final int LONGEST_PASSAGE = 700;

    public HelpArticle {
        Objects.requireNonNull(page, "page");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(written, "written");
        sections = List.copyOf(sections);
    }

    /**
     * What stands below one heading.
     *
     * @param heading possibly empty
     * @param text    plain, one paragraph a line
     */
    public record Section(String heading, String text) {
        public Section {
            Objects.requireNonNull(heading, "heading");
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * An article from a page as wikis keep it.
     *
     * @param html XHTML or HTML, well-formed or not; scripts, styles, code and what is no text for a reader are left out
     */
    public static HelpArticle ofHtml(
            String page,
            String title,
            String address,
            boolean open,
            Instant written,
            @Nullable Language language,
            String html) {
        return new HelpArticle(page, title.strip(), address, open, written, language, PageText.sections(html));
    }

    /** An article from plain text. What looks like a tag in it is text. */
    public static HelpArticle ofText(
            String page,
            String title,
            String address,
            boolean open,
            Instant written,
            @Nullable Language language,
            String text) {
        return new HelpArticle(page, title.strip(), address, open, written, language, PageText.plain(text));
    }

    /**
     * The article in pieces that can be said: whole paragraphs of one section, up to {@value #LONGEST_PASSAGE} characters unless one alone is longer. Their identities are stable as long as the pieces before them stay. A piece without a letter is left out.
     */
    public List<Answer> passages() {
        List<Answer> passages = new ArrayList<>();
        for (Section section : sections) {
            StringBuilder passage = new StringBuilder();
            for (String paragraph : section.text.split("\n")) {
                if (!passage.isEmpty() && passage.length() + paragraph.length() > LONGEST_PASSAGE) {
                    add(passages, section, passage.toString());
                    passage.setLength(0);
                }
                passage.append(passage.isEmpty() ? "" : "\n").append(paragraph);
            }
            add(passages, section, passage.toString());
        }
        return passages;
    }

    private void add(List<Answer> passages, Section section, String passage) {
        String masked = Masker.mask(passage.strip(), Set.of());
        if (!Languages.hasWords(masked)) {
            return;
        }
        Language written = language == null ? Languages.of(masked).orElse(Language.OTHER) : language;
        String heading =
                section.heading.isBlank() || section.heading.equals(title) ? title : title + " – " + section.heading;
        passages.add(new Answer(
                "article-" + page + "-" + passages.size(),
                new Origin.Article(page, heading, address, open),
                written,
                masked,
                null,
                this.written,
                Answer.UNKNOWN_WORTH));
    }
}
