package com.heed.jira.reply;

import com.atlassian.jira.issue.Issue;
import com.heed.Contact;
import com.heed.Language;
import com.heed.jira.store.PreparedReplies;
import com.heed.jira.store.StoredPrediction;
import com.heed.jira.store.StoredReply;
import com.heed.jira.store.SuggestionSettings;
import com.heed.jira.store.SuggestionSettingsLog;
import com.heed.jira.store.Suggestions;
import com.heed.jira.work.AfterReading;
import com.heed.reply.Answer;
import com.heed.reply.Origin;
import com.heed.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prepares what may be answered to a contact, after it was read, and stores it for whoever opens the issue. */
@Component
public class ReplyPreparation implements AfterReading {
    /** More than are shown: not everybody may see each, and what is dismissed makes room. */
    static final int KEPT = 12;

    private static final int MOST_WORDS = 6;
    private static final int SHORTEST_LATIN = 4;
    private static final int SHORTEST_CHINESE = 2;

    private final List<AnswerSource> sources;
    private final AnswerOrder order;
    private final SuggestionSettingsLog settings;
    private final Suggestions suggestions;

    public ReplyPreparation(
            List<AnswerSource> sources, AnswerOrder order, SuggestionSettingsLog settings, Suggestions suggestions) {
        this.sources = List.copyOf(sources);
        this.order = order;
        this.settings = settings;
        this.suggestions = suggestions;
    }

    @Override
    public String name() {
        return "replies";
    }

    /** Does nothing where the customer said nothing that Heed reads. */
    @Override
    public void after(Issue issue, Contact contact, StoredPrediction stored) {
        ReplyRequest.of(issue, contact)
                .ifPresent(request -> suggestions.add(
                        issue.getId(),
                        issue.getProjectId(),
                        stored.id(),
                        prepared(request, stored.prediction().basis(), settings.ofProject(issue.getProjectId()))));
    }

    /** In the customer's language; in the other one only where that has none that is probable enough. */
    private PreparedReplies prepared(ReplyRequest request, String basis, SuggestionSettings known) {
        Language own = request.language();
        Found found = in(own, request, known);
        Found shown = found.replies.isEmpty()
                ? in(own == Language.CHINESE ? Language.ENGLISH : Language.CHINESE, request, known)
                : found;
        return new PreparedReplies(own.tag(), shown.away ? PreparedReplies.AWAY : basis, shown.replies, shown.learned);
    }

    /** Replies that are probable enough, what their probabilities come from, and whether the shared index could not be asked. */
    private record Found(List<StoredReply> replies, PreparedReplies.@Nullable Learned learned, boolean away) {}

    private Found in(Language language, ReplyRequest request, SuggestionSettings known) {
        Map<String, List<AnswerSource.Candidate>> alike = new LinkedHashMap<>();
        boolean away = false;
        for (AnswerSource source : sources) {
            AnswerSource.Looked looked = source.find(request, language);
            away |= looked.away();
            for (AnswerSource.Candidate candidate : looked.candidates()) {
                alike.computeIfAbsent(candidate.text().text().strip(), text -> new ArrayList<>())
                        .add(candidate);
            }
        }
        AnswerOrder.Ordered<List<AnswerSource.Candidate>> ordered =
                ordered(request, language, List.copyOf(alike.values()));
        double threshold = ordered.learned() == null ? known.threshold() : known.useThreshold();
        return new Found(
                ordered.answers().stream()
                        .filter(placed -> placed.probability() >= threshold)
                        .map(placed -> stored(request, placed.answer(), placed.probability()))
                        .toList(),
                ordered.learned(),
                away);
    }

    /** Across languages nothing was learned, and the Chinese encoder compares, since it reads both. */
    private AnswerOrder.Ordered<List<AnswerSource.Candidate>> ordered(
            ReplyRequest request, Language language, List<List<AnswerSource.Candidate>> alike) {
        Function<List<AnswerSource.Candidate>, String> asked =
                same -> asked(same.getFirst().answer());
        Function<List<AnswerSource.Candidate>, String> text =
                same -> same.getFirst().answer().text();
        return language == request.language()
                ? order.forAgents(request.issue().getProjectId(), language, request.said(), alike, asked, text, KEPT)
                : new AnswerOrder.Ordered<>(
                        order.best(Language.CHINESE, request.said(), alike, asked, text, KEPT), null);
    }

    /** What an answer is about: what had been asked, of an article its heading and its words, of an approved text its words. */
    private static String asked(Answer answer) {
        if (answer.origin() instanceof Origin.Article article) {
            return article.title() + "\n" + answer.text();
        }
        String request = answer.request();
        return request == null || request.isBlank() ? answer.text() : request;
    }

    /** @param same with the same words */
    private static StoredReply stored(ReplyRequest request, List<AnswerSource.Candidate> same, double probability) {
        AnswerSource.Candidate first = same.getFirst();
        return new StoredReply(
                first.answer().id(),
                first.answer().language().tag(),
                StoredReply.pieces(first.text()),
                same.stream()
                        .map(candidate -> StoredReply.source(candidate.answer().origin()))
                        .distinct()
                        .toList(),
                probability,
                first.answer().worth(),
                agreeing(request, first.answer()));
    }

    /** Words of the request that what the answer is about has too; short ones say nothing. */
    private static List<String> agreeing(ReplyRequest request, Answer answer) {
        if (request.language() != answer.language()) {
            return List.of();
        }
        Set<String> there = new TreeSet<>(words(asked(answer), answer.language()));
        Set<String> both = new LinkedHashSet<>(words(request.text(), request.language()));
        both.retainAll(there);
        return both.stream().limit(MOST_WORDS).toList();
    }

    private static List<String> words(String text, Language language) {
        int shortest = language == Language.CHINESE ? SHORTEST_CHINESE : SHORTEST_LATIN;
        return Words.of(text, language).stream()
                .map(word -> word.text().toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= shortest && word.codePoints().allMatch(Character::isLetter))
                .toList();
    }
}
