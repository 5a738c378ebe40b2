package com.heed.jira.canned;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.reply.SlotValue;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a field's value says in a reply. A value of a kind that is not known says nothing: better an open slot than the name of a class. */
final class FieldSlotValue {
    private FieldSlotValue() {}

    /** @param zone of the desk, in which moments are told */
    static Optional<SlotValue> of(@Nullable Object value, ZoneId zone) {
        return switch (value) {
            case null -> Optional.empty();
            case String text -> Optional.of(new SlotValue.Text(text));
            case Number number -> Optional.of(new SlotValue.Amount(number.doubleValue()));
            case Option option -> Optional.of(new SlotValue.Text(option.getValue()));
            case ApplicationUser person -> Optional.of(new SlotValue.Text(person.getDisplayName()));
            case Group group -> Optional.of(new SlotValue.Text(group.getName()));
            case Date date -> Optional.of(moment(date, zone));
            case Collection<?> several -> several(several, zone);
            default -> Optional.empty();
        };
    }

    /** The host keeps a day as midnight by its own clock. */
    private static SlotValue moment(Date date, ZoneId zone) {
        Instant at = Instant.ofEpochMilli(date.getTime());
        ZonedDateTime byHost = at.atZone(ZoneId.systemDefault());
        return byHost.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? new SlotValue.Day(byHost.toLocalDate())
                : new SlotValue.Moment(at.atZone(zone).toLocalDateTime());
    }

    /** All of them or none: half a list would be a wrong statement. */
    private static Optional<SlotValue> several(Collection<?> values, ZoneId zone) {
        List<SlotValue> said = new ArrayList<>();
        for (Object value : values) {
            Optional<SlotValue> one = of(value, zone);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            said.add(one.get());
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(new SlotValue.Several(said));
    }
}
