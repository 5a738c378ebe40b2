package com.heed.jira.rest;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.heed.jira.answers.SimilarIssues;
import com.heed.jira.page.Texts;
import com.heed.jira.work.AnalyserHolder;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.springframework.stereotype.Component;

/** Issues like one, for whoever asks: looked for when an agent unfolds them, not before. */
@Component
@Path("issues/{key}/similar")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class SimilarResource {
    private static final int LONGEST_ANSWER = 300;

    private final Answers answers;
    private final SimilarIssues similar;
    private final AnalyserHolder analyser;

    @Inject
    public SimilarResource(Answers answers, SimilarIssues similar, AnalyserHolder analyser) {
        this.answers = answers;
        this.similar = similar;
        this.analyser = analyser;
    }

    /**
     * Issues like one.
     *
     * @param resolved the most similar ones that ended, with how
     * @param today    others that ask the same today
     * @param says     about today, in the reader's language; empty where nobody else asked
     * @param basis    {@code encoder}, or {@code words} while texts are compared by words alone, because that or the shared index is away
     */
    public record Similar(List<Ended> resolved, List<Same> today, String says, String basis) {}

    /**
     * One that ended.
     *
     * @param ended  resolution and day, in the reader's language
     * @param answer the beginning of what the customer was told last
     */
    public record Ended(String key, String summary, String ended, String answer) {}

    /** One of today. */
    public record Same(String key, String summary) {}

    @GET
    public Similar similar(@PathParam("key") String key) {
        Issue issue = answers.issue(key);
        ApplicationUser person = answers.person();
        Texts texts = answers.texts();
        List<Same> today = similar.today(issue, person).stream()
                .map(one -> new Same(one.key(), one.summary()))
                .toList();
        SimilarIssues.Resolved resolved = similar.ended(issue, person);
        return new Similar(
                resolved.issues().stream()
                        .map(one -> new Ended(
                                one.key(),
                                one.summary(),
                                texts.text("similar.ended", one.resolution(), texts.time(one.resolved())),
                                one.answer().length() <= LONGEST_ANSWER
                                        ? one.answer()
                                        : one.answer().substring(0, LONGEST_ANSWER) + "…"))
                        .toList(),
                today,
                today.isEmpty() ? "" : texts.text("similar.today", texts.number(today.size())),
                resolved.away() ? "words" : analyser.basis());
    }
}
