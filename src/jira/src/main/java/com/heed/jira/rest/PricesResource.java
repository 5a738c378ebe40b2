package com.heed.jira.rest;

import com.atlassian.jira.project.Project;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.databind.JsonNode;
import com.heed.desk.DeskTerms;
import com.heed.jira.measure.ChannelMeasures;
import com.heed.jira.overview.Overviews;
import com.heed.jira.overview.Shown;
import com.heed.jira.page.Html;
import com.heed.jira.price.DayPricer;
import com.heed.jira.price.PriceWords;
import com.heed.jira.price.PricesHtml;
import com.heed.jira.setup.DeskDraft;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.split.Split;
import com.heed.jira.split.SplitWords;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import com.heed.jira.store.StoredPrices;
import com.heed.plan.DayPlan;
import com.heed.routing.Channel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What one more agent, each promise and cross-training is worth, and how many agents keep the service levels. */
@Component
@Path("projects/{key}/prices")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class PricesResource {
    private final Answers answers;
    private final Settings settings;
    private final ChannelMeasures measures;
    private final Overviews overviews;
    private final DayPricer pricer;

    @Inject
    public PricesResource(
            Answers answers, Settings settings, ChannelMeasures measures, Overviews overviews, DayPricer pricer) {
        this.answers = answers;
        this.settings = settings;
        this.measures = measures;
        this.overviews = overviews;
        this.pricer = pricer;
    }

    /**
     * Prices of the next working day.
     *
     * @param known    whether there are any; the rest is null or empty where not
     * @param date     the day
     * @param contacts of that day
     * @param even     whether they are spread over the hours in which somebody is there, because nothing is known of when they come
     * @param problem  the promise that no plan keeps, or why there is no plan, in the reader's language; null where all are kept
     * @param html     the same for the page
     */
    public record Prices(
            boolean known,
            @Nullable String date,
            @Nullable Double contacts,
            boolean even,
            @Nullable String problem,
            List<StoredPrices.Agent> agents,
            List<StoredPrices.Promise> promises,
            List<StoredPrices.Training> training,
            List<StoredPrices.Staff> staff,
            String html) {}

    /** By the last count and the saved channels, for those who see the overview. */
    @GET
    public Prices prices(@PathParam("key") String key) {
        Project project = answers.seenProject(key);
        return answer(
                overviews
                        .shown(project, Overviews.PERIODS.getFirst(), null)
                        .map(Shown::prices)
                        .orElse(null),
                new SplitWords(
                        answers.texts(), settings.ofProject(project.getId()).currency()));
    }

    /** Prices channels as typed, with the body of {@code optimisations}; saves nothing. Staffing is proposed for the cheapest split. */
    @POST
    public Prices price(@PathParam("key") String key, String body) {
        Project project = answers.administeredProject(key);
        ProjectSettings saved = settings.ofProject(project.getId());
        JsonNode given = answers.object(body.isBlank() ? "{}" : body);
        SplitWords words = new SplitWords(answers.texts(), saved.currency());
        List<Channel> channels = saved.channels();
        DeskTerms terms = saved.deskTerms();
        if (given.has("channels")) {
            if (!given.path("channels").isArray()) {
                throw answers.wrong(FieldProblem.of("channels", "error.rule.list"));
            }
            switch (DeskBody.planned(given, terms).check((typed, field, problems) -> typed)) {
                case DeskDraft.Checked.Invalid invalid -> throw answers.wrong(invalid.problems());
                case DeskDraft.Checked.Valid valid -> {
                    channels = valid.channels();
                    terms = valid.terms();
                }
            }
        }
        return answer(
                pricer.price(
                        project.getId(), channels, terms, terms.contactsPerDay(), shares(project, channels, terms)),
                words);
    }

    private Map<String, Double> shares(Project project, List<Channel> channels, DeskTerms terms) {
        double contacts = terms.contactsPerDay() > 0
                ? terms.contactsPerDay()
                : measures.contactsPerDay(project).orElse(0);
        Map<String, Double> shares = new HashMap<>();
        try {
            Split split = contacts > 0 ? Split.of(channels, terms, contacts) : null;
            DayPlan plan = split == null ? null : split.plan();
            for (int c = 0; split != null && plan != null && c < plan.split().length; c++) {
                shares.put(split.channels().get(c).slug(), plan.split()[c] / contacts);
            }
        } catch (IllegalArgumentException e) {
            throw answers.wrong(FieldProblem.of("channels", "split.none.steps"));
        }
        return shares;
    }

    private static Prices answer(@Nullable StoredPrices prices, SplitWords words) {
        if (prices == null) {
            Html none = new Html().element("p", words.texts().text("split.none.contacts"));
            return new Prices(
                    false, null, null, false, null, List.of(), List.of(), List.of(), List.of(), none.toString());
        }
        Html html = new Html();
        new PricesHtml(html, words, (to, table) -> {}).cards(prices, "h4");
        return new Prices(
                true,
                prices.date(),
                OptimisationAnswer.rounded(prices.contacts()),
                prices.even(),
                new PriceWords(words).broken(prices),
                prices.agents(),
                prices.promises(),
                prices.training(),
                prices.staff(),
                html.toString());
    }
}
