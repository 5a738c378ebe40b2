package com.heed.jira.canned;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.Language;
import com.heed.reply.Answer;
import com.heed.reply.FilledText;
import com.heed.reply.Origin;
import com.heed.reply.SlotFiller;
import com.heed.reply.Template;
import org.springframework.stereotype.Component;

/** Fills an answer for an issue. Only a canned response has slots; in what was said before, braces are words and masks are open. */
@Component
public class Filling {
    private final IssueSlots slots;

    Filling(IssueSlots slots) {
        this.slots = slots;
    }

    /** @param user the agent who is going to send it; the caller has seen that they may browse the issue */
    public FilledText fill(Answer answer, Issue issue, ApplicationUser user) {
        Template template = switch (answer.origin()) {
            case Origin.Canned canned -> Template.again(answer.text());
            case Origin.Past past -> Template.ofMasked(answer.text());
            case Origin.Article article -> Template.ofMasked(answer.text());
        };
        return fill(template, answer.language(), issue, user);
    }

    /** A text on its own, as it is previewed. */
    public FilledText fill(Template template, Language language, Issue issue, ApplicationUser user) {
        return SlotFiller.fill(template, language, slots.of(issue, user, language));
    }
}
