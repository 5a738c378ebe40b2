package com.heed.sandbox.search;

import java.util.ArrayList;
import java.util.List;

/** Cuts a query into its pieces. */
final class Lexer {
    private static final String SIGNS = "=!<>~&|";
    /** Characters JQL keeps for itself: text that holds them must be quoted. */
    private static final String RESERVED = ";?*/%^$#@+{}";

    private final String text;
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        return new Lexer(text).cut();
    }

    private List<Token> cut() {
        List<Token> tokens = new ArrayList<>();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '"' || c == '\'') {
                tokens.add(quoted(c));
            } else if (SIGNS.indexOf(c) >= 0) {
                tokens.add(sign());
            } else if (c == '(' || c == ')' || c == ',') {
                Token.Type type = c == '(' ? Token.Type.OPEN : c == ')' ? Token.Type.CLOSE : Token.Type.COMMA;
                tokens.add(new Token(type, String.valueOf(c), at++));
            } else {
                tokens.add(word());
            }
        }
        tokens.add(new Token(Token.Type.END, "", text.length()));
        return tokens;
    }

    private Token quoted(char quote) {
        int start = at++;
        StringBuilder inside = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            char c = text.charAt(at++);
            if (c == '\\' && at < text.length()) {
                char escaped = text.charAt(at++);
                inside.append(escaped == 'n' ? '\n' : escaped);
            } else {
                inside.append(c);
            }
        }
        if (at >= text.length()) {
            throw new JqlException("The quoted text " + text.substring(start, Math.min(start + 20, text.length()))
                    + " has not been completed. " + position(text, start));
        }
        at++;
        return new Token(Token.Type.QUOTED, inside.toString(), start);
    }

    private Token sign() {
        int start = at++;
        if (at < text.length()) {
            String two = text.substring(start, at + 1);
            if (List.of("!=", "!~", "<=", ">=", "&&", "||").contains(two)) {
                at++;
                return new Token(Token.Type.SIGN, two, start);
            }
        }
        return new Token(Token.Type.SIGN, text.substring(start, at), start);
    }

    private Token word() {
        int start = at;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || SIGNS.indexOf(c) >= 0 || "\"'(),".indexOf(c) >= 0) {
                break;
            }
            if (RESERVED.indexOf(c) >= 0 || Character.isISOControl(c)) {
                throw new JqlException("The character '" + c
                        + "' is a reserved JQL character. Put the text that holds it into quotes. "
                        + position(text, at));
            }
            at++;
        }
        return new Token(Token.Type.WORD, text.substring(start, at), start);
    }

    /** A text as a query would quote it. */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    /** Where something is, for people. */
    static String position(String text, int at) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < at; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        return "(line " + line + ", character " + (at - start + 1) + ")";
    }
}
