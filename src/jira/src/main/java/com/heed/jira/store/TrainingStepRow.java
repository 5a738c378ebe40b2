package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** How far a training was at one moment; the newest counts. A training with a step that is an end is over. */
@Preload
@Table("TRAINING_STEP")
public interface TrainingStepRow extends Entity {
    @NotNull
    @Indexed
    Integer getTrainingId();

    @NotNull
    String getStep();

    @NotNull
    Integer getDone();

    @NotNull
    Integer getTotal();

    @NotNull
    String getNode();

    @StringLength(StringLength.UNLIMITED)
    String getBody();

    @NotNull
    Long getMadeAt();
}
