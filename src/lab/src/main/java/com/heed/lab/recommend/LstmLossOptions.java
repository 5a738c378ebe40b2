package com.heed.lab.recommend;

import com.heed.lab.lstm.LstmBaseline;
import com.heed.lab.lstm.LstmLoss;
import com.heed.lab.run.WrongUse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** By what losses the baseline is to learn. @param byName of the model, that of the first being the baseline's own */
record LstmLossOptions(Map<String, LstmLoss> byName) {
    /** The baseline by another loss, before the name of the loss. */
    static final String LSTM_BY = LstmBaseline.NAME + "-";

    /** @throws WrongUse if one is unknown or named twice */
    static LstmLossOptions of(List<String> names) {
        Map<String, LstmLoss> losses = new LinkedHashMap<>();
        for (String name : names) {
            LstmLoss loss = loss(name);
            if (losses.containsValue(loss)) {
                throw new WrongUse("--lstm-loss names '" + name + "' twice; once is enough.");
            }
            losses.put(losses.isEmpty() ? LstmBaseline.NAME : LSTM_BY + name, loss);
        }
        return new LstmLossOptions(losses);
    }

    private static LstmLoss loss(String name) {
        for (LstmLoss loss : LstmLoss.values()) {
            if (loss.name().toLowerCase(Locale.ROOT).equals(name)) {
                return loss;
            }
        }
        throw new WrongUse("--lstm-loss '" + name + "' is none of bce, mse and contrastive.");
    }
}
