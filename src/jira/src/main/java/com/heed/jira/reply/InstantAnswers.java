package com.heed.jira.reply;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.json.JSONObject;
import com.atlassian.sal.api.message.I18nResolver;
import com.heed.Contact;
import com.heed.Language;
import com.heed.Message;
import com.heed.jira.read.ContactReader;
import com.heed.jira.store.InstantLog;
import com.heed.jira.store.Mode;
import com.heed.jira.store.Settings;
import com.heed.jira.store.StoredPrediction;
import com.heed.jira.store.SuggestionSettings;
import com.heed.jira.store.SuggestionSettingsLog;
import com.heed.jira.work.AfterReading;
import com.heed.jira.write.MachineUser;
import com.heed.reply.Origin;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends one approved text where a workflow asked for it, the administrator allows it, and Heed is sure enough: once per contact, before anybody answered, under Heed's own name, saying that it is automatic and how to reach a
 * person. Nothing is written by Heed: the text is sent as it was approved.
 */
@Component
public class InstantAnswers implements AfterReading {
    private final InstantLog log;
    private final SuggestionSettingsLog decided;
    private final Settings settings;
    private final MachineUser machine;
    private final PortalAnswers answers;
    private final CommentManager comments;
    private final I18nResolver texts;

    public InstantAnswers(
            InstantLog log,
            SuggestionSettingsLog decided,
            Settings settings,
            MachineUser machine,
            PortalAnswers answers,
            CommentManager comments,
            I18nResolver texts) {
        this.log = log;
        this.decided = decided;
        this.settings = settings;
        this.machine = machine;
        this.answers = answers;
        this.comments = comments;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "instant answer";
    }

    @Override
    public void after(Issue issue, Contact contact, StoredPrediction stored) {
        SuggestionSettings known = decided.ofProject(issue.getProjectId());
        @Nullable ApplicationUser customer = issue.getReporter();
        if (!known.instant()
                || customer == null
                || settings.ofProject(issue.getProjectId()).mode() != Mode.ACT
                || issue.getResolution() != null
                || contact.messages().stream().anyMatch(message -> !message.fromCustomer())
                || !log.isOpen(issue.getId())) {
            return;
        }
        Optional<ReplyRequest> request = ReplyRequest.of(issue, contact);
        Optional<ApplicationUser> author = machine.find();
        if (request.isEmpty() || author.isEmpty()) {
            return;
        }
        List<Message> said = request.get().said();
        answers.bestToSend(issue.getProjectObject(), customer, request.get().language(), said, 1).stream()
                .filter(placed -> placed.probability() >= known.instantThreshold()
                        && placed.answer().answer().origin() instanceof Origin.Canned)
                .findFirst()
                .filter(placed -> log.claim(
                        issue.getId(),
                        issue.getProjectId(),
                        placed.answer().answer().id(),
                        placed.probability()))
                .ifPresent(placed ->
                        send(issue, author.get(), placed.answer(), request.get().language()));
    }

    private void send(Issue issue, ApplicationUser author, OpenAnswers.OpenAnswer open, Language language) {
        Locale locale = language == Language.CHINESE ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        comments.create(
                issue,
                author,
                open.answer().text().strip() + "\n\n" + texts.getText(locale, "heed.instant.note"),
                null,
                null,
                new Date(),
                Map.of(
                        ContactReader.PUBLIC_COMMENT, new JSONObject(Map.of("internal", false)),
                        ContactReader.AUTOMATIC, new JSONObject(Map.of("automatic", true))),
                true);
    }
}
