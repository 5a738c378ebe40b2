package com.heed.sandbox.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Draws phrases as from a pack of cards: none comes again before all others of its section have come, so that no sentence dominates. */
final class Decks {
    private final Dice dice;
    private final Map<String, Deque<String>> decks = new HashMap<>();

    Decks(long seed) {
        this.dice = Dice.of(seed, -7);
    }

    /**
     * The next phrase.
     *
     * @param name of the deck, one for each list of phrases
     * @return null if there are no phrases
     */
    @Nullable
    String draw(String name, List<String> phrases) {
        if (phrases.isEmpty()) {
            return null;
        }
        Deque<String> deck = decks.computeIfAbsent(name, key -> new ArrayDeque<>());
        if (deck.isEmpty()) {
            List<String> shuffled = new ArrayList<>(phrases);
            dice.shuffle(shuffled);
            deck.addAll(shuffled);
        }
        return deck.pop();
    }
}
