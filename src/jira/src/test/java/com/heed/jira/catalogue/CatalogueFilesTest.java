package com.heed.jira.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.Bundle;
import com.heed.jira.desk.Organisation;
import com.heed.jira.page.Texts;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.store.CatalogueEvent;
import com.heed.jira.store.CatalogueItem;
import java.lang.reflect.Proxy;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CatalogueFilesTest {
    private static final Texts EN = new Texts(Bundle.resolver(), Locale.ENGLISH);
    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");

    private static List<String> said(List<FieldProblem> problems) {
        return problems.stream()
                .map(problem -> EN.text(problem.key(), problem.args().toArray()))
                .toList();
    }

    private static CatalogueFile.Content file(String text, CatalogueFile.Shape shape) {
        return CatalogueFile.read(text.getBytes(StandardCharsets.UTF_8), true, shape);
    }

    private static ItemRows.Read items(String rows) {
        CatalogueFile.Content content =
                file("id,text,kind,price,currency,url,not_for,only_for\n" + rows, CatalogueFile.Shape.ITEMS);
        assertThat(said(content.problems())).isEmpty();
        return ItemRows.read(content.rows());
    }

    @Test
    void anItemIsReadAsItStands() {
        ItemRows.Read read = items(
                "grinder,\"Grinder, steel\",product,49.90,EUR,https://shop.example.com/g,item:mill;language:zh,topic:Coffee\r\n磨豆机,磨豆机,action,,,,,sentiment:negative\n");
        assertThat(said(read.problems())).hasSize(1).allMatch(text -> text.startsWith("Row 2: the id"));
        read = items(
                "grinder,\"Grinder, steel\",product,49.90,EUR,https://shop.example.com/g,item:mill;language:zh,topic:Coffee\n");
        CatalogueItem item = read.items().getFirst();
        assertThat(item.text()).isEqualTo("Grinder, steel");
        assertThat(item.price()).isEqualByComparingTo("49.90");
        assertThat(item.notFor()).extracting(CatalogueItem.Limit::toString).containsExactly("item:mill", "language:zh");
        assertThat(item.onlyFor()).extracting(CatalogueItem.Limit::toString).containsExactly("topic:Coffee");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a b,x,product,,,,,|the id",
                "a,,product,,,,,|the text must have",
                "a,x,gift,,,,,|must be article, product or action",
                "a,x,product,1e9,EUR,,,|1e9",
                "a,x,product,99999999,EUR,,,|plain number",
                "a,x,product,-1,EUR,,,|plain number",
                "a,x,product,NaN,EUR,,,|plain number",
                "a,x,product,5,,,,|a price and a currency",
                "a,x,product,,EUR,,,|a price and a currency",
                "a,x,product,5,XX,,,|ISO 4217",
                "a,x,product,,,javascript:alert(1),,|http://",
                "a,x,product,,,,somebody,|item:ID",
                "a,x,product,,,,language:fr,|item:ID",
            })
    void aWrongItemGetsASentenceWithItsRow(String row, String why) {
        ItemRows.Read read = items(row + "\n");
        assertThat(read.items()).isEmpty();
        assertThat(said(read.problems()))
                .hasSize(1)
                .allSatisfy(text -> assertThat(text).startsWith("Row 1: ").contains(why));
    }

    private static ItemRows.Read bounded(String cells) {
        CatalogueFile.Content content = file(
                "id,text,kind,price,currency,allowed,every_days,year_limit\n" + cells + "\n",
                CatalogueFile.Shape.ITEMS);
        assertThat(said(content.problems())).isEmpty();
        return ItemRows.read(content.rows());
    }

    @Test
    void anActionCarriesItsLimits() {
        CatalogueItem.Bounds bounds = bounded("voucher,Voucher,action,10,EUR,yes,90,25.50")
                .items()
                .getFirst()
                .bounds();
        assertThat(bounds.allowed()).isTrue();
        assertThat(bounds.everyDays()).isEqualTo(90);
        assertThat(bounds.yearLimit()).isEqualByComparingTo("25.50");
        assertThat(bounded("voucher,Voucher,action,10,EUR,no,,")
                        .items()
                        .getFirst()
                        .bounds())
                .isEqualTo(new CatalogueItem.Bounds(false, null, null));
        assertThat(bounded("voucher,Voucher,action,10,EUR,,,")
                        .items()
                        .getFirst()
                        .bounds())
                .isEqualTo(CatalogueItem.Bounds.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v,x,action,10,EUR,maybe,,|allowed is “maybe”",
                "v,x,action,10,EUR,,0,|every_days is “0”",
                "v,x,action,10,EUR,,3651,|whole days from 1 to 3650",
                "v,x,action,10,EUR,,1.5,|every_days is “1.5”",
                "v,x,action,10,EUR,,,-5|year_limit is “-5”",
                "v,x,action,10,EUR,,,1e9|year_limit is “1e9”",
                "v,x,action,,,,,50|needs a price and a currency",
                "v,x,product,10,EUR,,30,|for actions alone",
                "v,x,article,10,EUR,,,50|for actions alone",
            })
    void aWrongLimitGetsASentenceAndKeepsAllOut(String row, String why) {
        ItemRows.Read read = bounded("ok,Call back,action,,,,,\n" + row);
        assertThat(read.items()).isEmpty();
        assertThat(said(read.problems()))
                .hasSize(1)
                .allSatisfy(text -> assertThat(text).startsWith("Row 2: ").contains(why));
    }

    @Test
    void oneWrongRowKeepsAllOut() {
        ItemRows.Read read = items("a,x,product,,,,,\na,y,product,,,,,\nb,z,product,1e9,EUR,,,\n");
        assertThat(read.items()).isEmpty();
        assertThat(said(read.problems())).hasSize(2);
    }

    @Test
    void aScriptIsATextAndControlCharactersAreNot() {
        assertThat(items("a,<script>alert(1)</script>,product,,,,,\n")
                        .items()
                        .getFirst()
                        .text())
                .isEqualTo("<script>alert(1)</script>");
        assertThat(said(items("a,x\u0007y,product,,,,,\n").problems())).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "''|no rows",
                "'id,text,kind\n'|no rows",
                "'id,text\na,b\n'|column “kind” is missing",
                "'id,text,kind,colour\na,b,product,red\n'|no column “colour”",
                "'id,text,kind,kind\na,b,product,product\n'|twice",
                "'id,text,kind\na,b\n'|Row 1 has 2 cells",
                "'id,text,kind\n\"a,b,product\n'|not closed",
            })
    void aWrongFileGetsASentence(String text, String why) {
        assertThat(said(file(text, CatalogueFile.Shape.ITEMS).problems()))
                .hasSize(1)
                .allSatisfy(said -> assertThat(said).contains(why));
    }

    @Test
    void anotherEncodingIsToldAndJsonIsReadAsCsvIs() {
        byte[] gbk = "id,text,kind\na,磨豆机,product\n".getBytes(Charset.forName("GBK"));
        assertThat(said(CatalogueFile.read(gbk, true, CatalogueFile.Shape.ITEMS).problems()))
                .containsExactly("The file is not UTF-8. Save it as UTF-8 and send it again.");
        String json =
                "{\"items\":[{\"id\":\"a\",\"text\":\"x\",\"kind\":\"product\",\"price\":1e9,\"currency\":\"EUR\"}]}";
        CatalogueFile.Content content =
                CatalogueFile.read(json.getBytes(StandardCharsets.UTF_8), false, CatalogueFile.Shape.ITEMS);
        assertThat(said(ItemRows.read(content.rows()).problems())).hasSize(1);
        assertThat(said(CatalogueFile.read("[]".getBytes(StandardCharsets.UTF_8), false, CatalogueFile.Shape.ITEMS)
                        .problems()))
                .hasSize(1)
                .allMatch(text -> text.contains("“items”"));
    }

    private static ApplicationUser user(String key) {
        return (ApplicationUser) Proxy.newProxyInstance(
                CatalogueFilesTest.class.getClassLoader(),
                new Class<?>[] {ApplicationUser.class},
                (proxy, method, args) -> {
                    if (method.getName().equals("getKey")) {
                        return key;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private static final List<Organisation> ORGANISATIONS =
            List.of(new Organisation(7, "Acme"), new Organisation(8, "Twin"), new Organisation(9, "Twin"));

    private static EventRows.Read events(String rows) {
        Map<String, List<ApplicationUser>> people = Map.of(
                "mei", List.of(user("JIRAUSER1")),
                "mei@example.com", List.of(user("JIRAUSER1")),
                "all@example.com", List.of(user("a"), user("b")));
        return new EventRows(
                        new EventCustomers(said -> people.getOrDefault(said, List.of()), () -> ORGANISATIONS),
                        "grinder"::equals,
                        new CatalogueEvent(
                                "JIRAUSER1",
                                "grinder",
                                Instant.parse("2026-01-01T00:00:00Z").getEpochSecond())::equals,
                        NOW)
                .read(file("customer,item,at\n" + rows, CatalogueFile.Shape.EVENTS)
                        .rows());
    }

    @Test
    void peopleAreKeptByTheirKeyHoweverTheyAreCalled() {
        assertThat(events("mei,grinder,2026-05-03\nmei@example.com,grinder,2026-05-04T10:00:00+08:00\n")
                        .events())
                .containsExactly(
                        new CatalogueEvent(
                                "JIRAUSER1",
                                "grinder",
                                Instant.parse("2026-05-03T00:00:00Z").getEpochSecond()),
                        new CatalogueEvent(
                                "JIRAUSER1",
                                "grinder",
                                Instant.parse("2026-05-04T02:00:00Z").getEpochSecond()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nobody,grinder,2026-05-03|nobody is called “nobody”",
                ",grinder,2026-05-03|nobody is called",
                "all@example.com,grinder,2026-05-03|several people",
                "mei,spade,2026-05-03|no item “spade”",
                "mei,grinder,03.05.2026|must be a day",
                "mei,grinder,2026-05-03T10:00|must be a day",
                "mei,grinder,2026-11-28|in the future",
                "mei,grinder,1970-01-01|before 1990",
                "mei,grinder,2026-01-01|came in before",
            })
    void aWrongEventGetsASentenceWithItsRow(String row, String why) {
        EventRows.Read read = events(row + "\n");
        assertThat(read.events()).isEmpty();
        assertThat(said(read.problems()))
                .hasSize(1)
                .allSatisfy(text -> assertThat(text).startsWith("Row 1: ").contains(why));
    }

    @Test
    void anEventThatStandsTwiceIsToldAlsoUnderAnotherNameOfThePerson() {
        assertThat(said(events("mei,grinder,2026-05-03\nmei@example.com,grinder,2026-05-03T00:00:00Z\n")
                        .problems()))
                .hasSize(1)
                .allMatch(text -> text.startsWith("Row 2: ") && text.contains("earlier row"));
    }

    @Test
    void anOrganisationIsKeptByItsNumberHoweverItIsNamed() {
        EventRows.Read read = events(
                "organisation:Acme,grinder,2026-05-03\n\"organisation: 7\",grinder,2026-05-04\norganisation:9,grinder,2026-05-03\n");
        assertThat(said(read.problems())).isEmpty();
        assertThat(read.events())
                .extracting(CatalogueEvent::customer)
                .containsExactly("organisation:7", "organisation:7", "organisation:9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "organisation:Globex|no organisation \u201cGlobex\u201d that you may see",
                "organisation:12|no organisation \u201c12\u201d that you may see",
                "organisation:|no organisation \u201c\u201d that you may see",
                "organisation:Twin|several organisations are called \u201cTwin\u201d"
            })
    void anOrganisationThatIsNotThereOrNotTheOnlyOneIsToldWithItsRow(String customer, String why) {
        EventRows.Read read = events("mei,grinder,2026-05-03\n" + customer + ",grinder,2026-05-03\n");
        assertThat(read.events()).isEmpty();
        assertThat(said(read.problems()))
                .hasSize(1)
                .allSatisfy(text -> assertThat(text).startsWith("Row 2: ").contains(why));
    }

    @Test
    void theOrganisationsOfAProjectAreAskedForOnceAndOnlyWhereOneIsNamed() {
        AtomicInteger asked = new AtomicInteger();
        EventCustomers customers = new EventCustomers(said -> List.of(user(said)), () -> {
            asked.incrementAndGet();
            return ORGANISATIONS;
        });
        customers.of("mei");
        assertThat(asked).hasValue(0);
        customers.of("organisation:7");
        customers.of("organisation:Nobody");
        assertThat(asked).hasValue(1);
    }
}
