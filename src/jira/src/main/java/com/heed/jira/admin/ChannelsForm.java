package com.heed.jira.admin;

import com.heed.jira.setup.ChannelDraft;
import com.heed.jira.setup.ChannelTermsDraft;
import com.heed.jira.setup.DeskDraft;
import com.heed.jira.setup.DeskTermsDraft;
import com.heed.jira.setup.DestinationDraft;
import com.heed.routing.ContactClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The form of the channels page as it was sent: one value a row for texts, the numbers of the rows for what is ticked.
 *
 * @param values of a parameter; null where it was not sent
 */
record ChannelsForm(Function<String, String @Nullable []> values) {

    /** The rows; one without name and key, or one to be removed, is not there. */
    List<DeskDraft.Row> rows() {
        List<DeskDraft.Row> rows = new ArrayList<>();
        for (int i = 0; i < all("name").length; i++) {
            String name = at("name", i);
            if (!ticked("remove", i) && !(name.isBlank() && at("slug", i).isBlank())) {
                rows.add(new DeskDraft.Row(
                        channel(i, name),
                        source(i),
                        terms(i),
                        new DestinationDraft(at("goesTo", i), at("priority", i))));
            }
        }
        return rows;
    }

    private ChannelDraft channel(int i, String name) {
        String languages = at("languages", i);
        return new ChannelDraft(
                slug(i, name),
                name,
                ticked("on", i),
                at("costPerContact", i),
                at("responseMinutes", i),
                at("handleMinutes", i),
                at("agents", i),
                at("capacityPerDay", i),
                languages.isEmpty() ? List.of() : List.of(languages.split(",")));
    }

    /** A new channel need not be given a key: its name makes one. */
    private String slug(int i, String name) {
        String typed = at("slug", i).strip();
        if (!typed.isEmpty()) {
            return typed;
        }
        String made = name.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[-0-9]+|-+$", "");
        return made.isEmpty() ? "channel-" + (i + 1) : made.substring(0, Math.min(32, made.length()));
    }

    private String source(int i) {
        String value = at("sourceValue", i).strip();
        return value.isEmpty() ? "" : at("sourceKind", i) + ":" + value;
    }

    private ChannelTermsDraft terms(int i) {
        Map<String, String> settles = new HashMap<>();
        for (ContactClass contactClass : ContactClass.values()) {
            settles.put(contactClass.key(), at("settles." + contactClass.key(), i));
        }
        return new ChannelTermsDraft(
                ticked("live", i),
                at("waitPrice", i),
                at("patienceMinutes", i),
                at("promiseMinutes", i),
                at("minimumPerDay", i),
                at("firstResponses", i),
                at("shifts", i),
                at("skills", i),
                settles,
                at("serviceLevel", i));
    }

    DeskTermsDraft terms() {
        return new DeskTermsDraft(
                at("policy", 0),
                at("failureCost", 0),
                at("lossCost", 0),
                at("guardMinutes", 0),
                at("mostWaitMinutes", 0),
                at("exploration", 0),
                at("contactsPerDay", 0),
                at("meanResponse", 0),
                at("settledDays", 0),
                at("zone", 0),
                at("holidays", 0));
    }

    boolean queueOrder() {
        return ticked("queueOrder", 0);
    }

    List<String> customerStatuses() {
        return at("customerStatuses", 0).lines().toList();
    }

    String currency() {
        return at("currency", 0).strip();
    }

    private String[] all(String name) {
        String[] sent = values.apply(name);
        return sent == null ? new String[0] : sent;
    }

    private String at(String name, int index) {
        String[] sent = all(name);
        return index < sent.length ? sent[index] : "";
    }

    private boolean ticked(String name, int index) {
        return Arrays.asList(all(name)).contains(String.valueOf(index));
    }
}
