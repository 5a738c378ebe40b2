package com.heed.jira.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.atlassian.plugins.rest.api.security.annotation.UnlicensedSiteAccess;
import com.heed.jira.Bundle;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The API document names every address and every field that there is, and no other. */
final class OpenApiTest {
    private static final List<Class<?>> RESOURCES = List.of(
            IssueResource.class,
            RepliesResource.class,
            SimilarResource.class,
            SuggestionsResource.class,
            PortalResource.class,
            MeResource.class,
            ProjectResource.class,
            DeskResource.class,
            OverviewResource.class,
            PricesResource.class,
            SplitResource.class,
            UrgencyResource.class,
            TrainingResource.class,
            SurgeResource.class,
            PatternResource.class,
            WatchResource.class,
            LeavingResource.class,
            PlanResource.class,
            ReplayResource.class,
            WishResource.class,
            CatalogueFieldResource.class,
            CatalogueCustomersResource.class,
            ContactsResource.class,
            NextResource.class,
            QueueResource.class,
            CannedResource.class,
            ReviewResource.class,
            ArticlesResource.class,
            CatalogueResource.class,
            ItemPictureResource.class,
            RecommendationsResource.class,
            RecommendationUseResource.class,
            CustomersResource.class,
            ProfileResource.class,
            OrganisationsResource.class,
            LookupResource.class,
            PicturesResource.class,
            PictureTextResource.class,
            HealthResource.class,
            OpenApiResource.class);
    /** Customers of the portal have no licence. */
    private static final Set<Class<?>> FOR_CUSTOMERS = Set.of(PortalResource.class, MeResource.class);

    private static final Map<Class<? extends Annotation>, String> VERBS =
            Map.of(GET.class, "get", POST.class, "post", PUT.class, "put", DELETE.class, "delete");

    private static String document() throws Exception {
        return Files.readString(Bundle.ROOT.resolve("docs/openapi.yaml"));
    }

    private static Set<String> documented() throws Exception {
        Set<String> found = new TreeSet<>();
        String path = "";
        for (String line : document().lines().toList()) {
            Matcher address = Pattern.compile("  (/\\S+):").matcher(line);
            Matcher verb = Pattern.compile("    (get|post|put|delete):").matcher(line);
            if (address.matches()) {
                path = address.group(1);
            } else if (verb.matches()) {
                found.add(verb.group(1) + " " + path);
            }
        }
        return found;
    }

    private static Set<String> served() {
        Set<String> found = new TreeSet<>();
        for (Class<?> resource : RESOURCES) {
            for (Method method : resource.getDeclaredMethods()) {
                VERBS.forEach((verb, name) -> {
                    if (method.isAnnotationPresent(verb)) {
                        Path own = method.getAnnotation(Path.class);
                        found.add(name + " /"
                                + resource.getAnnotation(Path.class).value() + (own == null ? "" : "/" + own.value()));
                    }
                });
            }
        }
        return found;
    }

    @Test
    void everyAddressIsDocumentedAndEveryDocumentedAddressIsServed() throws Exception {
        assertThat(served()).hasSize(115).isEqualTo(documented());
    }

