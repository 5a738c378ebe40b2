package com.heed.simulation;

/** What a policy can see of a desk at a moment: the clock, who is on shift by its belief, and the queues. Channels go by their places. */
public interface Desk {

    /** Minute of the day. */
    double now();

    /** Whether a contact may be sent to the channel: agents are believed to be on shift, or nobody is anywhere any more. */
    boolean open(int channel);

    /** Agents believed to be on shift now. */
    int agents(int channel);

    /** Contacts in hand. */
    int busy(int channel);

    /** Contacts waiting. */
    int waiting(int channel);

    /** Minutes that the waiting contacts will take by belief. */
    double backlogMinutes(int channel);

    /**
     * Minutes one more contact would wait, by belief.
     *
     * @param handleScale factor on believed handle times
     */
    double expectedWait(int channel, double handleScale);

    /**
     * Where a day of the past is replayed: the channel that handled the contact that has just come in, or -1. For the policy that does what was done; others may not look.
     */
    int recorded();
}
