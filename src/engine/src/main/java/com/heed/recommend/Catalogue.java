package com.heed.recommend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** All items, numbered from 0. */
public final class Catalogue {
    private final List<Item> items;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[] context;

    /** @throws IllegalArgumentException if two items have one name */
    public Catalogue(List<Item> items) {
        this.items = List.copyOf(items);
        for (int i = 0; i < items.size(); i++) {
            if (numbers.putIfAbsent(items.get(i).key(), i) != null) {
                throw new IllegalArgumentException("item '" + items.get(i).key() + "' stands twice in the catalogue");
            }
        }
        context = IntStream.range(0, items.size())
                .filter(i -> !items.get(i).offered())
                .toArray();
    }

    /** Items of which nothing but their names is known. */
    public static Catalogue named(List<String> keys) {
        List<Item> items = new ArrayList<>();
        keys.forEach(key -> items.add(Item.named(key)));
        return new Catalogue(items);
    }

    public int size() {
        return items.size();
    }

    public Item item(int number) {
        return items.get(number);
    }

    /** Whether there are pictures that can be compared: two or more. */
    public boolean pictured() {
        return items.stream().filter(item -> item.image() != null).limit(2).count() == 2;
    }

    /** Takes what is not offered out of the scores. @param scores (items) */
    void offer(double[] scores) {
        for (int item : context) {
            scores[item] = 0;
        }
    }

    /** Number of an item; -1 where there is none of this name. */
    public int number(String key) {
        return numbers.getOrDefault(key, -1);
    }
}
