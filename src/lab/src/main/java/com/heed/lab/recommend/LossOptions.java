package com.heed.lab.recommend;

import com.heed.attention.NextItemLoss;
import com.heed.lab.run.WrongUse;
import com.heed.recommend.RecommenderTrainer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * By what losses attention is to learn.
 *
 * @param first  that of the voice
 * @param others by name, only to be compared
 */
record LossOptions(NextItemLoss first, Map<String, NextItemLoss> others) {
    private static final String SAMPLED = "sampled";
    private static final String FULL = "full";
    private static final String BINARY = "bce";

    /** @throws WrongUse if one is unknown or named twice */
    static LossOptions of(List<String> names) {
        Map<String, NextItemLoss> losses = new LinkedHashMap<>();
        for (String name : names) {
            if (losses.put(name, loss(name)) != null) {
                throw new WrongUse("--loss names '" + name + "' twice; once is enough.");
            }
        }
        List<NextItemLoss> all = new ArrayList<>(losses.values());
        losses.remove(names.getFirst());
        return new LossOptions(all.getFirst(), losses);
    }

    private static NextItemLoss loss(String name) {
        if (name.equals(SAMPLED)) {
            return RecommenderTrainer.Options.standard().loss();
        }
        if (name.equals(FULL)) {
            return new NextItemLoss.Full();
        }
        if (name.equals(BINARY)) {
            return new NextItemLoss.Binary(1);
        }
        if (name.matches(BINARY + "=[1-9]\\d{0,4}")) {
            return new NextItemLoss.Binary(Integer.parseInt(name.substring(BINARY.length() + 1)));
        }
        throw new WrongUse(
                "--loss '" + name
                        + "' is none of sampled, full, bce and bce=N, where N items from 1 on that did not come next are drawn for each event.");
    }
}
