package com.heed.sandbox.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A page without header and navigation, for a host without a service desk. */
public final class BareFrame implements PageFrame {
    @Override
    public void write(HttpServletRequest request, HttpServletResponse response, Page page) throws IOException {
        StringBuilder tags = new StringBuilder();
        page.resources().stream().map(ResourceTag::html).forEach(tags::append);
        String title = page.title().replace("&", "&amp;").replace("<", "&lt;");
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter()
                .append("<!DOCTYPE html><html><head><meta charset=\"UTF-8\"><title>")
                .append(title)
                .append("</title>")
                .append(tags)
                .append(page.head())
                .append("</head><body>")
                .append(page.body())
                .append("</body></html>");
    }
}
