package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Default;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A training, a replay or a fit somebody asked for. What became of it stands in {@link TrainingStepRow}. */
@Preload
@Table("TRAINING")
public interface TrainingRow extends Entity {
    @NotNull
    @Indexed
    Long getProjectId();

    /** Key of {@link Training.Kind}. */
    @NotNull
    @Default("training")
    String getKind();

    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getBody();

    @NotNull
    String getAuthor();

    @NotNull
    Long getMadeAt();
}
