package com.heed.lab.jira;

import com.heed.lab.input.Table;
import com.heed.lab.run.WrongUse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Which column of a CSV holds what: by Jira's English or Chinese names, or by {@code --columns}. Names are compared without regard to case. */
public final class JiraColumns {
    /** What Heed looks for. */
    enum Field {
        KEY("key", "Issue key", "Key", "问题关键字", "事务关键字", "关键字"),
        PROJECT("project", "Project key", "项目关键字"),
        SUMMARY("summary", "Summary", "概要", "摘要", "主题"),
        DESCRIPTION("description", "Description", "描述"),
        TYPE("type", "Issue Type", "Work type", "问题类型", "事务类型"),
        REQUEST_TYPE(
                "requestType",
                "Custom field (Customer Request Type)",
                "Custom field (Request Type)",
                "Customer Request Type",
                "Request Type",
                "客户请求类型",
                "请求类型"),
        PRIORITY("priority", "Priority", "优先级"),
        STATUS("status", "Status", "状态"),
        CREATED("created", "Created", "创建日期", "创建时间", "已创建", "创建"),
        RESOLVED("resolved", "Resolved", "解决日期", "解决时间", "已解决"),
        REPORTER("reporter", "Reporter", "Reporter Id", "报告人"),
        ASSIGNEE("assignee", "Assignee", "经办人"),
        CHANNEL("channel", "Custom field (Request channel type)", "Request channel type"),
        COMPONENT("component", "Component/s", "Components", "模块", "组件"),
        COMMENT("comment", "Comment", "Comments", "注释", "备注", "评论");

        private final String key;
        private final List<String> names;

        Field(String key, String... names) {
            this.key = key;
            this.names = List.of(names);
        }

        private static String keys() {
            return Arrays.stream(values()).map(field -> field.key).collect(Collectors.joining(", "));
        }
    }

    private final Map<Field, String> given = new EnumMap<>(Field.class);

    /** @param given column by the field's key, as {@code --columns summary=title} gives it */
    public JiraColumns(Map<String, String> given) {
        given.forEach((key, column) -> {
            Field field = Arrays.stream(Field.values())
                    .filter(one -> one.key.equals(key))
                    .findFirst()
                    .orElseThrow(() -> new WrongUse(
                            "--columns " + key + "=" + column + ": '" + key + "' is not one of " + Field.keys() + "."));
            this.given.put(field, column);
        });
    }

    /**
     * Places of the columns of each field; several where a name is repeated.
     *
     * @throws WrongUse if a column of {@code --columns} is missing, or neither summary nor description is found
     */
    Map<Field, List<Integer>> in(Table table) {
        Map<Field, List<Integer>> places = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            String own = given.get(field);
            List<Integer> found = new ArrayList<>();
            for (String name : own == null ? field.names : List.of(own)) {
                found.addAll(places(table, name));
            }
            if (own != null && found.isEmpty()) {
                throw new WrongUse("--columns " + field.key + "=" + own + ": '" + table.file()
                        + "' has no such column; it has " + some(table) + ".");
            }
            places.put(field, found);
        }
        if (places.getOrDefault(Field.SUMMARY, List.of()).isEmpty()
                && places.getOrDefault(Field.DESCRIPTION, List.of()).isEmpty()) {
            throw new WrongUse("'" + table.file() + "' has no column Summary or Description; it has " + some(table)
                    + ". Say which columns hold what, such as --columns summary="
                    + table.columns().get(0) + "; fields are " + Field.keys() + ".");
        }
        return places;
    }

    private static List<Integer> places(Table table, String name) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
                places.add(i);
            }
        }
        return places;
    }

    private static String some(Table table) {
        return table.columns().stream().distinct().limit(25).collect(Collectors.joining(", "));
    }
}
