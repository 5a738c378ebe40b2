package com.heed.jira.answers;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.Contact;
import com.heed.Language;
import com.heed.analysis.CustomerText;
import com.heed.jira.read.ContactReader;
import com.heed.reply.Answer;
import com.heed.reply.Origin;
import com.heed.reply.RepeatedAnswers;
import com.heed.retrieval.Hit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds what was said before to requests like one. A search encodes the request, which takes some ten milliseconds, so it belongs on a background thread. Jira is asked for each answer, at each search, whether the person may browse its issue.
 */
@Component
public class AnswerSearch {
    /** Found for each that is wanted, since some say the same. */
    private static final int FOUND_FOR_EACH = 3;

    private final AnswerFinder finder;
    private final ContactReader contacts;
    private final MayBrowse mayBrowse;

    AnswerSearch(AnswerFinder finder, ContactReader contacts, MayBrowse mayBrowse) {
        this.finder = finder;
        this.contacts = contacts;
        this.mayBrowse = mayBrowse;
    }

    /** Answers of other issues near to what the customer of this one said last, in the language of that. @param person who will read them; null for a visitor */
    public NearAnswers near(Issue issue, @Nullable ApplicationUser person, int k) {
        Contact contact = contacts.read(issue);
        List<CustomerText> said = CustomerText.withPictures(contact);
        if (said.isEmpty()) {
            return NearAnswers.NOT_READY;
        }
        CustomerText last = said.get(said.size() - 1);
        String own = String.valueOf(issue.getId());
        Predicate<Answer> permitted = mayBrowse.of(person);
        return near(
                issue.getProjectId(),
                last.clean(),
                last.language(),
                k,
                answer -> !isOf(answer, own) && permitted.test(answer));
    }

    private static boolean isOf(Answer answer, String issue) {
        return answer.origin() instanceof Origin.Past past && past.issue().equals(issue);
    }

    /** Answers of a project near to a text. @param text clean and masked @param person who will read them; null for a visitor */
    public NearAnswers near(long projectId, String text, Language language, @Nullable ApplicationUser person, int k) {
        return near(projectId, text, language, k, mayBrowse.of(person));
    }

    /**
     * Answers of a project near to a text, for whoever decides otherwise who may read them.
     *
     * @param text      clean and masked
     * @param permitted asked for each; see {@link MayBrowse}
     */
    public NearAnswers near(long projectId, String text, Language language, int k, Predicate<Answer> permitted) {
        return finder.find(
                        projectId,
                        text,
                        language,
                        FOUND_FOR_EACH * k,
                        answer -> answer.isReply() && permitted.test(answer))
                .map(result -> new NearAnswers(
                        merged(result.found().hits(), k), result.found().byVectors(), true, result.away()))
                .orElse(NearAnswers.NOT_READY);
    }

    private static List<NearAnswers.Near> merged(List<Hit> hits, int k) {
        RepeatedAnswers repeated = new RepeatedAnswers();
        Map<String, Hit> byId = new HashMap<>();
        for (Hit hit : hits) {
            repeated.add(hit.answer());
            byId.put(hit.answer().id(), hit);
        }
        List<NearAnswers.Near> near = new ArrayList<>();
        for (RepeatedAnswers.Said said : repeated.different()) {
            Hit hit = byId.get(said.answer().id());
            if (hit != null && near.size() < k) {
                near.add(new NearAnswers.Near(hit, said.times()));
            }
        }
        return near;
    }
}
