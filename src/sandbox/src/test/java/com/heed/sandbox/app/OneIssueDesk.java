package com.heed.sandbox.app;

import com.atlassian.jira.bc.issue.properties.IssuePropertyService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.bc.user.UserService;
import com.atlassian.jira.cluster.ClusterManager;
import com.atlassian.jira.entity.property.EntityPropertyService;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.AttachmentManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.customfields.CustomFieldSearcher;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.customfields.option.Options;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.issue.fields.screen.FieldScreenTab;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenScheme;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.project.type.ProjectTypeKey;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.util.ErrorCollection;
import com.heed.sandbox.Host;
import com.heed.sandbox.HostPart;
import com.heed.sandbox.server.Standing;
import com.heed.sandbox.server.Visitors;
import java.lang.reflect.Proxy;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A service desk with one request of one customer, and a memory of who changed what. The person in front of it is its administrator. */
final class OneIssueDesk implements HostPart, Visitors {
    final List<String> history = new CopyOnWriteArrayList<>();
    final Map<String, String> properties = new ConcurrentHashMap<>();
    private final Map<String, Object> values = new ConcurrentHashMap<>();
    private final Map<String, Object> pending = new ConcurrentHashMap<>();
    private final Map<String, CustomField> fields = new ConcurrentHashMap<>();
    private final Map<String, ApplicationUser> users = new ConcurrentHashMap<>();
    private final Set<String> onScreen = ConcurrentHashMap.newKeySet();
    private final List<Option> options = new CopyOnWriteArrayList<>();

    private final IssueType type = of(IssueType.class, Map.of("getName", a -> "投诉", "getId", a -> "1"));
    private final Project project = of(
            Project.class,
            Map.of(
                    "getId", a -> 1L,
                    "getKey", a -> "SUP",
                    "getName", a -> "Orchid support",
                    "getProjectTypeKey", a -> new ProjectTypeKey("service_desk"),
                    "getIssueTypes", a -> List.of(type)));
    final MutableIssue issue;

    OneIssueDesk(String summary, String description) {
        ApplicationUser customer = user("mei");
        user("admin");
        issue = of(
                MutableIssue.class,
                Map.ofEntries(
                        Map.entry("getId", a -> 10L),
                        Map.entry("getKey", a -> "SUP-1"),
                        Map.entry("getSummary", a -> summary),
                        Map.entry("getDescription", a -> description),
                        Map.entry("getReporter", a -> customer),
                        Map.entry("getCreated", a -> Timestamp.from(Instant.now())),
                        Map.entry("getProjectObject", a -> project),
                        Map.entry("getProjectId", a -> 1L),
                        Map.entry("getIssueType", a -> type),
                        Map.entry("getCustomFieldValue", a -> values.get(((CustomField) a[0]).getId())),
                        Map.entry("setCustomFieldValue", a -> {
                            pending.put(((CustomField) a[0]).getId(), a[1] == null ? "" : a[1]);
                            return null;
                        })));
    }

    @Override
    public void start(Host host) {
        host.visitors(this);
        ErrorCollection fine = of(ErrorCollection.class, Map.of("hasAnyErrors", a -> false));
        host.services()
                .put(
                        IssueManager.class,
                        of(
                                IssueManager.class,
                                Map.of(
                                        "getIssueObject", a -> issue,
                                        "getIssueByCurrentKey", a -> a[0].equals("SUP-1") ? issue : null,
                                        "getIssueIdsForProject", a -> List.of(10L),
                                        "updateIssue", this::update)))
                .put(AttachmentManager.class, of(AttachmentManager.class, Map.of("getAttachments", a -> List.of())))
                .put(CommentManager.class, of(CommentManager.class, Map.of("getComments", a -> List.of())))
                .put(
                        ChangeHistoryManager.class,
                        of(ChangeHistoryManager.class, Map.of("getChangeHistories", a -> List.of())))
                .put(
                        CustomFieldManager.class,
                        of(
                                CustomFieldManager.class,
                                Map.of(
                                        "getCustomFieldObject", a -> fields.get(String.valueOf(a[0])),
                                        "getCustomFieldObjectsByName", a -> List.of(),
                                        "getCustomFieldType", a -> of(CustomFieldType.class, Map.of()),
                                        "getCustomFieldSearcher", a -> of(CustomFieldSearcher.class, Map.of()),
                                        "createCustomField", a -> field((String) a[0]))))
                .put(PermissionManager.class, of(PermissionManager.class, Map.of("hasPermission", a -> true)))
                .put(
                        GlobalPermissionManager.class,
                        of(GlobalPermissionManager.class, Map.of("hasPermission", a -> true)))
                .put(
                        ProjectManager.class,
                        of(
                                ProjectManager.class,
                                Map.of(
                                        "getProjectByCurrentKey", a -> a[0].equals("SUP") ? project : null,
                                        "getProjectObjects", a -> List.of(project))))
                .put(
                        UserManager.class,
                        of(
                                UserManager.class,
                                Map.of(
                                        "getUserByKey", a -> users.get((String) a[0]),
                                        "getUserByName", a -> users.get((String) a[0]))))
                .put(
                        JiraAuthenticationContext.class,
                        of(
                                JiraAuthenticationContext.class,
                                Map.of(
                                        "getLoggedInUser", a -> users.get("admin"),
                                        "getLocale", a -> locale())))
                .put(JsonEntityPropertyManager.class, of(JsonEntityPropertyManager.class, Map.of("get", a -> null)))
                .put(SearchService.class, of(SearchService.class, Map.of()))
                .put(
                        IssuePropertyService.class,
                        of(
                                IssuePropertyService.class,
                                Map.of(
                                        "validateSetProperty",
                                                a -> new EntityPropertyService.SetPropertyValidationResult(
                                                        fine, (Long) a[1], (EntityPropertyService.PropertyInput) a[2]),
                                        "setProperty",
                                                a -> {
                                                    var input = ((EntityPropertyService.SetPropertyValidationResult)
                                                                    a[1])
                                                            .input();
                                                    properties.put(input.getPropertyKey(), input.getPropertyValue());
                                                    return new EntityPropertyService.PropertyResult(fine);
                                                })))
                .put(
                        UserService.class,
                        of(
                                UserService.class,
                                Map.of(
                                        "validateCreateUser",
                                                a -> new UserService.CreateUserValidationResult(
                                                        (UserService.CreateUserRequest) a[0], fine),
                                        "createUser",
                                                a -> user(((UserService.CreateUserValidationResult) a[0])
                                                        .getCreateUserRequest()
                                                        .getUsername()))))
                .put(
                        OptionsManager.class,
                        of(
                                OptionsManager.class,
                                Map.of(
                                        "getOptions",
                                                a -> of(
                                                        Options.class,
                                                        Map.of(
                                                                "size", b -> options.size(),
                                                                "getOptionForValue", b -> option((String) b[0]))),
                                        "createOption",
                                                a -> {
                                                    Option made = of(
                                                            Option.class,
                                                            Map.of("getValue", b -> a[3], "getOptionId", b -> 1L));
                                                    options.add(made);
                                                    return made;
                                                })))
                .put(IssueTypeScreenSchemeManager.class, screens());
        if (host.services().find(ClusterManager.class).isEmpty()) {
            host.services().put(ClusterManager.class, of(ClusterManager.class, Map.of()));
        }
    }

