package com.heed.jira.recommend;

import com.heed.jira.store.CatalogueItem;
import com.heed.recommend.Catalogue;
import com.heed.recommend.ContentMatch;
import com.heed.recommend.Item;
import com.heed.recommend.ItemImage;
import com.heed.recommend.ItemWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What may be recommended in a project now: the items of its catalogue and its help articles, by name of the event. */
public final class Offer {
    private final Map<String, CatalogueItem> items;
    private final ContentMatch content;

    /** @param items by name of the event */
    Offer(Map<String, CatalogueItem> items) {
        this.items = new LinkedHashMap<>(items);
        content = new ContentMatch(new Catalogue(entries()), ItemWords::of);
    }

    /** Items by name of the event. */
    public Map<String, CatalogueItem> items() {
        return items;
    }

    /** As the engine knows items, without pictures; a kind is an attribute. */
    public List<Item> entries() {
        return entries(Map.of());
    }

    /** As the engine knows items. @param images what their pictures show, by name of the event; items without are in it, too */
    public List<Item> entries(Map<String, ItemImage> images) {
        List<Item> entries = new ArrayList<>();
        items.forEach((name, item) ->
                entries.add(new Item(name, item.text(), List.of(item.kind().key()), true, images.get(name))));
        return entries;
    }

    ContentMatch content() {
        return content;
    }
}
