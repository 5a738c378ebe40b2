package com.heed.lab.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Draws one made screen and remembers what it wrote. */
final class MadeScreen {
    private static final int MARGIN = 16;

    /** What is drawn. */
    enum Kind {
        DIALOG,
        TABLE,
        PAGE,
        LOG
    }

    /** Colours: of the ground, of what lies on it, of text, of text that matters less, of what is pressed. */
    private record Palette(Color ground, Color card, Color text, Color faint, Color accent) {
        static final Palette LIGHT =
                new Palette(grey(244), Color.WHITE, new Color(23, 43, 77), new Color(80, 95, 121), rgb(0, 82, 204));
        static final Palette DARK = new Palette(grey(24), grey(36), grey(222), grey(160), rgb(38, 99, 204));

        private static Color grey(int level) {
            return new Color(level, level, level);
        }

        private static Color rgb(int red, int green, int blue) {
            return new Color(red, green, blue);
        }
    }

    private final Graphics2D graphics;
    private final int width;
    private final int height;
    private final Font font;
    private final Font typewriter;
    private final Palette palette;
    private final MadeTexts texts;
    private final RandomGenerator random;
    private final List<String> written = new ArrayList<>();

    /**
     * @param graphics   of a picture of {@code width} x {@code height} pixels
     * @param font       of the size that text mostly has
     * @param typewriter of logs
     */
    MadeScreen(
            Graphics2D graphics,
            int width,
            int height,
            Font font,
            Font typewriter,
            boolean dark,
            MadeTexts texts,
            RandomGenerator random) {
        this.graphics = graphics;
        this.width = width;
        this.height = height;
        this.font = font;
        this.typewriter = typewriter;
        this.palette = dark ? Palette.DARK : Palette.LIGHT;
        this.texts = texts;
        this.random = random;
    }

    /** The lines that were written, each as one piece. */
    List<String> draw(Kind kind) {
        graphics.setColor(palette.ground());
        graphics.fillRect(0, 0, width, height);
        switch (kind) {
            case DIALOG -> dialog();
            case TABLE -> table();
            case PAGE -> page();
            case LOG -> log();
        }
        return List.copyOf(written);
    }

    private int line() {
        return font.getSize() * 8 / 5;
    }

    private void card(int x, int y, int wide, int high) {
        graphics.setColor(palette.card());
        graphics.fillRoundRect(x, y, wide, high, 8, 8);
        graphics.setColor(palette.faint());
        graphics.drawRoundRect(x, y, wide, high, 8, 8);
    }

    private void dialog() {
        int x = MARGIN * 2;
        int wide = width - 4 * MARGIN;
        card(x, MARGIN, wide, height - 2 * MARGIN);
        int y = MARGIN + 2 * line();
        write(texts.draw("title", random), x + MARGIN, y, font.deriveFont(Font.BOLD), palette.text(), wide);
        y += line();
        for (int i = random.nextInt(2, 5); i > 0; i--) {
            y += line();
            y = wrap(texts.draw("message", random), x + MARGIN, y, wide - 2 * MARGIN);
        }
        int button = x + MARGIN;
        y += 2 * line();
        for (int i = random.nextInt(2, 4); i > 0; i--) {
            button = button(texts.draw("button", random), button, y, i == 1) + MARGIN;
        }
    }

    private int button(String text, int x, int baseline, boolean pressed) {
        int wide = graphics.getFontMetrics(font).stringWidth(text) + 2 * MARGIN;
        graphics.setColor(pressed ? palette.accent() : palette.ground());
        graphics.fillRoundRect(x, baseline - font.getSize() - 6, wide, font.getSize() * 3 / 2 + 8, 6, 6);
        write(text, x + MARGIN, baseline, font, pressed ? Color.WHITE : palette.text(), wide);
        return x + wide;
    }

    private void table() {
        int columns = random.nextInt(3, 6);
        int wide = (width - 2 * MARGIN) / columns;
        int row = line() + 10;
        int y = MARGIN + row;
        card(MARGIN / 2, MARGIN / 2, width - MARGIN, height - MARGIN);
        for (int c = 0; c < columns; c++) {
            write(
                    texts.draw("head", random),
                    MARGIN + c * wide,
                    y,
                    font.deriveFont(Font.BOLD),
                    palette.faint(),
                    wide - MARGIN);
        }
        for (y += row; y < height - MARGIN; y += row) {
            graphics.setColor(palette.ground());
            graphics.drawLine(MARGIN, y - font.getSize() - 6, width - MARGIN, y - font.getSize() - 6);
            for (int c = 0; c < columns; c++) {
                write(
                        texts.draw("cell", random),
                        MARGIN + c * wide,
                        y,
                        font,
                        c == 0 ? palette.accent() : palette.text(),
                        wide - MARGIN);
            }
        }
    }

    private void page() {
        card(MARGIN, 6, width - 2 * MARGIN, line());
        write(
                texts.draw("url", random),
                2 * MARGIN,
                6 + line() * 3 / 4,
                font.deriveFont(font.getSize() * 0.9f),
                palette.faint(),
                width - 4 * MARGIN);
        int menu = width / 5;
        int y = 3 * line();
        for (int i = 0; i < 6 && y < height - MARGIN; i++) {
            write(texts.draw("label", random), MARGIN, y, font, palette.faint(), menu - MARGIN);
            y += line() * 3 / 2;
        }
        y = 3 * line();
        Font large = font.deriveFont(Font.BOLD, font.getSize() * 1.6f);
        write(texts.draw("headline", random), menu + MARGIN, y, large, palette.text(), width - menu - 2 * MARGIN);
        y += line();
        while (y + 3 * line() < height - MARGIN) {
            y = wrap(texts.draw("sentence", random), menu + MARGIN, y + line(), width - menu - 2 * MARGIN);
        }
    }

    private void log() {
        for (int y = MARGIN + line(); y < height - MARGIN; y += line()) {
            write(texts.draw("log", random), MARGIN, y, typewriter, palette.text(), width - 2 * MARGIN);
        }
    }

    /** Writes a text over as many lines as it takes; returns the baseline after the last. */
    private int wrap(String text, int x, int baseline, int wide) {
        String rest = text;
        int y = baseline;
        while (!rest.isEmpty() && y < height - MARGIN) {
            int end = fitting(rest, font, wide);
            if (end < rest.length()) {
                int blank = rest.lastIndexOf(' ', end);
                end = blank > end / 2 ? blank : end;
            }
            write(rest.substring(0, end), x, y, font, palette.text(), wide);
            rest = rest.substring(end).strip();
            y += line();
        }
        return y;
    }

    private int fitting(String text, Font font, int wide) {
        int end = text.length();
        while (end > 1 && graphics.getFontMetrics(font).stringWidth(text.substring(0, end)) > wide) {
            end--;
        }
        return end;
    }

    private void write(String text, int x, int baseline, Font font, Color colour, int wide) {
        String shown = text.substring(0, fitting(text, font, wide)).strip();
        graphics.setFont(font);
        graphics.setColor(colour);
        graphics.drawString(shown, x, baseline);
        written.add(shown);
    }
}