    private @Nullable Object update(Object[] args) {
        pending.forEach((field, value) -> {
            String shown = value instanceof Option option ? option.getValue() : "none";
            history.add(((ApplicationUser) args[0]).getKey() + ": " + field + " = " + shown);
            if (value instanceof Option) {
                values.put(field, value);
            } else {
                values.remove(field);
            }
        });
        pending.clear();
        return issue;
    }

    private @Nullable Option option(String text) {
        return options.stream()
                .filter(o -> o.getValue().equals(text))
                .findFirst()
                .orElse(null);
    }

    private CustomField field(String name) {
        String id = "customfield_" + (fields.size() + 1);
        FieldConfig config = of(FieldConfig.class, Map.of());
        CustomField made = of(
                CustomField.class,
                Map.of(
                        "getId", a -> id,
                        "getName", a -> name,
                        "getRelevantConfig", a -> config,
                        "getConfigurationSchemes",
                                a -> List.of(of(FieldConfigScheme.class, Map.of("getOneAndOnlyConfig", b -> config)))));
        fields.put(id, made);
        return made;
    }

    private IssueTypeScreenSchemeManager screens() {
        FieldScreenTab tab = of(FieldScreenTab.class, Map.of("addFieldScreenLayoutItem", a -> {
            onScreen.add((String) a[0]);
            return null;
        }));
        FieldScreen screen = of(
                FieldScreen.class,
                Map.of(
                        "getTabs", a -> List.of(tab),
                        "getTab", a -> tab,
                        "containsField", a -> onScreen.contains((String) a[0])));
        FieldScreenScheme scheme = of(FieldScreenScheme.class, Map.of("getFieldScreen", a -> screen));
        IssueTypeScreenScheme ofProject =
                of(IssueTypeScreenScheme.class, Map.of("getEffectiveFieldScreenScheme", a -> scheme));
        return of(IssueTypeScreenSchemeManager.class, Map.of("getIssueTypeScreenScheme", a -> ofProject));
    }

    private ApplicationUser user(String key) {
        ApplicationUser user = of(
                ApplicationUser.class,
                Map.of("getKey", a -> key, "getUsername", a -> key, "getDisplayName", a -> key, "isActive", a -> true));
        users.put(key, user);
        return user;
    }

    /** What is not named answers nothing. */
    private static <T> T of(Class<T> type, Map<String, Function<Object[], @Nullable Object>> answers) {
        Object made = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            Function<Object[], @Nullable Object> answer = answers.get(method.getName());
            if (answer != null) {
                return answer.apply(args == null ? new Object[0] : args);
            }
            return switch (method.getName()) {
                case "equals" -> args != null && self == args[0];
                case "hashCode" -> System.identityHashCode(self);
                case "toString" -> "one " + type.getSimpleName();
                default -> method.getReturnType() == boolean.class ? false : null;
            };
        });
        return type.cast(made);
    }

    @Override
    public Standing standing() {
        return Standing.SYSTEM_ADMIN;
    }

    @Override
    public Locale locale() {
        return Locale.SIMPLIFIED_CHINESE;
    }
}
