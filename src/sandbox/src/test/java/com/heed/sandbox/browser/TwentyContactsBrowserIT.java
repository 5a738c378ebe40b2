package com.heed.sandbox.browser;

import static com.heed.sandbox.browser.BrowserDesk.PATIENTLY;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.heed.sandbox.desk.SmallDesk;
import com.heed.sandbox.issue.DeskComment;
import com.heed.sandbox.issue.DeskIssue;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** An agent works through a queue with the keyboard alone, ten contacts in English and ten in Chinese, and never has to look for the focus. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwentyContactsBrowserIT {
    private static final String NUMBER = "58213";

    /** Tells of a focus that a control of the panel or of the comment's form had, and that fell to the page itself and stayed there. */
    private static final String WATCH = """
            (() => {
              let held = null;
              let gone = 0;
              setInterval(() => {
                const now = document.activeElement;
                if (now && now !== document.body && now !== document.documentElement) {
                  held = now.closest('#heed-panel, #issue-comment-add') && now.outerHTML.slice(0, 160);
                  gone = 0;
                } else if (held && ++gone === 3) {
                  heedFocusLost(location.pathname + ' after ' + held);
                }
              }, 40);
            })();""";

    private final List<String> lost = new CopyOnWriteArrayList<>();

    @SuppressWarnings("NullAway.Init") // set before the tests
    private BrowserDesk desk;

    @SuppressWarnings("NullAway.Init") // set before the tests
    private SmallDesk small;

    @SuppressWarnings("NullAway.Init") // set before the tests
    private Page ana;

    @BeforeAll
    void start(@TempDir Path folder) {
        desk = BrowserDesk.started(folder, "suggest");
        small = desk.small();
        desk.decide("{\"threshold\":0}");
        SeededReplies replies = desk.replies();
        replies.approve(
                "Refund approved",
                "ENGLISH",
                List.of(),
                "Hello ",
                "⟦customer.name⟧",
                ",\n\nyour refund was approved and reaches your card in five working days.\n\nYours, ",
                "⟦agent.name⟧");
        replies.approve(
                "Photo",
                "ENGLISH",
                List.of(),
                "Could you send one photo of the item and one of the box label, please?");
        replies.approve(
                "Parcel", "ENGLISH", List.of(), "Your parcel ", "⟦orderNumber⟧", " is late; I have asked the carrier.");
        replies.approve("退款", "CHINESE", List.of(), "⟦customer.name⟧", "，您好！\n\n退款已批准，五个工作日内到账。\n\n", "⟦agent.name⟧");
        replies.approve("照片", "CHINESE", List.of(), "请发一张商品照片和一张包装标签的照片，谢谢。");
        replies.approve("包裹", "CHINESE", List.of(), "您的包裹", "⟦orderNumber⟧", "延误了，我已联系承运商。");
        ana = desk.as("ana");
        ana.exposeFunction("heedFocusLost", arguments -> lost.add(String.valueOf(arguments[0])));
        ana.addInitScript(WATCH);
    }

    @AfterAll
    void stop() {
        if (desk != null) {
            desk.close();
        }
    }

    @Test
    void tenContactsInEnglish() {
        work(
                "mei",
                List.of(
                        "When does the refund of my order arrive on my card?",
                        "The vase in my parcel arrived broken, what do you need from me?",
                        "Where is my parcel? It should have been here on Monday.",
                        "I sent my order back two weeks ago and got no money.",
                        "Two of six glasses are broken, and the box is damaged."));
    }

    @Test
    void tenContactsInChinese() {
        small.desk().people().setLocale(small.person("ana"), Locale.SIMPLIFIED_CHINESE);
        work(
                "wang",
                List.of(
                        "我的退款什么时候到账？",
                        "收到的花瓶碎了，需要我提供什么？",
                        "我的包裹在哪里？应该星期一就到了。",
                        "两个星期前退的货，钱还没有退给我。",
                        "六个杯子碎了两个，盒子也坏了。"));
        assertThat(ana.locator("#heed-panel")).containsText("建议回复");
    }

    /** Each of five ways to answer, twice. */
    private void work(String customer, List<String> asked) {
        List<DeskIssue> contacts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            contacts.add(small.request(customer, asked.get(i % 5).substring(0, 8), asked.get(i % 5)));
        }
        ana.navigate("/projects/SUP/queues");
        for (int i = 0; i < contacts.size(); i++) {
            DeskIssue contact = contacts.get(i);
            open(contact);
            String answer = switch (i % 5) {
                case 0 -> byTheCard();
                case 1 -> byItsNumber();
                case 2 -> changedInTheCard();
                case 3 -> dismissedAndTakenBack();
                default -> belowADraft();
            };
            send(i % 2 == 0);
            assertThat(ana.locator(".desk-comment")).hasCount(1);
            List<DeskComment> sent = small.desk().comments().of(small.now(contact));
            assertThat(sent.stream().map(comment -> comment.body().replace("\r\n", "\n")))
                    .as("contact %s", i)
                    .containsExactly(answer);
            assertThat(sent.getFirst().internal()).isFalse();
            if (i < contacts.size() - 1) {
                backTo(ana.locator(".desk-sidebar a[href$='/queues']").first());
                ana.keyboard().press("Enter");
                ana.waitForURL("**/queues");
            }
        }
        assertThat(lost).isEmpty();
        assertThat(desk.complaints()).isEmpty();
    }

    private void open(DeskIssue contact) {
        tabTo(ana.locator("table a[href='/browse/" + contact.getKey() + "']").first());
        ana.keyboard().press("Enter");
        ana.waitForURL("**/browse/" + contact.getKey());
        assertThat(ana.locator("#heed-panel[data-reading=false]")).isVisible(PATIENTLY);
        assertThat(card(0)).isVisible(PATIENTLY);
        assertThat(ana.locator("#heed-panel")).not().containsText("heed.");
        ana.keyboard().press("h");
        ana.keyboard().press("h");
        assertThat(ana.locator("#heed-panel")).isFocused();
    }

    private String byTheCard() {
        String text = written(card(0));
        tabTo(card(0).locator(".heed-insert"));
        ana.keyboard().press("Enter");
        return filled(text, text);
    }

    private String byItsNumber() {
        String text = written(card(1));
        ana.keyboard().press("h");
        ana.keyboard().press("2");
        return filled(text, text);
    }

    private String changedInTheCard() {
        tabTo(card(0).locator(".heed-edit"));
        ana.keyboard().press("Enter");
        Locator box = card(0).locator(".heed-reply-edit");
        assertThat(box).isFocused();
        ana.keyboard().press("ControlOrMeta+A");
        ana.keyboard().type("I look into it myself. 我来处理。");
        tabTo(card(0).locator(".heed-insert"));
        ana.keyboard().press("Enter");
        return filled("I look into it myself. 我来处理。", "I look into it myself. 我来处理。");
    }

    private String dismissedAndTakenBack() {
        String text = written(card(0));
        tabTo(card(0).locator(".heed-dismiss"));
        ana.keyboard().press("Enter");
        assertThat(card(0).locator(".heed-restore")).isFocused();
        ana.keyboard().press("Enter");
        assertThat(card(0).locator(".heed-insert")).isFocused();
        ana.keyboard().press("Enter");
        return filled(text, text);
    }

    private String belowADraft() {
        backTo(editor());
        ana.keyboard().type("One moment.");
        ana.keyboard().press("Tab");
        String text = written(card(0));
        ana.keyboard().press("h");
        ana.keyboard().press("1");
        assertThat(card(0).locator(".heed-below")).isFocused();
        ana.keyboard().press("Enter");
        return filled("One moment.\n\n" + text, text);
    }

    /** The editor has the text and the focus; an open place in it is selected and typed over. */
    private String filled(String all, String inserted) {
        assertThat(editor()).isFocused();
        assertThat(editor()).hasValue(all);
        if (inserted.contains("[orderNumber]")) {
            assertThat(BrowserDesk.selected(ana)).isEqualTo("[orderNumber]");
            ana.keyboard().type(NUMBER);
        }
        String answer = all.replace("[orderNumber]", NUMBER);
        assertThat(editor()).hasValue(answer);
        return answer;
    }

    private void send(boolean byTheButton) {
        if (byTheButton) {
            tabTo(ana.locator("#reply-to-customer"));
            ana.keyboard().press("Enter");
        } else {
            ana.keyboard().press("Control+Enter");
        }
    }

    /** What the card says, its open places as they come into the editor. */
    private static String written(Locator card) {
        return String.valueOf(
                card.locator(".heed-reply-text")
                        .evaluate(
                                "e => [...e.childNodes].map(n => n.nodeName === 'MARK' ? '[' + n.textContent + ']' : n.textContent).join('')"));
    }

    private Locator card(int place) {
        return ana.locator(".heed-reply").nth(place);
    }

    private Locator editor() {
        return ana.locator("textarea#comment");
    }

    private void tabTo(Locator control) {
        BrowserDesk.tabTo(ana, control);
    }

    /** With Shift and Tab: forwards the way leads out of the page and round. */
    private void backTo(Locator control) {
        for (int i = 0; i < 100 && !BrowserDesk.hasFocus(control); i++) {
            ana.keyboard().press("Shift+Tab");
        }
        assertThat(control).isFocused();
    }
}
