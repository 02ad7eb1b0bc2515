package io.latchkey.engine.availability;

/** Whether an occupancy may give its unit to another claim and take a like one instead. */
public enum Placement {
    /** It came through another listing, is a block, or comes from outside. */
    FIXED,
    /** Through the listing that is asked, by a guest who chose this very unit or is in it already. */
    CHOSEN,
    /** Through the listing that is asked, by a guest who took any unit; movable until it begins. */
    MOVABLE
}
