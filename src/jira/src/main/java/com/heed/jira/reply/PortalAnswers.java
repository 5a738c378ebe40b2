package com.heed.jira.reply;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.Language;
import com.heed.Message;
import com.heed.jira.store.PortalLog;
import com.heed.jira.store.SuggestionSettings;
import com.heed.jira.store.SuggestionSettingsLog;
import com.heed.reply.Answer;
import com.heed.reply.Origin;
import com.heed.text.Languages;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Answers offered to customers while they write. What they typed is read and forgotten. */
@Component
public class PortalAnswers {
    public static final int MOST = 3;
    /** Characters of what was typed that are read. */
    public static final int LONGEST = 2_000;

    private static final int LONGEST_SENTENCE = 300;
    /** Readings at the same time on this node: who comes while all are busy is offered nothing, and loses nothing by it. */
    private static final int AT_ONCE = 2;

    private static final Pattern SENTENCE = Pattern.compile("[^.!?。！？\\n]+[.!?。！？]*");

    private final List<OpenAnswers> sources;
    private final AnswerOrder order;
    private final SuggestionSettingsLog settings;
    private final PortalLog log;
    private final Semaphore free = new Semaphore(AT_ONCE);

    public PortalAnswers(List<OpenAnswers> sources, AnswerOrder order, SuggestionSettingsLog settings, PortalLog log) {
        this.sources = List.copyOf(sources);
        this.order = order;
        this.settings = settings;
        this.log = log;
    }

    /**
     * An answer for a customer's eyes.
     *
     * @param text    of an article its first sentence, of an approved text all of it
     * @param address of an article, where it is; else empty
     * @param helped  how many people said that it solved it
     */
    public record Offered(String id, String title, String text, String address, int helped) {}

    /** Whether answers are offered on a portal to this person. */
    public boolean offers(Project project, ApplicationUser customer) {
        return settings.ofProject(project.getId()).portal() && !log.isOptedOut(customer.getKey());
    }

    /** At most three, the most probable first; none where it is off, not wanted, too unsure or too busy. */
    public List<Offered> of(Project project, ApplicationUser customer, String typed) {
        SuggestionSettings known = settings.ofProject(project.getId());
        if (!known.portal() || log.isOptedOut(customer.getKey()) || !free.tryAcquire()) {
            return List.of();
        }
        try {
            return found(project, customer, typed.substring(0, Math.min(LONGEST, typed.length())), known);
        } finally {
            free.release();
        }
    }

    private List<Offered> found(Project project, ApplicationUser customer, String typed, SuggestionSettings known) {
        Language language = Languages.of(typed).orElse(Language.OTHER);
        if (language == Language.OTHER) {
            return List.of();
        }
        List<OpenAnswers.OpenAnswer> sure = likeliest(project, customer, language, typed).stream()
                .filter(placed -> placed.probability() >= known.portalThreshold())
                .map(AnswerOrder.Placed::answer)
                .toList();
        Map<String, Integer> helped = log.helped(
                project.getId(), sure.stream().map(one -> one.answer().id()).toList());
        return sure.stream()
                .map(one -> offered(one, helped.getOrDefault(one.answer().id(), 0)))
                .toList();
    }

    /** Answers that customers may read, the most probable first, each by the part of what was typed that it fits best. */
    private List<AnswerOrder.Placed<OpenAnswers.OpenAnswer>> likeliest(
            Project project, ApplicationUser customer, Language language, String typed) {
        Map<String, AnswerOrder.Placed<OpenAnswers.OpenAnswer>> likeliest = new LinkedHashMap<>();
        for (String part : TypedParts.of(typed, language)) {
            List<Message> said = List.of(new Message("typed", Message.Author.CUSTOMER, Instant.EPOCH, part));
            best(sources, project, customer, language, said, MOST)
                    .forEach(placed -> likeliest.merge(
                            placed.answer().answer().id(),
                            placed,
                            (one, other) -> other.probability() > one.probability() ? other : one));
        }
        return likeliest.values().stream()
                .sorted(Comparator.comparingDouble(placed -> -placed.probability()))
                .limit(MOST)
                .toList();
    }

    /** Approved texts for customers alone, the most probable first: an article is read where it stands, and never sent. @param said oldest first */
    List<AnswerOrder.Placed<OpenAnswers.OpenAnswer>> bestToSend(
            Project project, ApplicationUser customer, Language language, List<Message> said, int most) {
        return best(sources.stream().filter(OpenAnswers::maySend).toList(), project, customer, language, said, most);
    }

    private List<AnswerOrder.Placed<OpenAnswers.OpenAnswer>> best(
            List<OpenAnswers> from,
            Project project,
            ApplicationUser customer,
            Language language,
            List<Message> said,
            int most) {
        String last = said.getLast().text();
        Map<String, OpenAnswers.OpenAnswer> different = new LinkedHashMap<>();
        for (OpenAnswers source : from) {
            for (OpenAnswers.OpenAnswer open : source.of(project, customer, language, last)) {
                different.putIfAbsent(open.answer().text().strip(), open);
            }
        }
        return order.best(
                language,
                said,
                List.copyOf(different.values()),
                one -> one.title() + "\n" + one.answer().text(),
                one -> one.answer().text(),
                most);
    }

    private static Offered offered(OpenAnswers.OpenAnswer one, int helped) {
        Answer answer = one.answer();
        return answer.origin() instanceof Origin.Article article
                ? new Offered(answer.id(), one.title(), sentence(answer.text()), article.address(), helped)
                : new Offered(answer.id(), one.title(), answer.text(), "", helped);
    }

    private static String sentence(String text) {
        Matcher first = SENTENCE.matcher(text.strip());
        String sentence = first.find() ? first.group().strip() : text;
        return sentence.length() <= LONGEST_SENTENCE ? sentence : sentence.substring(0, LONGEST_SENTENCE) + "…";
    }
}
