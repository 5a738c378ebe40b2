package com.heed.jira.recommend;

import com.heed.jira.store.Articles;
import com.heed.jira.store.CatalogueItem;
import com.heed.jira.store.Catalogues;
import com.heed.reply.HelpArticle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What may be recommended in each project; kept until the catalogue or the articles change. A project without a catalogue recommends nothing: its articles are suggested as replies. */
@Component
public class Offers {
    private static final int KEPT = 8;

    private final Catalogues catalogues;
    private final Articles articles;
    private final Map<Long, Held> held = new LinkedHashMap<>(16, 0.75f, true);

    public Offers(Catalogues catalogues, Articles articles) {
        this.catalogues = catalogues;
        this.articles = articles;
    }

    private record Held(int items, int articles, Optional<Offer> offer) {}

    /** Empty where there is nothing. */
    public synchronized Optional<Offer> of(long projectId) {
        int items = catalogues.version(projectId);
        int pages = items == 0 ? 0 : articles.version(projectId);
        Held now = held.get(projectId);
        if (now == null || now.items != items || now.articles != pages) {
            now = new Held(items, pages, items == 0 ? Optional.empty() : read(projectId));
            held.put(projectId, now);
            if (held.size() > KEPT) {
                held.remove(held.keySet().iterator().next());
            }
        }
        return now.offer;
    }

    private Optional<Offer> read(long projectId) {
        Map<String, CatalogueItem> items = new LinkedHashMap<>(catalogues.items(projectId));
        if (items.isEmpty()) {
            return Optional.empty();
        }
        articles.current(projectId).forEach((page, article) -> items.put(EventNames.article(page), item(article)));
        return Optional.of(new Offer(items));
    }

    private static CatalogueItem item(HelpArticle article) {
        return new CatalogueItem(
                EventNames.article(article.page()),
                article.title(),
                CatalogueItem.Kind.ARTICLE,
                null,
                null,
                article.address(),
                List.of(),
                List.of(),
                CatalogueItem.Bounds.NONE);
    }

    /** What some names stand for now, of those that may be recommended; for pages, which do not wait for a whole catalogue to be read. @param names few */
    Map<String, CatalogueItem> named(long projectId, Collection<String> names) {
        Map<String, CatalogueItem> items = new HashMap<>();
        List<String> ids = new ArrayList<>();
        for (String name : names) {
            EventNames.pageOf(name)
                    .ifPresentOrElse(
                            page -> articles.current(projectId, page)
                                    .ifPresent(article -> items.put(name, item(article))),
                            () -> ids.add(name));
        }
        items.putAll(catalogues.items(projectId, ids));
        return items;
    }
}
