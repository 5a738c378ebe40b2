package com.heed.jira.reply;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.Language;
import com.heed.jira.answers.AnswerSearch;
import com.heed.jira.answers.NearAnswers;
import com.heed.jira.store.Articles;
import com.heed.reply.Answer;
import com.heed.reply.Origin;
import com.heed.text.Masker;
import com.heed.text.TextCleaner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Help articles that customers may read, for the portal alone. To agents {@link PastSource} hands out all of them. */
@Component
public class ArticleSource implements OpenAnswers {
    /** Passages looked for: several may be of one page. */
    private static final int NEAR = 12;

    private final AnswerSearch search;
    private final Articles articles;

    public ArticleSource(AnswerSearch search, Articles articles) {
        this.search = search;
        this.articles = articles;
    }

    @Override
    public boolean maySend() {
        return false;
    }

    /** Of each page the passage that fits best. What was hidden or taken back since this node's index was written is not among them. */
    @Override
    public List<OpenAnswer> of(Project project, ApplicationUser customer, Language language, String text) {
        Map<String, OpenAnswer> byPage = new LinkedHashMap<>();
        for (NearAnswers.Near near : search.near(
                        project.getId(),
                        Masker.mask(TextCleaner.clean(text).text(), Set.of(String.valueOf(customer.getDisplayName()))),
                        language,
                        NEAR,
                        answer -> answer.origin() instanceof Origin.Article article && article.open())
                .answers()) {
            Answer answer = near.hit().answer();
            if (answer.origin() instanceof Origin.Article article
                    && !byPage.containsKey(article.page())
                    && articles.current(project.getId(), article.page())
                            .filter(now -> now.open())
                            .isPresent()) {
                byPage.put(article.page(), new OpenAnswer(answer, article.title()));
            }
        }
        return List.copyOf(byPage.values());
    }
}
