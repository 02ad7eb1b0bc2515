package io.latchkey.simulation;

/** Mistakes that can be made to happen, one at a time, to see that the simulation notices each. */
enum PlantedBug {
    /** A repeated command is done again. */
    FORGOTTEN_IDEMPOTENCY,
    /** A capture is sent while a void is under way, or the other way round. */
    CAPTURE_AND_VOID_RACE,
    /** A change is committed and what tells of it is not. */
    LOST_EVENT,
    /** What a late message says is taken for what is true now. */
    STALE_WEBHOOK,
    /** Held money is released a second time. */
    DOUBLE_RELEASE,
    /** The timer of a release fires again under another key. */
    TIMER_TWICE,
    /** A refund is sent while an earlier call for it has no answer yet. */
    REFUND_RACE,
    /** More is paid out of an escrow than it holds. */
    NEGATIVE_ESCROW,
    /** No answer is taken for a no. */
    UNKNOWN_GUESSED,
    /** Units are given away by a calendar of some time ago, and no constraint stops it. */
    OVERLAP
}