    @Test
    void everyFieldOfAnAnswerIsDocumented() throws Exception {
        assertThat(propertiesOf("HeldData")).isEqualTo(components(com.heed.jira.privacy.PrivacyDesk.Held.class));
        assertThat(propertiesOf("Profile")).isEqualTo(components(ProfileAnswer.class));
        assertThat(propertiesOf("ProfileFigures")).isEqualTo(components(ProfileAnswer.Figures.class));
        assertThat(propertiesOf("ForgottenData"))
                .isEqualTo(components(com.heed.jira.privacy.PrivacyDesk.Forgotten.class));
        assertThat(propertiesOf("Recommendations")).isEqualTo(components(RecommendationsResource.Recommended.class));
        assertThat(propertiesOf("Recommendation")).isEqualTo(components(RecommendationsResource.One.class));
        assertThat(propertiesOf("RecommendationEvent")).isEqualTo(components(RecommendationsResource.Recorded.class));
        assertThat(propertiesOf("RecommendationUse"))
                .isEqualTo(components(com.heed.jira.recommend.RecommendationUse.Counts.class));
        assertThat(propertiesOf("ActionWorth")).isEqualTo(components(RecommendationUseResource.Worth.class));
        assertThat(propertiesOf("ValuedAction")).isEqualTo(components(RecommendationUseResource.Action.class));
        assertThat(propertiesOf("ActionPast")).isEqualTo(components(ActionAnswer.class));
        assertThat(propertiesOf("Catalogue")).isEqualTo(components(CatalogueResource.Listed.class));
        assertThat(propertiesOf("CatalogueCustomers"))
                .isEqualTo(components(CatalogueCustomersResource.Customers.class));
        assertThat(propertiesOf("CatalogueItem")).isEqualTo(components(CatalogueResource.Entry.class));
        assertThat(propertiesOf("ItemPicture")).isEqualTo(components(ItemPictureResource.ItemPicture.class));
        assertThat(propertiesOf("CatalogueImport")).isEqualTo(components(CatalogueResource.Import.class));
        assertThat(propertiesOf("Articles")).isEqualTo(components(ArticlesResource.Listed.class));
        assertThat(propertiesOf("Article")).isEqualTo(components(ArticlesResource.Article.class));
        assertThat(propertiesOf("ArticleImport")).isEqualTo(components(ArticlesResource.Import.class));
        assertThat(propertiesOf("ArticlePreview")).isEqualTo(components(ArticlesResource.Preview.class));
        assertThat(propertiesOf("Pictures")).isEqualTo(components(com.heed.jira.picture.PictureStatus.class));
        assertThat(propertiesOf("PictureLine")).isEqualTo(components(PanelAnswer.PictureLine.class));
        assertThat(propertiesOf("Panel")).isEqualTo(components(PanelAnswer.class));
        assertThat(propertiesOf("Suggestions")).isEqualTo(components(com.heed.jira.store.SuggestionSettings.class));
        assertThat(propertiesOf("SuggestionUse")).isEqualTo(components(com.heed.jira.reply.ReplyUse.Counts.class));
        assertThat(propertiesOf("Offer")).isEqualTo(components(PortalResource.Offer.class));
        assertThat(propertiesOf("Similar")).isEqualTo(components(SimilarResource.Similar.class));
        assertThat(propertiesOf("InstantUse")).isEqualTo(components(com.heed.jira.reply.InstantUse.Counts.class));
        assertThat(propertiesOf("OfferedAnswer"))
                .isEqualTo(components(com.heed.jira.reply.PortalAnswers.Offered.class));
        assertThat(propertiesOf("OptOut")).isEqualTo(components(MeResource.OptOut.class));
        assertThat(propertiesOf("ReplyEvent")).isEqualTo(components(RepliesResource.Recorded.class));
        assertThat(propertiesOf("Training")).isEqualTo(components(TrainingResource.State.class));
        assertThat(propertiesOf("Problem")).isEqualTo(components(Problem.class));
        assertThat(propertiesOf("Health")).isEqualTo(components(com.heed.jira.admin.Health.Report.class));
        assertThat(propertiesOf("Surge")).isEqualTo(components(SurgeAnswer.class));
        assertThat(propertiesOf("Patterns")).isEqualTo(components(PatternAnswer.class));
        assertThat(propertiesOf("Pattern")).isEqualTo(components(PatternAnswer.Line.class));
        assertThat(propertiesOf("Plan")).isEqualTo(components(PlanResource.Plan.class));
        assertThat(propertiesOf("Replay")).isEqualTo(components(ReplayAnswer.class));
        assertThat(propertiesOf("ReplayWork")).isEqualTo(components(ReplayAnswer.Work.class));
        assertThat(propertiesOf("ReplayResult")).isEqualTo(components(com.heed.jira.store.StoredReplay.class));
        assertThat(propertiesOf("Learned")).isEqualTo(components(ReplayAnswer.Learned.class));
        assertThat(propertiesOf("ItemField")).isEqualTo(components(CatalogueFieldResource.ItemField.class));
        assertThat(propertiesOf("Wish")).isEqualTo(components(WishResource.Wish.class));
        assertThat(propertiesOf("Taken")).isEqualTo(components(ContactsResource.Taken.class));
        assertThat(propertiesOf("Next")).isEqualTo(components(NextResource.Next.class));
        assertThat(propertiesOf("Queue")).isEqualTo(components(QueueResource.Queue.class));
        assertThat(propertiesOf("CannedResponse")).isEqualTo(components(CannedAnswer.class));
        assertThat(propertiesOf("CannedProposal")).isEqualTo(components(CannedAnswer.Proposal.class));
        assertThat(propertiesOf("CannedPreview")).isEqualTo(components(CannedResource.Preview.class));
        assertThat(propertiesOf("Lookup")).isEqualTo(components(com.heed.jira.store.Lookups.Lookup.class));
        assertThat(propertiesOf("ReplyReview")).isEqualTo(components(ReviewResource.Review.class));
        assertThat(propertiesOf("Watch")).isEqualTo(components(com.heed.jira.store.WatchSettings.class));
        assertThat(propertiesOf("Leaving")).isEqualTo(components(LeavingResource.State.class));
        assertThat(propertiesOf("LeavingCustomers")).isEqualTo(components(LeavingAnswer.class));
        assertThat(propertiesOf("Channels")).isEqualTo(components(ProjectResource.Channels.class));
        assertThat(propertiesOf("Optimisation")).isEqualTo(components(OptimisationAnswer.class));
        assertThat(propertiesOf("Overview")).isEqualTo(components(OverviewAnswer.class));
        assertThat(propertiesOf("UsedSplit")).isEqualTo(components(SplitResource.Used.class));
        assertThat(propertiesOf("Prices")).isEqualTo(components(PricesResource.Prices.class));
        assertThat(propertiesOf("Desk")).isEqualTo(components(com.heed.desk.DeskTerms.class));
    }

    /** Names at the indentation of a schema's own properties. */
    private static Set<String> propertiesOf(String schema) throws Exception {
        Set<String> names = new TreeSet<>();
        boolean inside = false;
        for (String line : document().lines().toList()) {
            if (line.matches("    \\w+:")) {
                inside = line.equals("    " + schema + ":");
            } else if (inside) {
                Matcher name = Pattern.compile("        \"?(\\w+)\"?:.*").matcher(line);
                if (name.matches()) {
                    names.add(name.group(1));
                }
            }
        }
        return names;
    }

    private static Set<String> components(Class<?> answer) {
        Set<String> names = new TreeSet<>();
        Arrays.stream(answer.getRecordComponents())
                .map(RecordComponent::getName)
                .forEach(names::add);
        return names;
    }

    /** An unannotated resource would be open to every licensed user by accident rather than by decision. */
    @Test
    void everyResourceSaysWhoMayAsk() {
        assertThat(RESOURCES)
                .allMatch(resource -> resource.isAnnotationPresent(LicensedOnly.class)
                        || resource.isAnnotationPresent(AdminOnly.class)
                        || FOR_CUSTOMERS.contains(resource)
                                && resource.isAnnotationPresent(UnlicensedSiteAccess.class));
    }
}
