package com.heed.sandbox.transfer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;

/** Times as exports write them. */
final class ExportTimes {
    /** {@code 2014-01-06T06:22:58.354+0000}; also {@code Z} and {@code +00:00}. */
    private static final DateTimeFormatter REST = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX]")
            .toFormatter(Locale.ROOT);

    /** Day and month are told apart by the month's name or by ISO order; {@code 03/04/21} alone could be either and is refused. */
    private static final List<DateTimeFormatter> CSV = List.of(
            format("d/MMM/[uuuu][uu] h:mm a", Locale.ENGLISH),
            format("d/MMM/[uuuu][uu] H:mm[:ss]", Locale.ENGLISH),
            format("d/MMM/[uuuu][uu] ah:mm", Locale.SIMPLIFIED_CHINESE),
            format("d/MMMM/[uuuu][uu] h:mm a", Locale.SIMPLIFIED_CHINESE),
            format("d/MMMM/[uuuu][uu] H:mm[:ss]", Locale.SIMPLIFIED_CHINESE),
            format("uuuu-MM-dd H:mm[:ss]", Locale.ROOT),
            format("uuuu-MM-dd'T'HH:mm[:ss]", Locale.ROOT),
            format("uuuu/MM/dd H:mm[:ss]", Locale.ROOT));

    private ExportTimes() {}

    /** @throws DateTimeException if the text is no time of the REST interface */
    static Instant rest(String text) {
        return OffsetDateTime.parse(text, REST).toInstant();
    }

    /**
     * A time of a CSV export, which has no zone: it is read as UTC.
     *
     * @throws DateTimeException if no known format fits; says which do
     */
    static Instant csv(String text) {
        String trimmed = text.strip();
        for (DateTimeFormatter format : CSV) {
            try {
                return LocalDateTime.parse(trimmed, format).toInstant(ZoneOffset.UTC);
            } catch (DateTimeException e) {
                // the next format
            }
        }
        try {
            return rest(trimmed);
        } catch (DateTimeException e) {
            throw new DateTimeException("use 13/Mar/21 10:05 AM, 13/Mar/21 10:05 or 2021-03-13 10:05", e);
        }
    }

    private static DateTimeFormatter format(String pattern, Locale locale) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .parseDefaulting(ChronoField.ERA, 1)
                .toFormatter(locale);
    }
}
